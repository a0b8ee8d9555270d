//! Puts a whole folder in place at once, and what stood there away.
//!
//! The folder is built beside its place, in `DIR.new`. When it is whole, what stands in `DIR` is set
//! aside as `DIR.old`, the new one takes its name and the old one goes. Whoever is stopped on the
//! way leaves `DIR` or `DIR.old` whole, and the next run finds that out. Nothing that somebody else
//! put there is touched.

mod standing;

use std::{
    collections::BTreeSet,
    fs::{self, File as DiskFile, TryLockError},
    io::Write,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::bundle::{
    File, Hash, Manifest, RelPath, WriteError,
    write::{make_folder, make_folders_within, reason},
};

use standing::Standing;

/// The file that tells whose a folder is, and all that is in it.
pub const MANIFEST: &str = "sevenmin-site.txt";

/// The file of a folder that is not finished; the run that builds it holds its lock.
const UNFINISHED: &str = ".sevenmin-unfinished";

/// A folder that is being built beside its place.
#[derive(Debug)]
pub struct Renewal {
    places: Places,
    standing: Standing,
    lock: Option<DiskFile>,
    made: Mutex<Made>,
    /// Whether what was built stays, when this is dropped before it is finished.
    is_left: bool,
}

/// Where a folder stands, is built and is set aside.
#[derive(Debug)]
struct Places {
    folder: PathBuf,
    new: PathBuf,
    old: PathBuf,
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
    Unlocked,
    SetAside,
    InPlace,
    Cleared,
}

impl Renewal {
    /// Begins to build a folder; what a run that was stopped left is put right first.
    ///
    /// # Errors
    ///
    /// The folder holds what was not written here or was changed since, somebody else builds it, or
    /// the system says no. Then nothing was touched.
    pub fn begin(folder: &Path) -> Result<Self, WriteError> {
        let places = Places::of(folder)?;
        let lock = Some(places.claim()?);
        let (standing, made) = (Standing::default(), Mutex::default());
        // From here on what is built goes with it, whatever happens.
        let mut renewal = Self { places, standing, lock, made, is_left: false };
        let (standing, aside) = renewal.places.look()?;
        renewal.standing = match aside {
            Some(aside) => renewal.places.put_right(standing, &aside)?,
            None => standing,
        };
        Ok(renewal)
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
        let hash = Hash::of(&file.bytes);
        let is_standing = self.standing.files.get(&file.path) == Some(&hash);
        self.name(&file.path, hash)?;
        make_folders_within(&self.places.new, &file.path)?;
        let path = self.places.new.join(file.path.as_str());
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
        let (from, to) =
            (self.places.folder.join(path.as_str()), self.places.new.join(path.as_str()));
        self.name(path, hash.clone())?;
        make_folders_within(&self.places.new, path)?;
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
        self.is_left = true;
        self.steps(&made, may_go_on).inspect_err(|_| self.is_left = false)?;
        Ok(true)
    }

    fn steps(
        &mut self,
        made: &Manifest,
        may_go_on: impl Fn(Step) -> bool,
    ) -> Result<(), WriteError> {
        let Places { folder, new, old } = &self.places;
        self.list(made)?;
        if !may_go_on(Step::Listed) {
            return Ok(());
        }
        self.lock = None;
        remove(&new.join(UNFINISHED))?;
        if !may_go_on(Step::Unlocked) {
            return Ok(());
        }
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
        if may_go_on(Step::InPlace) && self.standing.is_there {
            self.standing.clear(old, || may_go_on(Step::Cleared))?;
        }
        Ok(())
    }

    /// Writes the list of all files, with which the folder is whole.
    fn list(&self, made: &Manifest) -> Result<(), WriteError> {
        let path = self.places.new.join(MANIFEST);
        let refused = |error: &std::io::Error| WriteError::new(&path, reason(error));
        let mut file = DiskFile::create_new(&path).map_err(|error| refused(&error))?;
        file.write_all(made.to_text().as_bytes()).map_err(|error| refused(&error))?;
        if let Ok(there) = self.places.folder.metadata() {
            // A folder that others may read stays one.
            let _ = fs::set_permissions(&self.places.new, there.permissions());
        }
        Ok(())
    }

    fn made(&self) -> MutexGuard<'_, Made> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn name(&self, path: &RelPath, hash: Hash) -> Result<(), WriteError> {
        let mut made = self.made();
        let name = path.as_str().to_lowercase();
        let is_ours = [MANIFEST, UNFINISHED].contains(&name.as_str());
        if is_ours || !made.names.insert(name) || !made.files.add(path.clone(), hash) {
            let path = self.places.folder.join(path.as_str());
            return Err(WriteError::new(&path, "two files would have this name"));
        }
        Ok(())
    }

    /// Gives a file that stands a second name; some disks cannot.
    fn link(&self, path: &RelPath, to: &Path) -> bool {
        fs::hard_link(self.places.folder.join(path.as_str()), to).is_ok()
    }
}

