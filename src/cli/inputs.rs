//! From the paths that were typed to the briefings that are meant.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use walkdir::DirEntry;
use walkdir::WalkDir;

use crate::cli::disk;
use crate::cli::ui::Ui;
use crate::cli::ui::shown;
use crate::parse;
use crate::source::Source;
use crate::source::SourceFault;

/// The name of a collection file.
pub(super) const COLLECTION_FILE: &str = "sevenmin.toml";

/// The briefings that are meant, and whether some path could not be opened.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) paths: Vec<PathBuf>,
    pub(super) failed: bool,
}

/// Returns the briefings that the paths mean, each once, leaving an output folder aside.
pub(super) fn find(paths: &[PathBuf], out: Option<&Path>, ui: &Ui) -> Found {
    let mut found = Found::default();
    let mut seen = BTreeSet::new();
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    for path in paths {
        let candidates = if path.is_dir() {
            walk(path, out, ui)
        } else if let Err(error) = path.metadata() {
            ui.fail(&format!("{} cannot be opened: {}", shown(path), disk::reason(&error)));
            found.failed = true;
            continue;
        } else {
            vec![path.clone()]
        };
        for candidate in candidates {
            let real = candidate.canonicalize().unwrap_or_else(|_| candidate.clone());
            if seen.insert(real) {
                found.paths.push(candidate);
            }
        }
    }
    if found.paths.is_empty() && !found.failed {
        ui.fail("no briefing was found; `sevenmin new FILE` writes one to start from");
        found.failed = true;
    }
    found
}

/// Returns the briefings in a folder, in path order.
fn walk(folder: &Path, out: Option<&Path>, ui: &Ui) -> Vec<PathBuf> {
    let root = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let out = out.and_then(|out| out.canonicalize().ok());
    let stays = |entry: &DirEntry| -> bool {
        if entry.depth() == 0 {
            return true;
        }
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type().is_dir() && hidden {
            return false;
        }
        let real = entry.path().canonicalize();
        let inside =
            !entry.path_is_symlink() || real.as_ref().is_ok_and(|real| real.starts_with(&root));
        let output = out.is_some() && real.ok() == out;
        inside && !output
    };
    let walk = WalkDir::new(folder).follow_links(true).into_iter().filter_entry(stays);
    let mut paths: Vec<PathBuf> = walk
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(DirEntry::into_path)
        .filter(|path| is_candidate(path))
        .map(|path| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
        .filter(|path| is_meant(path, ui))
        .collect();
    paths.sort();
    paths
}

fn is_candidate(path: &Path) -> bool {
    let toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    toml && path.file_name().is_none_or(|name| name != COLLECTION_FILE)
}

fn is_meant(path: &Path, ui: &Ui) -> bool {
    // What cannot be read is reported when its turn comes.
    let Ok(bytes) = disk::read_text(path) else { return true };
    let meant = match Source::from_bytes("", bytes) {
        Ok(source) => parse::is_meant_as_briefing(&source),
        Err(SourceFault::TooLarge | SourceFault::NotUtf8(_)) => true,
    };
    if !meant {
        ui.explain(&format!("{} is no briefing and was left aside", shown(path)));
    }
    meant
}
