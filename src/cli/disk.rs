//! Reads files from the disk for the library.

use std::{
    fs::File,
    io::{self, Read},
    path::{Component, Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::source::{FileFault, Files, MAX_BYTES};

/// Reads the pictures that a briefing names, and nothing outside its folder and the collection's.
#[derive(Debug)]
pub(super) struct Folder {
    /// The folder of the briefing, from which paths start.
    base: PathBuf,
    /// The folders that paths may not leave.
    allowed: Vec<PathBuf>,
    /// What was asked for, there or not.
    asked: Mutex<Vec<PathBuf>>,
}

impl Folder {
    pub(super) fn new(base: &Path, collection: Option<&Path>) -> Self {
        let folders = [Some(base), collection];
        let allowed = folders.into_iter().flatten().filter_map(|folder| folder.canonicalize().ok());
        Self { base: base.to_owned(), allowed: allowed.collect(), asked: Mutex::default() }
    }
}

impl Files for Folder {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileFault> {
        read_at_most(&self.real(path)?, limit)
    }

    fn head(&self, path: &str, most: usize) -> Result<Vec<u8>, FileFault> {
        let mut bytes = Vec::new();
        opened(&self.real(path)?)?
            .take(most as u64)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(&error))?;
        Ok(bytes)
    }
}

impl Folder {
    /// Returns where a file that is named really is.
    fn real(&self, path: &str) -> Result<PathBuf, FileFault> {
        let slashed = path.replace('\\', "/");
        let named = Path::new(&slashed);
        let rooted = named
            .components()
            .any(|part| matches!(part, Component::Prefix(_) | Component::RootDir));
        // A path that Windows would take for absolute is refused everywhere.
        let drive = path.as_bytes().get(1) == Some(&b':') || path.starts_with('\\');
        if rooted || drive {
            return Err(FileFault::Outside);
        }
        if cfg!(windows) && named.components().any(is_bent) {
            return Err(FileFault::Missing);
        }
        let whole = self.base.join(named);
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(whole.clone());
        let real = match whole.canonicalize() {
            Ok(real) => real,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(if named.components().any(|part| part == Component::ParentDir) {
                    self.missing_or_outside(&whole)
                } else {
                    FileFault::Missing
                });
            }
            Err(error) => return Err(FileFault::Unreadable(reason(&error))),
        };
        if !self.allowed.iter().any(|folder| real.starts_with(folder)) {
            return Err(FileFault::Outside);
        }
        Ok(real)
    }

    /// Returns what was asked for, there or not.
    pub(super) fn into_asked(self) -> Vec<PathBuf> {
        self.asked.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing is told of what lies outside, not even whether it is there.
    fn missing_or_outside(&self, whole: &Path) -> FileFault {
        let parent = whole.parent().and_then(|parent| parent.canonicalize().ok());
        let inside = parent
            .is_some_and(|parent| self.allowed.iter().any(|folder| parent.starts_with(folder)));
        if inside { FileFault::Missing } else { FileFault::Outside }
    }
}

/// Whether Windows opens another file than the one that is named: it takes dots and spaces off the end of a
/// name, and what stands behind a colon for a part of the file.
fn is_bent(part: Component<'_>) -> bool {
    let name = part.as_os_str().to_string_lossy();
    matches!(part, Component::Normal(_)) && (name.ends_with(['.', ' ']) || name.contains(':'))
}

fn unreadable(error: &io::Error) -> FileFault {
    FileFault::Unreadable(reason(error))
}

fn opened(path: &Path) -> Result<File, FileFault> {
    if path.is_dir() {
        return Err(FileFault::Unreadable("it is a folder".to_owned()));
    }
    // A pipe or a device would keep the run waiting.
    if !path.is_file() {
        return Err(FileFault::Unreadable("it is no ordinary file".to_owned()));
    }
    File::open(path).map_err(|error| unreadable(&error))
}

/// Returns all bytes of an ordinary file, unless there are more than a limit.
pub(super) fn read_at_most(path: &Path, limit: u64) -> Result<Vec<u8>, FileFault> {
    let mut bytes = Vec::new();
    opened(path)?.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > limit { Err(FileFault::TooLarge) } else { Ok(bytes) }
}

/// Returns the bytes of an ordinary text file: a pipe or a device would keep the run waiting.
pub(super) fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = path.metadata()?;
    if !metadata.is_file() && !metadata.is_dir() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    read_text(path)
}

/// Returns all bytes of an ordinary file, or why they cannot be read.
pub(super) fn read_whole(path: &Path) -> Result<Vec<u8>, String> {
    let metadata = path.metadata().map_err(|error| reason(&error))?;
    if !metadata.is_file() {
        return Err("it is no ordinary file".to_owned());
    }
    std::fs::read(path).map_err(|error| reason(&error))
}

/// Returns the bytes of an ordinary file that may be large, or why they cannot be read.
pub(super) fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    read_at_most(path, limit).map_err(|fault| match fault {
        FileFault::TooLarge => format!("it is larger than {} MB", limit / 1024 / 1024),
        FileFault::Unreadable(why) => why,
        FileFault::Outside | FileFault::Missing => "there is no such file".to_owned(),
    })
}

/// Returns a text file's bytes, one more than allowed at the most, so that it can be refused. What
/// a shell hands over under `/dev` may be a pipe; any other would keep the run waiting.
pub(super) fn read_text(path: &Path) -> io::Result<Vec<u8>> {
    let metadata = path.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder"));
    }
    if !metadata.is_file() && !path.starts_with("/dev") {
        return Err(io::Error::other("it is no ordinary file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns standard input's bytes, one more than allowed at the most.
pub(super) fn read_standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns why the system says no, in plain words.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not open it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or(&text).to_lowercase()
        }
    }
}
