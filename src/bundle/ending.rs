//! What must not outlast a run: what is half done when it is stopped, and folders that it made for files
//! which then never came.

use std::{
    fs::{self, DirBuilder},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError, RwLock, RwLockReadGuard},
};

use crate::bundle::stage;

/// Held while a step is taken; who stops the run waits for its end, and lets no other begin.
static STEPS: RwLock<()> = RwLock::new(());

/// The folders that this run made, inner ones after outer ones.
static MADE: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The stages that stand on the disk now.
static STAGES: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A step of writing, after which nothing is half done that [`stop`] could not undo. One thread takes one at
/// a time.
pub(super) struct Step {
    _taken: RwLockReadGuard<'static, ()>,
}

impl Step {
    pub(super) fn take() -> Self {
        Self { _taken: STEPS.read().unwrap_or_else(PoisonError::into_inner) }
    }

    /// Makes a folder and those that it stands in, which go at the end of the run if they are empty then.
    #[expect(
        clippy::unused_self,
        reason = "what is made within no step may stay when the run is stopped"
    )]
    pub(super) fn make_folder(&self, folder: &Path) -> io::Result<()> {
        make_all(folder)
    }

    /// Notes a stage that is put up, or one that is gone.
    #[expect(clippy::unused_self, reason = "as above")]
    pub(super) fn note_stage(&self, stage: &Path, is_there: bool) {
        let mut stages = STAGES.lock().unwrap_or_else(PoisonError::into_inner);
        stages.retain(|one| one != stage);
        if is_there {
            stages.push(stage.to_owned());
        }
    }
}

fn make_all(folder: &Path) -> io::Result<()> {
    if folder.as_os_str().is_empty() {
        return Ok(());
    }
    match make(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        done => return done,
    }
    match folder.parent() {
        Some(around) => make_all(around)?,
        None => return Err(ErrorKind::NotFound.into()),
    }
    make(folder)
}

/// Makes a folder, and notes that it was not there.
fn make(folder: &Path) -> io::Result<()> {
    match DirBuilder::new().create(folder) {
        Ok(()) => {
            MADE.lock().unwrap_or_else(PoisonError::into_inner).push(folder.to_owned());
            Ok(())
        }
        Err(_) if folder.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Takes away the folders that this run made and that are empty, at its end: until then, other threads may
/// be about to write into them. What another run put into one stays.
pub fn tidy() {
    let made = std::mem::take(&mut *MADE.lock().unwrap_or_else(PoisonError::into_inner));
    for folder in made.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
}

/// Undoes what is half done and tidies up, lets nothing more be begun, and ends the run.
pub fn stop(end: impl FnOnce()) {
    let _steps = STEPS.write().unwrap_or_else(PoisonError::into_inner);
    let stages = std::mem::take(&mut *STAGES.lock().unwrap_or_else(PoisonError::into_inner));
    for one in &stages {
        stage::undo(one);
    }
    tidy();
    end();
}
