//! From the paths that were typed to the briefings that are meant.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use walkdir::DirEntry;
use walkdir::WalkDir;

use crate::cli::disk;
use crate::cli::ui::Ui;
use crate::cli::workspace::COLLECTION_FILE;
use crate::cli::workspace::Workspace;
use crate::parse;
use crate::source::Source;
use crate::source::SourceFault;

/// The briefings that are meant, and whether some path could not be opened.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) paths: Vec<PathBuf>,
    pub(super) failed: bool,
}

/// Returns the briefings that the paths mean, each once, leaving an output folder aside.
pub(super) fn find(
    paths: &[PathBuf],
    out: Option<&Path>,
    workspace: &Workspace<'_>,
    ui: &Ui,
) -> Found {
    let mut found = Found::default();
    let mut seen = BTreeSet::new();
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    for path in paths {
        let candidates = if path.is_dir() {
            let walk = Walk { folder: path, out, workspace, ui };
            walk.briefings(&mut found.failed)
        } else if let Err(error) = path.metadata() {
            let why = disk::reason(&error);
            ui.fail(&format!("{} cannot be opened: {why}", workspace.shown(path)));
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

/// A search of one folder.
struct Walk<'a> {
    folder: &'a Path,
    out: Option<&'a Path>,
    workspace: &'a Workspace<'a>,
    ui: &'a Ui,
}

impl Walk<'_> {
    /// Returns the briefings in the folder, in path order; what cannot be entered is said.
    fn briefings(&self, failed: &mut bool) -> Vec<PathBuf> {
        let root = self.folder.canonicalize().unwrap_or_else(|_| self.folder.to_owned());
        let out = self.out.and_then(|out| out.canonicalize().ok());
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
        let mut paths = Vec::new();
        for entry in WalkDir::new(self.folder).follow_links(true).into_iter().filter_entry(stays) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => paths.push(entry.into_path()),
                Ok(_) => {}
                // A link that leads nowhere, or round in a circle, is no briefing.
                Err(error) if error.loop_ancestor().is_some() || is_dead_link(&error) => {}
                Err(error) => *failed |= self.cannot_open(&error),
            }
        }
        paths.retain(|path| is_candidate(path));
        let near = |path: PathBuf| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
        let mut paths: Vec<PathBuf> = paths.into_iter().map(near).collect();
        paths.retain(|path| self.is_meant(path));
        paths.sort();
        paths
    }

    fn cannot_open(&self, error: &walkdir::Error) -> bool {
        let path = self.workspace.shown(error.path().unwrap_or(self.folder));
        let why = error.io_error().map(disk::reason).unwrap_or_default();
        self.ui.fail(&format!("{path} cannot be opened: {why}"));
        true
    }

    fn is_meant(&self, path: &Path) -> bool {
        // What cannot be read is reported when its turn comes.
        let Ok(bytes) = disk::read_text(path) else { return true };
        let meant = match Source::from_bytes("", bytes) {
            Ok(source) => parse::is_meant_as_briefing(&source),
            Err(SourceFault::TooLarge | SourceFault::NotUtf8(_)) => true,
        };
        if !meant {
            let path = self.workspace.shown(path);
            self.ui.explain(&format!("{path} is no briefing and was left aside"));
        }
        meant
    }
}

fn is_dead_link(error: &walkdir::Error) -> bool {
    error.path().is_some_and(Path::is_symlink)
}

fn is_candidate(path: &Path) -> bool {
    let toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    toml && path.file_name().is_none_or(|name| name != COLLECTION_FILE)
}
