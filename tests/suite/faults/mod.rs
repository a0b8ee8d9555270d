//! What the world does to a run: it is killed, the disk is full or shut, what it reads is odd or changes.
//! Afterwards the old file is whole or the new one is, nothing else is left, and one line told why.

#[cfg(unix)]
mod doors;
#[cfg(target_os = "linux")]
mod full;
mod inputs;
#[cfg(target_os = "linux")]
mod kill;
mod left;
mod lists;
mod pictures;
#[cfg(target_os = "linux")]
mod short;
mod targets;
mod templates;
mod windows;

use std::{collections::BTreeMap, fs, path::Path};

use crate::harness::Case;

/// The files of a folder with what they hold.
type Files = BTreeMap<String, Vec<u8>>;

fn files(case: &Case, folder: &str) -> Files {
    let read = |name: String| {
        let bytes = case.read(&format!("{folder}/{name}"));
        (name, bytes)
    };
    case.files(folder).into_iter().map(read).collect()
}

/// All that stands in a folder and below, folders too.
#[cfg(target_os = "linux")]
fn everything(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for path in fs::read_dir(&inner).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                names.push(format!("{name}/"));
                folders.push(path);
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    names
}

/// Says that a test goes without what this system does not allow.
#[cfg(unix)]
fn not_allowed(what: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "skipped: {what} is not allowed here");
}

/// Whether a file is one that has no name of its own yet.
fn is_unfinished(name: &str) -> bool {
    name.rsplit('/').next().is_some_and(|name| name.starts_with(".sevenmin-"))
}
