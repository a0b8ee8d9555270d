//! The search of a folder for briefings.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use ignore::{DirEntry, WalkBuilder};

use crate::cli::{disk, lists};

/// What a list of what is left out is called.
const IGNORED: &str = ".gitignore";

/// The most bytes of such a list.
const LARGEST_LIST: u64 = 1 << 20;

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// The TOML files, in the order of their paths.
    pub(super) files: Vec<PathBuf>,
    /// What cannot be entered or read, and why.
    pub(super) unopened: Vec<Unopened>,
    /// The folders that were entered.
    pub(super) folders: Vec<PathBuf>,
}

type Unopened = (PathBuf, String);

impl Walk {
    /// Searches a folder, leaving an output folder aside. What `.gitignore` leaves out is left out, also where
    /// there is no git; where that cannot be read nobody knows what is left out, so nothing is taken.
    pub(super) fn of(folder: &Path, out: Option<&Path>) -> Self {
        let mut found = Self::default();
        let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        if let Err(unread) = whole.ancestors().try_for_each(readable) {
            found.unopened.push(unread);
            return found;
        }
        let unread = Arc::new(Mutex::new(Vec::new()));
        let mut walk = WalkBuilder::new(folder);
        walk.standard_filters(false).parents(true).git_ignore(true).require_git(false);
        walk.follow_links(true).filter_entry(filter(whole, out, Arc::clone(&unread)));
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.path().is_file() => found.files.push(entry.into_path()),
                Ok(entry) if entry.path().is_dir() => found.folders.push(entry.into_path()),
                Ok(_) => {}
                Err(error) => found.unopened.extend(unopened(error, folder)),
            }
        }
        found.unopened.append(&mut unread.lock().unwrap_or_else(PoisonError::into_inner));
        found.files.retain(|path| is_candidate(path));
        let near = |path: &mut PathBuf| {
            if let Ok(nearer) = path.strip_prefix(".") {
                *path = nearer.to_owned();
            }
        };
        found.files.iter_mut().for_each(near);
        found.files.sort();
        found
    }
}

/// Whether the list of what a folder leaves out can be read, where there is one; else why not.
fn readable(folder: &Path) -> Result<(), Unopened> {
    let path = folder.join(IGNORED);
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    let read = disk::read_limited(&path, LARGEST_LIST);
    let why =
        match read.map(|bytes| String::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'))) {
            Ok(true) => return Ok(()),
            Ok(false) => {
                "it is no UTF-8; save it as UTF-8, else nobody knows what it leaves out".to_owned()
            }
            Err(why) => why,
        };
    Err((path, why))
}

/// Leaves aside hidden folders, the folder of outputs, links that lead out, and folders of which nobody knows
/// what they leave out.
fn filter(
    root: PathBuf,
    out: Option<&Path>,
    unread: Arc<Mutex<Vec<Unopened>>>,
) -> impl Fn(&DirEntry) -> bool + Send + Sync + 'static {
    let out = out.and_then(|out| out.canonicalize().ok());
    move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        if entry.depth() == 0 {
            return true;
        }
        if is_folder && entry.file_name().to_string_lossy().starts_with('.') {
            return false;
        }
        let real = entry.path().canonicalize();
        let inside =
            !entry.path_is_symlink() || real.as_ref().is_ok_and(|real| real.starts_with(&root));
        let hidden = |real: &PathBuf| {
            let below = real.strip_prefix(&root).unwrap_or(Path::new(""));
            is_folder && below.iter().any(|name| name.to_string_lossy().starts_with('.'))
        };
        let is_hidden = entry.path_is_symlink() && real.as_ref().is_ok_and(hidden);
        if !inside || is_hidden || (out.is_some() && real.ok() == out) {
            return false;
        }
        match is_folder.then(|| readable(entry.path())) {
            Some(Err(one)) => {
                unread.lock().unwrap_or_else(PoisonError::into_inner).push(one);
                false
            }
            _ => true,
        }
    }
}

/// Returns what cannot be entered and why; a link that leads nowhere, or round in a circle, is no
/// briefing.
pub(super) fn unopened(error: ignore::Error, folder: &Path) -> Option<(PathBuf, String)> {
    match error {
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            unopened(*err, folder)
        }
        ignore::Error::WithPath { path, err } => unopened(*err, &path),
        ignore::Error::Io(error) => {
            (!folder.is_symlink()).then(|| (folder.to_owned(), disk::reason(&error)))
        }
        _ => None,
    }
}

fn is_candidate(path: &Path) -> bool {
    let toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    toml && !lists::is_collection(path)
}
