//! From the paths that were typed to the briefings that are meant.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::cli::{disk, given::Given, lists, ui::Ui, walk::Walk, workspace::Workspace};
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

/// A file that is reached twice is read once. A second name of it, in another folder, is a briefing of its own: it may
/// belong to another collection.
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
            let mut walk = Walk::of(path, out);
            self.folders.append(&mut walk.folders);
            self.unopened.append(&mut walk.unopened);
            return walk
                .files
                .into_iter()
                .map(|path| Candidate { path, is_named: false })
                .collect();
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
