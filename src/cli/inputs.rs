//! From the paths that were typed to the briefings that are meant.

use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use ignore::DirEntry;
use ignore::WalkBuilder;

use crate::cli::disk;
use crate::cli::lists;
use crate::cli::ui::Ui;
use crate::cli::workspace::Workspace;
use crate::parse;
use crate::source::Source;
use crate::source::SourceFault;

/// The briefings that are meant, and whether some path could not be opened.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) paths: Vec<PathBuf>,
    pub(super) failed: bool,
    /// Collections that were named.
    pub(super) collections: Vec<PathBuf>,
    /// Files of a folder that are no briefings.
    strangers: Vec<PathBuf>,
}

impl Found {
    /// Says what could not be opened and what was left aside, once all private lists are known.
    fn tell(&mut self, unopened: &[(PathBuf, String)], workspace: &Workspace<'_>, ui: &Ui) {
        let named = unopened.iter().map(|(path, _)| path);
        let files = self.paths.iter().chain(named).chain(&self.strangers).chain(&self.collections);
        workspace.open_all(files.map(PathBuf::as_path));
        for path in &self.strangers {
            ui.explain(&format!("{} is no briefing and was left aside", ui.path(path)));
        }
        for (path, why) in unopened {
            ui.fail(&format!("{} cannot be opened: {why}", ui.path(path)));
            self.failed = true;
        }
    }
}

/// Returns the briefings that the paths mean, each once, leaving an output folder aside.
pub(super) fn find(
    paths: &[PathBuf],
    out: Option<&Path>,
    workspace: &Workspace<'_>,
    ui: &Ui,
) -> Found {
    let mut found = Found::default();
    let mut unopened = Vec::new();
    let mut seen = BTreeSet::new();
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    for path in paths {
        let candidates = if path.is_dir() {
            let mut walk = Walk { folder: path, out, unopened: Vec::new(), strangers: Vec::new() };
            let briefings = walk.briefings();
            unopened.append(&mut walk.unopened);
            found.strangers.append(&mut walk.strangers);
            briefings
        } else if let Err(error) = path.metadata() {
            unopened.push((path.clone(), disk::reason(&error)));
            continue;
        } else if lists::is_collection(path) {
            found.collections.push(path.clone());
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
    found.tell(&unopened, workspace, ui);
    if found.paths.is_empty() && found.collections.is_empty() && !found.failed {
        ui.fail("no briefing was found; `sevenmin new FILE` writes one to start from");
        found.failed = true;
    }
    found
}

/// A search of one folder.
struct Walk<'a> {
    folder: &'a Path,
    out: Option<&'a Path>,
    /// What cannot be entered, and why.
    unopened: Vec<(PathBuf, String)>,
    /// Files that are no briefings.
    strangers: Vec<PathBuf>,
}

impl Walk<'_> {
    /// Returns the briefings in the folder, in path order. What `.gitignore` leaves out is left out,
    /// also where there is no git.
    fn briefings(&mut self) -> Vec<PathBuf> {
        let mut walk = WalkBuilder::new(self.folder);
        walk.standard_filters(false).parents(true).git_ignore(true).require_git(false);
        walk.follow_links(true).filter_entry(self.filter());
        let mut paths = Vec::new();
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.path().is_file() => paths.push(entry.into_path()),
                Ok(_) => {}
                Err(error) => self.unopened.extend(unopened(error, self.folder)),
            }
        }
        paths.retain(|path| is_candidate(path));
        let near = |path: PathBuf| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
        let mut paths: Vec<PathBuf> = paths.into_iter().map(near).collect();
        paths.sort();
        let (meant, strangers) = paths.into_iter().partition(|path| is_meant(path));
        self.strangers = strangers;
        meant
    }

    /// Leaves aside hidden folders, the folder of outputs and links that lead out.
    fn filter(&self) -> impl Fn(&DirEntry) -> bool + Send + Sync + 'static {
        let root = self.folder.canonicalize().unwrap_or_else(|_| self.folder.to_owned());
        let out = self.out.and_then(|out| out.canonicalize().ok());
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
            inside && (out.is_none() || real.ok() != out)
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

fn is_meant(path: &Path) -> bool {
    // What cannot be read is reported when its turn comes.
    let Ok(bytes) = disk::read_text(path) else { return true };
    match Source::from_bytes("", bytes) {
        Ok(source) => parse::is_meant_as_briefing(&source),
        Err(SourceFault::TooLarge | SourceFault::NotUtf8(_)) => true,
    }
}

fn is_candidate(path: &Path) -> bool {
    let toml = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    toml && !lists::is_collection(path)
}
