//! Puts files on the disk, each whole or not at all.
//!
//! A file is written without a name, or under another one in its own folder, and gets its own when it
//! is whole. Whoever looks sees the old file or the new one, and a full disk leaves the old one.

use std::{
    collections::BTreeSet,
    fmt,
    fs::{self, DirBuilder, Permissions},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use crate::bundle::{
    Bundle, File, RelPath,
    ending::Step,
    unfinished::{self, Finish, Unfinished},
};

/// How often a file is written anew whose folder is gone.
const TRIES: usize = 3;

/// What cannot be written and why; prints as a sentence without its full stop.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WriteError {
    path: PathBuf,
    why: String,
}

impl WriteError {
    /// Returns what cannot be written, and why as the end of a sentence.
    pub fn new(path: &Path, why: impl Into<String>) -> Self {
        Self { path: path.to_owned(), why: why.into() }
    }

    /// Returns what cannot be written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns why, as the end of a sentence.
    pub fn why(&self) -> &str {
        &self.why
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} cannot be written: {}", self.path.display(), self.why)
    }
}

impl std::error::Error for WriteError {}

/// Writes all files into a folder, which is made if need be, and returns their paths.
///
/// A file that is there already is replaced. Nothing is written outside the folder, not through a
/// link in it either.
///
/// # Errors
///
/// Says which file cannot be written and why; those before it are written.
pub fn write(bundle: &Bundle, folder: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let mut names = BTreeSet::new();
    if let Some(file) = bundle.iter().find(|file| !names.insert(file.path.as_str().to_lowercase()))
    {
        let path = folder.join(file.path.as_str());
        return Err(WriteError::new(&path, "two files would have this name"));
    }
    make_folder(folder, &Step::take())?;
    bundle.iter().map(|file| write_one(file, folder)).collect()
}

/// Writes a file. Another run may take its folder away at its end, which that made and left empty; then it is
/// made again.
fn write_one(file: &File, folder: &Path) -> Result<PathBuf, WriteError> {
    let path = folder.join(file.path.as_str());
    let mut tries = 0;
    loop {
        let step = Step::take();
        let done = make_folder(folder, &step)
            .and_then(|()| make_folders_within(folder, &file.path, &step))
            .and_then(|()| put(&path, &file.bytes, Finish::Replace, &step));
        tries += 1;
        if done.is_ok() || tries == TRIES || path.parent().is_some_and(Path::is_dir) {
            return done.map(|()| path);
        }
    }
}

/// Replaces a file, or makes it; of a link, the file that it leads to.
///
/// # Errors
///
/// Says why the file cannot be written; then it is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    put_in_place(path, bytes, Finish::Replace)
}

/// Replaces a file that still holds what was read of it; of a link, the file that it leads to.
///
/// # Errors
///
/// Says why the file cannot be written, such as that it was saved meanwhile; then it is as it was.
pub fn mend(path: &Path, before: &[u8], after: &[u8]) -> Result<(), WriteError> {
    put_in_place(path, after, Finish::ReplaceOnly(before))
}

fn put_in_place(path: &Path, bytes: &[u8], finish: Finish<'_>) -> Result<(), WriteError> {
    let real = path.canonicalize();
    if real.is_err() && leads_nowhere(path) {
        return Err(WriteError::new(path, LEADS_NOWHERE));
    }
    put(real.as_deref().unwrap_or(path), bytes, finish, &Step::take())
        .map_err(|error| WriteError::new(path, error.why))
}

/// Makes a file that is not there yet.
///
/// # Errors
///
/// Says why the file cannot be written, such as that it is there already.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if fs::symlink_metadata(path).is_ok_and(|metadata| !metadata.is_dir()) {
        return Err(WriteError::new(path, reason(&ErrorKind::AlreadyExists.into())));
    }
    // Should it come to be there meanwhile, it is not clobbered either.
    put(path, bytes, Finish::Spare, &Step::take())
}

fn put(path: &Path, bytes: &[u8], finish: Finish<'_>, _: &Step) -> Result<(), WriteError> {
    // A link is no folder, even one that leads to one: it is replaced.
    let present = fs::symlink_metadata(path).ok();
    if present.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(WriteError::new(path, "there is a folder of that name"));
    }
    let present = present.filter(fs::Metadata::is_file).map(|metadata| metadata.permissions());
    if present.as_ref().is_some_and(Permissions::readonly) {
        return Err(WriteError::new(path, "it is read-only"));
    }
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new("."));
    unfinished::sweep(folder);
    let file = Unfinished { folder, path, bytes, permissions: present };
    file.finish(finish).map_err(|error| WriteError::new(path, reason(&error)))
}

/// Makes a folder, which goes at the end of the run if it is empty then.
pub(super) fn make_folder(folder: &Path, step: &Step) -> Result<(), WriteError> {
    step.make_folder(folder).map_err(|error| unmade(folder, &error))
}

/// Makes a folder that what it is for takes away again.
pub(super) fn make_passing_folder(folder: &Path) -> Result<(), WriteError> {
    DirBuilder::new().recursive(true).create(folder).map_err(|error| unmade(folder, &error))
}

fn unmade(folder: &Path, error: &io::Error) -> WriteError {
    let why = match error.kind() {
        ErrorKind::AlreadyExists if leads_nowhere(folder) => LEADS_NOWHERE.to_owned(),
        ErrorKind::AlreadyExists => "there is a file of that name".to_owned(),
        _ => reason(error),
    };
    WriteError::new(folder, why)
}

/// Said of a link whose place nobody knows.
const LEADS_NOWHERE: &str = "it is a link that leads nowhere";

/// Said of a link on the way to a file.
pub(super) const LINK: &str = "it is a link, which may lead out of the folder";

fn leads_nowhere(path: &Path) -> bool {
    path.is_symlink() && !path.exists()
}

/// Makes the folders on the way to a file, one by one, so that none is made through a link.
pub(super) fn make_folders_within(
    folder: &Path,
    path: &RelPath,
    step: &Step,
) -> Result<(), WriteError> {
    each_folder_within(folder, path, |inner| make_folder(inner, step))
}

/// The same of a folder that what it is for takes away again.
pub(super) fn make_passing_folders_within(folder: &Path, path: &RelPath) -> Result<(), WriteError> {
    each_folder_within(folder, path, make_passing_folder)
}

fn each_folder_within(
    folder: &Path,
    path: &RelPath,
    make: impl Fn(&Path) -> Result<(), WriteError>,
) -> Result<(), WriteError> {
    for inner in path.folders() {
        let inner = folder.join(inner);
        if fs::symlink_metadata(&inner).is_ok_and(|metadata| metadata.is_symlink()) {
            return Err(WriteError::new(&inner, LINK));
        }
        make(&inner)?;
    }
    Ok(())
}

/// Returns why the system says no, in plain words.
pub(super) fn reason(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "its folder is not there",
        ErrorKind::PermissionDenied => "you may not write there",
        ErrorKind::AlreadyExists => "it is there already",
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "your share of the disk is full",
        ErrorKind::FileTooLarge => "it is larger than a file may be here",
        ErrorKind::IsADirectory => "there is a folder of that name",
        ErrorKind::NotADirectory => "a part of its path is a file, not a folder",
        ErrorKind::InvalidFilename => "its name is too long or not allowed here",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "another program is using it",
        _ => {
            let text = error.to_string();
            return text.split(" (os error").next().unwrap_or(&text).to_lowercase();
        }
    };
    words.to_owned()
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
