//! From the paths that were typed to the briefings that are meant.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use ignore::{DirEntry, WalkBuilder};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::{disk, given::Given, lists, ui::Ui, workspace::Workspace};
use crate::parse::{self, Glance};
use crate::source::Source;

/// The briefings that are meant, and whether some path could not be opened.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) paths: Vec<PathBuf>,
    /// The id of each briefing, as far as it has one; none where there is one briefing alone.
    pub(super) ids: Vec<Option<String>>,
    /// The title of each briefing, where its id was looked for.
    pub(super) titles: Vec<Option<String>>,
    /// The folders that were searched.
    pub(super) folders: Vec<PathBuf>,
    pub(super) failed: bool,
    /// Collections that were named.
    pub(super) collections: Vec<PathBuf>,
    /// Files of a folder that are no briefings.
    strangers: Vec<PathBuf>,
    /// What cannot be opened, and why.
    unopened: Vec<(PathBuf, String)>,
}

/// Returns the briefings that the paths mean, each once, leaving an output folder aside. `has_company`
/// says whether there is a briefing beside them.
pub(super) fn find(
    paths: &[PathBuf],
    has_company: bool,
    out: Option<&Path>,
    workspace: &Workspace<'_>,
    ui: &Ui,
) -> Found {
    let here = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &here } else { paths };
    let mut found = Found::default();
    let candidates = paths.iter().flat_map(|path| found.candidates(path, out)).collect();
    found.look_at(once_each(candidates), has_company);
    found.tell(workspace, ui);
    if found.paths.is_empty() && found.collections.is_empty() && !found.failed {
        ui.fail("no briefing was found; `sevenmin new FILE` writes one to start from");
        found.failed = true;
    }
    found
}

/// A file that may be a briefing.
struct Candidate {
    path: PathBuf,
    /// Whether it was typed; then it is meant, whatever it holds.
    is_named: bool,
}

/// A file that is reached twice is read once.
fn once_each(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut seen = BTreeSet::new();
    candidates.retain(|one| seen.insert(one.path.canonicalize().unwrap_or(one.path.clone())));
    candidates
}

impl Found {
    /// Returns a briefing that is meant, whatever it holds, there or not.
    pub(super) fn one(path: &Path) -> Self {
        Self { paths: vec![path.to_owned()], ids: vec![None], ..Self::default() }
    }

    /// Returns the files that a path means.
    fn candidates(&mut self, path: &Path, out: Option<&Path>) -> Vec<Candidate> {
        if path.is_dir() {
            let mut walk = Walk { folder: path, out, unopened: Vec::new(), folders: Vec::new() };
            let paths = walk.files();
            self.folders.append(&mut walk.folders);
            self.unopened.append(&mut walk.unopened);
            return paths.into_iter().map(|path| Candidate { path, is_named: false }).collect();
        }
        match path.metadata() {
            Err(error) => self.unopened.push((path.to_owned(), disk::reason(&error))),
            Ok(_) if lists::is_collection(path) => self.collections.push(path.to_owned()),
            Ok(_) => return vec![Candidate { path: path.to_owned(), is_named: true }],
        }
        Vec::new()
    }

    /// Tells briefings from other files, and learns their ids where there are several.
    fn look_at(&mut self, candidates: Vec<Candidate>, has_company: bool) {
        let is_alone = !has_company && matches!(&candidates[..], [one] if one.is_named);
        let look = |one: &Candidate| if is_alone { None } else { glance(&one.path) };
        let glances = candidates.par_iter().map(look);
        let glances: Vec<Option<Glance>> = glances.collect();
        for (Candidate { path, is_named }, glance) in candidates.into_iter().zip(glances) {
            // What cannot be read is reported when its turn comes.
            let is_briefing = glance.as_ref().is_none_or(|glance| glance.is_briefing);
            if is_named || is_briefing {
                self.paths.push(path);
                let Glance { id, title, .. } = glance.unwrap_or_default();
                self.ids.push(id);
                self.titles.push(title);
            } else {
                self.strangers.push(path);
            }
        }
    }

    /// Says what could not be opened and what was left aside, once all private lists are known.
    fn tell(&mut self, workspace: &Workspace<'_>, ui: &Ui) {
        let unopened = self.unopened.iter().map(|(path, _)| path);
        let files =
            self.paths.iter().chain(unopened).chain(&self.strangers).chain(&self.collections);
        workspace.open_all(files.map(PathBuf::as_path));
        for path in &self.strangers {
            ui.explain(&format!("{} is no briefing and was left aside", ui.path(path)));
        }
        for (path, why) in &self.unopened {
            ui.fail(&format!("{} cannot be opened: {why}", ui.path(path)));
            self.failed = true;
        }
    }
}

fn glance(path: &Path) -> Option<Glance> {
    let source = Source::from_bytes("", Given::read(path).ok()?.bytes).ok()?;
    Some(parse::glance(&source))
}

/// A search of one folder.
struct Walk<'a> {
    folder: &'a Path,
    out: Option<&'a Path>,
    /// What cannot be entered, and why.
    unopened: Vec<(PathBuf, String)>,
    /// The folders that were entered.
    folders: Vec<PathBuf>,
}

impl Walk<'_> {
    /// Returns the TOML files in the folder, in path order. What `.gitignore` leaves out is left out,
    /// also where there is no git.
    fn files(&mut self) -> Vec<PathBuf> {
        let mut walk = WalkBuilder::new(self.folder);
        walk.standard_filters(false).parents(true).git_ignore(true).require_git(false);
        walk.follow_links(true).filter_entry(self.filter());
        let mut paths = Vec::new();
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.path().is_file() => paths.push(entry.into_path()),
                Ok(entry) if entry.path().is_dir() => self.folders.push(entry.into_path()),
                Ok(_) => {}
                Err(error) => self.unopened.extend(unopened(error, self.folder)),
            }
        }
        paths.retain(|path| is_candidate(path));
        let near = |path: PathBuf| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
        let mut paths: Vec<PathBuf> = paths.into_iter().map(near).collect();
        paths.sort();
        paths
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
            let hidden = |real: &PathBuf| {
                let below = real.strip_prefix(&root).unwrap_or(Path::new(""));
                is_folder && below.iter().any(|name| name.to_string_lossy().starts_with('.'))
            };
            let is_hidden = entry.path_is_symlink() && real.as_ref().is_ok_and(hidden);
            inside && !is_hidden && (out.is_none() || real.ok() != out)
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
