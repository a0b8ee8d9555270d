//! What stands in a folder, held against the list that the folder has of itself.

use std::{
    fs::{self, File},
    io::{self, Read},
    num::NonZero,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use crate::bundle::{
    Hash, Manifest, RelPath, WriteError,
    renewal::{MANIFEST, remove},
    write::reason,
};

/// What is wrong with a file that the list does not tell of.
const NOT_OURS: &str = "was not written by sevenmin";

/// The most bytes of a list that is read: that of a hundred thousand briefings.
const LARGEST_LIST: u64 = 128 << 20;

/// What stands in a folder.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// Whether the folder is there.
    pub(super) is_there: bool,
    /// Whether it has a list of itself.
    pub(super) is_listed: bool,
    /// The files that are there as the list tells them.
    pub(super) files: Manifest,
    /// The folders in it, innermost last.
    folders: Vec<PathBuf>,
    /// The first thing that the list does not tell of, or tells otherwise, and what is wrong with it.
    stranger: Option<(String, &'static str)>,
}

impl Standing {
    /// Reads a folder and all files in it.
    pub(super) fn look(folder: &Path) -> Result<Self, WriteError> {
        match fs::symlink_metadata(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(WriteError::new(folder, reason(&error))),
            Ok(there) if !there.is_dir() => {
                return Err(WriteError::new(folder, "there is a file of that name"));
            }
            Ok(_) => {}
        }
        let list = list_of(folder).and_then(|text| Manifest::read(&text));
        let mut standing = Self { is_there: true, is_listed: list.is_some(), ..Self::default() };
        let list = list.unwrap_or_default();
        let mut found = Vec::new();
        standing.walk(folder, folder, &mut found)?;
        found.retain(|path| {
            let is_listed = list.get(path).is_some();
            if !is_listed {
                standing.meet(path.as_str(), NOT_OURS);
            }
            is_listed
        });
        let hashes = hashes(folder, &found);
        for (path, hash) in found.into_iter().zip(hashes) {
            match (list.get(&path), hash) {
                (Some(listed), Some(hash)) if *listed == hash => {
                    standing.files.add(path, hash);
                }
                _ => standing.meet(path.as_str(), "was changed since it was written"),
            }
        }
        standing.look_at_folders(folder, &list);
        Ok(standing)
    }

    /// Refuses a folder that holds what was not written here.
    pub(super) fn must_be_ours(&self, folder: &Path) -> Result<(), WriteError> {
        match &self.stranger {
            None => Ok(()),
            Some((name, what)) => {
                let help = "move it away, or name another folder";
                Err(WriteError::new(folder, format!("`{name}` in it {what}; {help}")))
            }
        }
    }

    /// Takes the folder away, its list last, and leaves what came into it meanwhile. Returns whether it went
    /// on to the end.
    pub(super) fn clear(
        &self,
        folder: &Path,
        may_go_on: impl Fn() -> bool,
    ) -> Result<bool, WriteError> {
        let list = self.is_listed.then(|| folder.join(MANIFEST));
        let files = self.files.iter().map(|(path, _)| folder.join(path.as_str()));
        for path in files {
            remove(&path)?;
            if !may_go_on() {
                return Ok(false);
            }
        }
        for inner in self.folders.iter().rev() {
            // One that holds something else stays, and so do those around it.
            let _ = fs::remove_dir(folder.join(inner));
        }
        if let Some(list) = list {
            remove(&list)?;
        }
        let kept = |_| WriteError::new(folder, "something came into it meanwhile; move that away");
        fs::remove_dir(folder).map_err(kept).map(|()| true)
    }

    fn meet(&mut self, name: &str, what: &'static str) {
        self.stranger.get_or_insert_with(|| (name.to_owned(), what));
    }

    fn walk(
        &mut self,
        root: &Path,
        folder: &Path,
        found: &mut Vec<RelPath>,
    ) -> Result<(), WriteError> {
        let refused = |error: &io::Error| WriteError::new(folder, reason(error));
        let entries = fs::read_dir(folder).map_err(|error| refused(&error))?;
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in entries {
            paths.push(entry.map_err(|error| refused(&error))?.path());
        }
        paths.sort();
        for path in paths {
            let inner = path.strip_prefix(root).unwrap_or(&path);
            let name = inner.to_string_lossy().replace('\\', "/");
            let kind = fs::symlink_metadata(&path).map_err(|error| refused(&error))?.file_type();
            match RelPath::new(&name) {
                _ if name == MANIFEST && self.is_listed && kind.is_file() => {}
                Some(inner) if kind.is_file() => found.push(inner),
                Some(_) if kind.is_dir() => {
                    self.folders.push(inner.to_owned());
                    self.walk(root, &path, found)?;
                }
                _ => self.meet(&name, NOT_OURS),
            }
        }
        Ok(())
    }

    /// A folder that no listed file stands in is somebody else's.
    fn look_at_folders(&mut self, root: &Path, list: &Manifest) {
        let known: Vec<PathBuf> =
            list.iter().flat_map(|(path, _)| path.folders().map(PathBuf::from)).collect();
        let known: std::collections::BTreeSet<PathBuf> = known.into_iter().collect();
        let stranger = self.folders.iter().find(|folder| !known.contains(*folder));
        if let Some(stranger) = stranger {
            let name = stranger.strip_prefix(root).unwrap_or(stranger).to_string_lossy();
            let name = name.replace('\\', "/");
            self.meet(&name, NOT_OURS);
        }
    }
}

/// Returns the list that a folder has of itself; what is no ordinary file or is larger than a list is none.
fn list_of(folder: &Path) -> Option<String> {
    let path = folder.join(MANIFEST);
    fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
    let mut text = String::new();
    File::open(path).ok()?.take(LARGEST_LIST).read_to_string(&mut text).ok()?;
    Some(text)
}

/// Returns the hashes of files, read on all cores; none of one that cannot be read.
fn hashes(root: &Path, paths: &[RelPath]) -> Vec<Option<Hash>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(index) else { return done };
            let file = File::open(root.join(path.as_str()));
            done.push((index, file.and_then(Hash::of_all).ok()));
        }
    };
    let many = thread::available_parallelism().map_or(1, NonZero::get).min(8);
    let mut hashes = vec![None; paths.len()];
    thread::scope(|scope| {
        // This thread works too, and alone where the system allows no more.
        let more = || thread::Builder::new().spawn_scoped(scope, work).ok();
        let workers: Vec<_> = (1..many).filter_map(|_| more()).collect();
        let own = work();
        let others = workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default());
        for (index, hash) in others.chain(own) {
            hashes[index] = hash;
        }
    });
    hashes
}
