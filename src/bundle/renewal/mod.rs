//! Puts a whole folder in place at once, and what stood there away.
//!
//! The folder is built beside its place, in `DIR.new`. When it is whole, what stands in `DIR` is set
//! aside as `DIR.old`, the new one takes its name and the old one goes. Whoever is stopped on the
//! way leaves `DIR` or `DIR.old` whole, and the next run finds that out. Nothing that somebody else
//! put there is touched: a mark beside the folder, which goes last, tells what this left from a copy
//! that somebody keeps there.

mod claim;
mod places;
mod standing;

use std::{
    collections::BTreeSet,
    fs::{self, File as DiskFile},
    io::Write,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::bundle::{
    File, Hash, Manifest, RelPath, WriteError,
    write::{make_passing_folders_within, reason},
};

pub use claim::{Claim, Sweeper};
use places::{Places, remove, rename};
use standing::Standing;

/// The file that tells whose a folder is, and all that is in it.
pub const MANIFEST: &str = "sevenmin-site.txt";

/// How the mark ends that stands beside a folder while it is renewed; the run that does so holds its lock.
const UNFINISHED: &str = ".sevenmin-unfinished";

/// A folder that is being built beside its place.
#[derive(Debug)]
pub struct Renewal {
    claim: Claim,
    standing: Standing,
    made: Mutex<Made>,
}

#[derive(Debug, Default)]
struct Made {
    files: Manifest,
    /// Their paths in small letters: on some disks two that differ in capitals are one.
    names: BTreeSet<String>,
}

/// What was done last, for a test to stop after it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Step {
    Listed,
    SetAside,
    InPlace,
    Cleared,
}

impl Renewal {
    /// Begins to build a folder; what a run that was stopped left is put right first.
    ///
    /// # Errors
    ///
    /// As [`Claim::of`] and [`Claim::begin`].
    pub fn begin(folder: &Path) -> Result<Self, WriteError> {
        Claim::of(folder)?.begin()
    }

    /// Puts right what a run that was stopped left, and builds nothing.
    ///
    /// # Errors
    ///
    /// As [`Renewal::begin`].
    pub fn restore(folder: &Path) -> Result<(), WriteError> {
        if Places::of_what_is_there(folder)?.is_some_and(|places| places.are_disturbed()) {
            Self::begin(folder)?;
        }
        Ok(())
    }

    /// Returns the files that stand in the folder now; each was read, and is as it was written.
    pub fn standing(&self) -> &Manifest {
        &self.standing.files
    }

    /// Adds a file. One that stands already is taken over as it is.
    ///
    /// # Errors
    ///
    /// Two files would have its name, or the system says no.
    pub fn put(&self, file: &File) -> Result<(), WriteError> {
        let _undecided = self.claim.fate.read();
        let hash = Hash::of(&file.bytes);
        let is_standing = self.standing.files.get(&file.path) == Some(&hash);
        self.name(&file.path, hash)?;
        make_passing_folders_within(&self.claim.places.new, &file.path)?;
        let path = self.claim.places.new.join(file.path.as_str());
        if is_standing && self.link(&file.path, &path) {
            return Ok(());
        }
        let refused = |error: &std::io::Error| WriteError::new(&path, reason(error));
        let mut made = DiskFile::create_new(&path).map_err(|error| refused(&error))?;
        made.write_all(&file.bytes).map_err(|error| refused(&error))
    }

    /// Takes over a file that stands already, and returns its size; nothing where it does not.
    ///
    /// # Errors
    ///
    /// Two files would have its name, or the system says no.
    pub fn keep(&self, path: &RelPath) -> Result<Option<u64>, WriteError> {
        let Some(hash) = self.standing.files.get(path) else { return Ok(None) };
        let _undecided = self.claim.fate.read();
        let (from, to) = (
            self.claim.places.folder.join(path.as_str()),
            self.claim.places.new.join(path.as_str()),
        );
        self.name(path, hash.clone())?;
        make_passing_folders_within(&self.claim.places.new, path)?;
        if !self.link(path, &to) {
            fs::copy(&from, &to).map_err(|error| WriteError::new(&to, reason(&error)))?;
        }
        let size = to.metadata().map_err(|error| WriteError::new(&to, reason(&error)))?;
        Ok(Some(size.len()))
    }

    /// Returns the files that were added so far.
    pub fn written(&self) -> Manifest {
        self.made().files.clone()
    }

    /// Puts the folder in place; returns whether anything in it differs from what stood there.
    ///
    /// # Errors
    ///
    /// The system says no; then what stood there stands.
    pub fn finish(self) -> Result<bool, WriteError> {
        self.finish_while(|_| true)
    }

    /// Finishes as long as it may go on; stopped, it leaves all as a run does that was killed.
    fn finish_while(mut self, may_go_on: impl Fn(Step) -> bool) -> Result<bool, WriteError> {
        let made = std::mem::take(&mut self.made().files);
        if made == self.standing.files && self.standing.is_listed {
            return Ok(false);
        }
        let fate = Arc::clone(&self.claim.fate);
        let mut is_left = fate.decide();
        *is_left = true;
        self.steps(&made, may_go_on).inspect_err(|_| *is_left = false)?;
        Ok(true)
    }

    fn steps(
        &mut self,
        made: &Manifest,
        may_go_on: impl Fn(Step) -> bool,
    ) -> Result<(), WriteError> {
        let Places { folder, new, old, .. } = &self.claim.places;
        self.list(made)?;
        if !may_go_on(Step::Listed) {
            return Ok(());
        }
        self.claim.lock = None;
        if self.standing.is_there {
            rename(folder, old)?;
        }
        if !may_go_on(Step::SetAside) {
            return Ok(());
        }
        if let Err(error) = rename(new, folder) {
            if self.standing.is_there {
                rename(old, folder)?;
            }
            return Err(error);
        }
        if !may_go_on(Step::InPlace) {
            return Ok(());
        }
        if self.standing.is_there && !self.standing.clear(old, || may_go_on(Step::Cleared))? {
            return Ok(());
        }
        remove(&self.claim.places.mark)
    }

    /// Writes the list of all files, with which the folder is whole.
    fn list(&self, made: &Manifest) -> Result<(), WriteError> {
        let path = self.claim.places.new.join(MANIFEST);
        let refused = |error: &std::io::Error| WriteError::new(&path, reason(error));
        let mut file = DiskFile::create_new(&path).map_err(|error| refused(&error))?;
        file.write_all(made.to_text().as_bytes()).map_err(|error| refused(&error))?;
        if let Ok(there) = self.claim.places.folder.metadata() {
            // A folder that others may read stays one.
            let _ = fs::set_permissions(&self.claim.places.new, there.permissions());
        }
        Ok(())
    }

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn name(&self, path: &RelPath, hash: Hash) -> Result<(), WriteError> {
        let mut made = self.made();
        let name = path.as_str().to_lowercase();
        if name == MANIFEST || !made.names.insert(name) || !made.files.add(path.clone(), hash) {
            let path = self.claim.places.folder.join(path.as_str());
            return Err(WriteError::new(&path, "two files would have this name"));
        }
        Ok(())
    }

    /// Gives a file that stands a second name; some disks cannot.
    fn link(&self, path: &RelPath, to: &Path) -> bool {
        fs::hard_link(self.claim.places.folder.join(path.as_str()), to).is_ok()
    }
}

#[cfg(test)]
mod tests;
