//! Files that are named to be written: never one that the run read, and never a briefing.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use crate::bundle;
use crate::cli::{lists, outcome::Outcome, ui::Ui, workspace::Workspace};

/// Why a file that was read is not written.
pub(super) const IS_READ: &str = "this run reads it, and it would be lost; give another name";

/// What one file is known by, whatever path leads to it.
#[cfg(unix)]
type Key = (u64, u64);
#[cfg(not(unix))]
type Key = PathBuf;

/// The files that a run reads, which it may not write over.
#[derive(Debug, Default)]
pub(super) struct Taken(BTreeSet<Key>);

impl Taken {
    /// Returns those that were typed or found, and all that their collections read.
    pub(super) fn of(files: &[PathBuf], workspace: &Workspace<'_>) -> Self {
        let origins = workspace.origins();
        Self(files.iter().chain(&origins).filter_map(|file| key(file)).collect())
    }

    /// Whether a path leads to one of them: by another spelling, a link or a second name, too.
    pub(super) fn holds(&self, path: &Path) -> bool {
        key(path).is_some_and(|key| self.0.contains(&key))
    }
}

#[cfg(unix)]
fn key(path: &Path) -> Option<Key> {
    use std::os::unix::fs::MetadataExt;
    let there = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    Some((there.dev(), there.ino()))
}

/// Elsewhere a second name keeps what it led to.
#[cfg(not(unix))]
fn key(path: &Path) -> Option<Key> {
    path.canonicalize().ok().filter(|real| real.is_file())
}

/// Returns files, each once, whatever paths lead to it.
pub(super) fn once_each(files: &[PathBuf]) -> Vec<&Path> {
    let mut seen = BTreeSet::new();
    let is_new = |file: &&Path| key(file).is_none_or(|key| seen.insert(key));
    files.iter().map(PathBuf::as_path).filter(is_new).collect()
}

/// Whether a file may be written under its name; else says why not.
pub(super) fn is_free(file: &Path, endings: &[&str], taken: &Taken, ui: &Ui) -> bool {
    if !is_called(file, endings, ui) {
        return false;
    }
    let why = if taken.holds(file) {
        IS_READ
    } else if is_link_to_toml(file) {
        "it is a link that leads to a briefing or a collection; give another name"
    } else {
        return true;
    };
    ui.fail(&format!("{} cannot be written: {why}", ui.path(file)));
    false
}

/// Whether a file is called as what it will hold is; else says so, since it may be a briefing.
pub(super) fn is_called(file: &Path, endings: &[&str], ui: &Ui) -> bool {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_so = ending.is_some_and(|ending| endings.contains(&ending.as_str()));
    if !is_so {
        let (path, ending) = (ui.path(file), endings[0]);
        ui.fail(&format!("{path} would hold what its name does not say; end it in `.{ending}`"));
    }
    is_so
}

/// Whether a file may hold a new briefing; else says why not.
pub(super) fn is_for_a_briefing(file: &Path, ui: &Ui) -> bool {
    // On some disks names that differ in capitals are one.
    let is_called = |name| file.file_name().is_some_and(|own| own.eq_ignore_ascii_case(name));
    let why = if is_called(lists::COLLECTION_FILE) {
        "`sevenmin.toml` is the file of a collection; give the briefing another name"
    } else if file == Path::new("-") {
        "a new briefing is a file; give it a name in place of `-`"
    } else {
        return true;
    };
    ui.fail(why);
    false
}

fn is_link_to_toml(file: &Path) -> bool {
    let real = file.canonicalize().unwrap_or_default();
    real.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
}

/// Writes a file that is free, and names it.
pub(super) fn write(file: &Path, made: Result<&[u8], String>, ui: &Ui) -> Outcome {
    let path = ui.path(file);
    let done = made.and_then(|bytes| {
        bundle::replace(file, bytes)
            .map_err(|error| format!("{path} cannot be written: {}", error.why()))
    });
    match done {
        Ok(()) => {
            ui.result(&format!("{path}\n"));
            Outcome::Clean
        }
        Err(why) => {
            ui.fail(&why);
            Outcome::Failed
        }
    }
}