impl Drop for Renewal {
    fn drop(&mut self) {
        self.lock = None;
        if !self.is_left {
            let _ = fs::remove_dir_all(&self.places.new);
        }
    }
}

impl Places {
    fn of(folder: &Path) -> Result<Self, WriteError> {
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
            let parent = folder.parent().filter(|parent| *parent != Path::new(""));
            let parent = parent.unwrap_or(Path::new("."));
            make_folder(parent)?;
            let parent = parent.canonicalize();
            let parent = parent.map_err(|error| WriteError::new(folder, reason(&error)))?;
            parent.join(folder.file_name().ok_or_else(|| refused("it has no name"))?)
        };
        let name = real.file_name().ok_or_else(|| refused("it has no name"))?.to_owned();
        let beside = |ending: &str| {
            let mut name = name.clone();
            name.push(ending);
            real.with_file_name(name)
        };
        Ok(Self { new: beside(".new"), old: beside(".old"), folder: real.clone() })
    }

    /// Returns what stands in the folder, and what was set aside. Nothing is touched.
    fn look(&self) -> Result<(Standing, Option<Standing>), WriteError> {
        let standing = Standing::look(&self.folder)?;
        standing.must_be_ours(&self.folder)?;
        if fs::symlink_metadata(&self.old).is_err() {
            return Ok((standing, None));
        }
        let aside = Standing::look(&self.old)?;
        aside.must_be_ours(&self.old)?;
        Ok((standing, Some(aside)))
    }

    /// Makes the folder to build in, or takes over that of a run that was stopped, and locks it.
    fn claim(&self) -> Result<DiskFile, WriteError> {
        let refused = |why: String| WriteError::new(&self.new, why);
        let lock = self.new.join(UNFINISHED);
        let is_there = fs::symlink_metadata(&self.new).is_ok();
        let is_left = is_there && (lock.is_file() || Standing::look(&self.new)?.is_whole());
        let is_empty = || fs::read_dir(&self.new).is_ok_and(|mut names| names.next().is_none());
        if is_there && !is_left && !is_empty() {
            return Err(refused("it was not left by sevenmin; move it away".to_owned()));
        }
        make_folder(&self.new)?;
        let mut open = DiskFile::options();
        let file = open.create(true).truncate(false).write(true).open(&lock);
        let file = file.map_err(|error| refused(reason(&error)))?;
        // Some disks know no locks; that is no reason to stop.
        if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
            return Err(refused("another run is building it".to_owned()));
        }
        self.empty(&lock)?;
        Ok(file)
    }

    /// Takes away what a run that was stopped had built.
    fn empty(&self, lock: &Path) -> Result<(), WriteError> {
        let refused = |error: &std::io::Error| WriteError::new(&self.new, reason(error));
        for entry in fs::read_dir(&self.new).map_err(|error| refused(&error))? {
            let path = entry.map_err(|error| refused(&error))?.path();
            let is_folder = fs::symlink_metadata(&path).is_ok_and(|there| there.is_dir());
            if is_folder {
                fs::remove_dir_all(&path).map_err(|error| refused(&error))?;
            } else if path != lock {
                remove(&path)?;
            }
        }
        Ok(())
    }

    /// Brings back what was set aside, where nothing took its place; else takes it away.
    fn put_right(&self, standing: Standing, aside: &Standing) -> Result<Standing, WriteError> {
        if standing.is_listed {
            aside.clear(&self.old, || true)?;
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

fn rename(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::rename(from, to).map_err(|error| WriteError::new(to, reason(&error)))
}

fn remove(path: &Path) -> Result<(), WriteError> {
    fs::remove_file(path).map_err(|error| WriteError::new(path, reason(&error)))
}

#[cfg(test)]
mod tests;
