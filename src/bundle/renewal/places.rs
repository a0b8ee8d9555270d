//! Where a folder stands, is built and is set aside.

use std::{
    ffi::OsString,
    fs::{self, File as DiskFile, TryLockError},
    path::{Path, PathBuf},
};

use crate::bundle::{
    WriteError,
    ending::Step,
    renewal::{UNFINISHED, standing::Standing},
    write::{make_folder, make_passing_folder, reason},
};

/// Why what stands beside the folder is not touched.
const NOT_OURS: &str = "it was not left by a run that was stopped; move it away";

/// Returns the folder that a folder stands in.
fn around(folder: &Path) -> &Path {
    folder.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."))
}

/// Where a folder stands, is built and is set aside.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) folder: PathBuf,
    pub(super) new: PathBuf,
    pub(super) old: PathBuf,
    /// The mark that something is on its way here.
    pub(super) mark: PathBuf,
}

impl Places {
    /// Returns the places of a folder; the folder around it is made where it lacks.
    pub(super) fn of(folder: &Path) -> Result<Self, WriteError> {
        make_folder(around(folder), &Step::take())?;
        Self::in_what_is_there(folder)
    }

    /// Returns the places of a folder, where the folder around it is there. Nothing is made.
    pub(super) fn of_what_is_there(folder: &Path) -> Result<Option<Self>, WriteError> {
        around(folder).is_dir().then(|| Self::in_what_is_there(folder)).transpose()
    }

    fn in_what_is_there(folder: &Path) -> Result<Self, WriteError> {
        let refused = |why: &str| WriteError::new(folder, why);
        let real = if let Ok(there) = fs::symlink_metadata(folder) {
            let real = folder.canonicalize();
            let real = real.map_err(|_| refused("it is a link that leads nowhere"))?;
            if !real.is_dir() {
                let what = if there.is_file() { "a file of that name" } else { "no folder" };
                return Err(refused(&format!("there is {what}")));
            }
            real
        } else {
            let around = around(folder).canonicalize();
            let around = around.map_err(|error| WriteError::new(folder, reason(&error)))?;
            around.join(folder.file_name().ok_or_else(|| refused("it has no name"))?)
        };
        let name = real.file_name().ok_or_else(|| refused("it has no name"))?.to_owned();
        let beside = |before: &str, ending: &str| {
            let mut whole = OsString::from(before);
            whole.push(&name);
            whole.push(ending);
            real.with_file_name(whole)
        };
        Ok(Self {
            new: beside("", ".new"),
            old: beside("", ".old"),
            mark: beside(".", UNFINISHED),
            folder: real.clone(),
        })
    }

    /// Whether something stands beside the folder that a run which was stopped may have left.
    pub(super) fn are_disturbed(&self) -> bool {
        fs::symlink_metadata(&self.old).is_ok() || self.mark.is_file()
    }

    /// Returns what stands in the folder, and what was set aside. Nothing is touched. What stands beside a whole
    /// folder was left by a run that was stopped only where its mark tells so.
    pub(super) fn look(
        &self,
        is_told_by_mark: bool,
    ) -> Result<(Standing, Option<Standing>), WriteError> {
        let standing = Standing::look(&self.folder)?;
        standing.must_be_ours(&self.folder)?;
        if fs::symlink_metadata(&self.old).is_err() {
            return Ok((standing, None));
        }
        let aside = Standing::look(&self.old)?;
        aside.must_be_ours(&self.old)?;
        if standing.is_listed && !is_told_by_mark {
            return Err(WriteError::new(&self.old, NOT_OURS));
        }
        Ok((standing, Some(aside)))
    }

    /// Makes the folder to build in, or takes over that of a run that was stopped, and locks the mark. Returns
    /// whether it stood there already.
    pub(super) fn claim(&self) -> Result<(DiskFile, bool), WriteError> {
        let refused = |why: String| WriteError::new(&self.new, why);
        let is_marked = self.mark.is_file();
        let is_there = fs::symlink_metadata(&self.new).is_ok();
        let is_empty = || fs::read_dir(&self.new).is_ok_and(|mut names| names.next().is_none());
        if is_there && !is_marked && !is_empty() {
            return Err(refused(NOT_OURS.to_owned()));
        }
        let mut open = DiskFile::options();
        let file = open.create(true).truncate(false).write(true).open(&self.mark);
        let file = file.map_err(|error| refused(reason(&error)))?;
        // Some disks know no locks; that is no reason to stop.
        if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(refused("another run is building it".to_owned()));
        }
        make_passing_folder(&self.new)?;
        self.empty()?;
        Ok((file, is_marked))
    }

    /// Takes away what a run that was stopped had built.
    fn empty(&self) -> Result<(), WriteError> {
        let refused = |error: &std::io::Error| WriteError::new(&self.new, reason(error));
        for entry in fs::read_dir(&self.new).map_err(|error| refused(&error))? {
            let path = entry.map_err(|error| refused(&error))?.path();
            let is_folder = fs::symlink_metadata(&path).is_ok_and(|there| there.is_dir());
            if is_folder {
                fs::remove_dir_all(&path).map_err(|error| refused(&error))?;
            } else {
                remove(&path)?;
            }
        }
        Ok(())
    }

    /// Brings back what was set aside, where nothing took its place; else takes it away.
    pub(super) fn put_right(
        &self,
        standing: Standing,
        aside: Option<&Standing>,
    ) -> Result<Standing, WriteError> {
        if standing.is_listed || aside.is_none() {
            if let Some(aside) = aside {
                aside.clear(&self.old, || true)?;
            }
            return Ok(standing);
        }
        if standing.is_there {
            let error = |error| WriteError::new(&self.folder, reason(&error));
            fs::remove_dir(&self.folder).map_err(error)?;
        }
        rename(&self.old, &self.folder)?;
        Standing::look(&self.folder)
    }
}

pub(super) fn rename(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::rename(from, to).map_err(|error| WriteError::new(to, reason(&error)))
}

pub(super) fn remove(path: &Path) -> Result<(), WriteError> {
    fs::remove_file(path).map_err(|error| WriteError::new(path, reason(&error)))
}
