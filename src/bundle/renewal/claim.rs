//! Who builds a folder, and what becomes of what was built when the run ends before it is finished.

use std::{
    fs::{self, File as DiskFile},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::bundle::{
    WriteError,
    renewal::{Renewal, places::Places},
};

/// The right to build a folder, which one run has at a time. Dropped, it leaves nothing beside the folder.
#[derive(Debug)]
pub struct Claim {
    pub(super) places: Places,
    pub(super) lock: Option<DiskFile>,
    pub(super) fate: Arc<Fate>,
}

impl Claim {
    /// Claims a folder.
    ///
    /// # Errors
    ///
    /// Somebody else builds it, or the system says no.
    pub fn of(folder: &Path) -> Result<Self, WriteError> {
        let places = Places::of(folder)?;
        let (lock, is_told_by_mark) = places.claim()?;
        let is_told_by_mark = AtomicBool::new(is_told_by_mark);
        let fate = Arc::new(Fate { is_told_by_mark, ..Fate::default() });
        Ok(Self { places, lock: Some(lock), fate })
    }

    /// Returns what takes away what is built, should the run be stopped.
    pub fn sweeper(&self) -> Sweeper {
        let Places { new, mark, .. } = &self.places;
        Sweeper { new: new.clone(), mark: mark.clone(), fate: Arc::clone(&self.fate) }
    }

    /// Begins to build; what a run that was stopped left is put right first.
    ///
    /// # Errors
    ///
    /// The folder holds what was not written here or was changed since, or the system says no. Then nothing
    /// was touched.
    pub fn begin(self) -> Result<Renewal, WriteError> {
        let Fate { is_told_by_mark, .. } = &*self.fate;
        let (standing, aside) = self.places.look(is_told_by_mark.load(Ordering::Relaxed))?;
        let undecided = self.fate.read();
        let standing = self.places.put_right(standing, aside.as_ref())?;
        is_told_by_mark.store(false, Ordering::Relaxed);
        drop(undecided);
        Ok(Renewal { claim: self, standing, made: Mutex::default() })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.lock = None;
        let Places { new, mark, .. } = &self.places;
        self.fate.sweep(new, mark, &mut self.fate.decide());
    }
}

/// What becomes of what was built; each file is put while nobody decides.
#[derive(Debug, Default)]
pub(super) struct Fate {
    /// Whether it stays, when all ends before it is finished.
    is_left: RwLock<bool>,
    /// Whether the mark is that of a run that was stopped, and tells what it left.
    is_told_by_mark: AtomicBool,
}

impl Fate {
    pub(super) fn read(&self) -> RwLockReadGuard<'_, bool> {
        self.is_left.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn decide(&self) -> RwLockWriteGuard<'_, bool> {
        self.is_left.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes away what was built beside a folder, unless that stays or is gone.
    fn sweep(&self, new: &Path, mark: &Path, is_left: &mut bool) {
        // What would sweep later might take what another run builds.
        if !std::mem::replace(is_left, true) {
            let _ = fs::remove_dir_all(new);
            if !self.is_told_by_mark.load(Ordering::Relaxed) {
                let _ = fs::remove_file(mark);
            }
        }
    }
}

/// What takes away a folder that is being built, from another thread.
#[derive(Debug)]
pub struct Sweeper {
    new: PathBuf,
    mark: PathBuf,
    fate: Arc<Fate>,
}

impl Sweeper {
    /// Takes away what was built so far, and lets nothing more be built while the end comes. What is being put
    /// in place is put there first.
    pub fn sweep(&self, end: impl FnOnce()) {
        let mut is_left = self.fate.decide();
        self.fate.sweep(&self.new, &self.mark, &mut is_left);
        end();
    }
}
