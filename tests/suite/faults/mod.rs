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

use std::collections::BTreeMap;

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
