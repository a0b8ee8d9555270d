//! The collections that briefings belong to, and what the run knows.

mod read;
mod strange;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::cli::{
    args::Common,
    clock,
    inputs::Found,
    lists,
    outcome::Outcome,
    ui::{self, Ui},
};
use crate::diag::Report;
use crate::guard::{PrivateTerms, Protected};
use crate::proof::Shelf;
use crate::text::Date;
use read::read_terms;

/// A collection and where it is.
#[derive(Debug)]
pub(super) struct Placed {
    /// The folder of `sevenmin.toml`; nothing where there is none.
    pub(super) folder: Option<PathBuf>,
    pub(super) shelf: Shelf,
}

/// What a collection is known by in a run: its file, and whether it is passed over.
type Key = (Option<PathBuf>, bool);

/// A collection, or that its private list cannot be known, which was said.
type Opened = Result<Arc<Placed>, Unreadable>;

/// Something that the run cannot go on without could not be read; it was said.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unreadable;

/// Finds and reads the collection of each briefing, each collection once.
#[derive(Debug)]
pub(super) struct Workspace<'a> {
    common: &'a Common,
    ui: &'a Ui,
    terms: PrivateTerms,
    /// The day that `SOURCE_DATE_EPOCH` sets.
    pub(super) built: Option<Date>,
    /// The UTC day, which rules call today.
    pub(super) today: Date,
    opened: Mutex<BTreeMap<Key, Opened>>,
    /// Collections whose text was typed.
    typed: Mutex<Vec<Arc<Placed>>>,
    /// How the collections that were named were typed, by file.
    names: Mutex<BTreeMap<PathBuf, String>>,
    /// The terms of all lists that were read, which no path and no message may tell.
    hidden: Mutex<PrivateTerms>,
    /// What is said of collections whose private list cannot be known.
    blind: Mutex<Vec<Report>>,
    /// The ids of all briefings below folders that were searched; nothing where one could not be read.
    searched: Mutex<Option<(BTreeSet<PathBuf>, BTreeSet<String>)>>,
    /// What was read, or looked for in vain: when one of these changes, so may every answer.
    origins: Mutex<BTreeSet<PathBuf>>,
}

impl<'a> Workspace<'a> {
    /// Returns a workspace with the run's own private terms read.
    pub(super) fn open(common: &'a Common, ui: &'a Ui) -> Result<Self, Unreadable> {
        let terms = match &common.private_terms {
            Some(path) => read_terms(path, ui, false)?,
            None => PrivateTerms::default(),
        };
        ui.hide(&terms);
        let built = clock::source_date(ui).map_err(|()| Unreadable)?;
        Ok(Self {
            common,
            ui,
            hidden: Mutex::new(terms.clone()),
            terms,
            built,
            today: built.unwrap_or_else(clock::today),
            opened: Mutex::default(),
            typed: Mutex::default(),
            names: Mutex::default(),
            blind: Mutex::default(),
            searched: Mutex::default(),
            origins: Mutex::new(common.private_terms.iter().cloned().collect()),
        })
    }

    /// Reads the collections of these files, so that all their lists are known before anything is
    /// said. What is wrong with them is found again by [`Self::placed`] and [`Self::reports`].
    pub(super) fn open_all<'p>(&self, files: impl IntoIterator<Item = &'p Path>) {
        let mut folders = BTreeSet::new();
        for file in files {
            folders.extend(file.parent().map(Path::to_owned));
            folders.extend(folder_behind(file));
        }
        for folder in folders {
            let _ = self.placed(&folder);
        }
    }

    /// Returns the collection of a briefing in a folder.
    pub(super) fn placed(&self, folder: &Path) -> Opened {
        let nearest = lists::nearest(folder);
        let file = match (&self.common.config, self.common.isolated) {
            (Some(config), _) => Some(config.clone()),
            (None, true) => None,
            (None, false) => nearest.clone(),
        };
        let isolated = self.common.isolated;
        let real = file.as_ref().map(|file| file.canonicalize().unwrap_or_else(|_| file.clone()));
        let key = if isolated { (nearest, true) } else { (real, false) };
        let mut opened = locked(&self.opened);
        if let Some(placed) = opened.get(&key) {
            return placed.clone();
        }
        let placed = match &file {
            Some(file) => self.read(file).inspect_err(|_| self.ui.hide_below(self.reach(file))),
            None => Ok(Placed { folder: None, shelf: Shelf::bare(self.terms.clone()) }),
        };
        if let (Some(passed), true) = &key {
            self.say_what_was_passed_over(passed);
        }
        // What could not be read is remembered too, so that it is said once.
        let placed = placed.map(Arc::new);
        opened.insert(key, placed.clone());
        placed
    }

    /// Returns the terms of the collection of the file that a link leads to: they guard it wherever it
    /// is reached from.
    pub(super) fn terms_behind(&self, file: &Path) -> Result<PrivateTerms, Unreadable> {
        match folder_behind(file) {
            Some(folder) => Ok(self.placed(&folder)?.shelf.terms().clone()),
            None => Ok(PrivateTerms::default()),
        }
    }

    /// Returns the folder below which a collection counts.
    fn reach<'p>(&self, file: &'p Path) -> &'p Path {
        let everywhere = self.common.config.is_some();
        if everywhere { Path::new("/") } else { file.parent().unwrap_or(Path::new("")) }
    }

    /// Reads a collection that was named. Nothing comes back where [`Self::reports`] tells of it.
    pub(super) fn named(&self, file: &Path) -> Result<Option<Report>, Unreadable> {
        let folder = Path::new(".").join(file.parent().unwrap_or(Path::new("")));
        let real = folder.canonicalize();
        let real = real.map_or_else(|_| file.to_owned(), |real| real.join(lists::COLLECTION_FILE));
        let read = || {
            let read = self.read(&real).inspect_err(|_| self.ui.hide_below(self.reach(&real)));
            read.map(Arc::new)
        };
        let placed =
            locked(&self.opened).entry((Some(real.clone()), false)).or_insert_with(read).clone();
        locked(&self.names).insert(real, ui::shown(file));
        let placed = placed?;
        let report = placed.shelf.report().cloned();
        Ok(report.filter(|report| report.diagnostics.is_empty()))
    }

    /// Reads a collection's bytes as those of a file of this name, and returns what was found.
    pub(super) fn of_bytes(&self, file: &Path, bytes: Vec<u8>) -> Result<Report, Unreadable> {
        let placed = Arc::new(self.placed_bytes(file, bytes)?);
        locked(&self.typed).push(placed.clone());
        placed.shelf.report().cloned().ok_or(Unreadable)
    }

    /// Returns the terms of all lists that were read.
    pub(super) fn hidden(&self) -> PrivateTerms {
        locked(&self.hidden).clone()
    }

    /// Whether a private list was used for all briefings.
    pub(super) fn has_private_terms(&self) -> bool {
        let (opened, typed) = (locked(&self.opened), locked(&self.typed));
        let mut shelves = opened.values().flatten().chain(&*typed).peekable();
        !self.terms.is_empty()
            || (shelves.peek().is_some() && shelves.all(|placed| !placed.shelf.terms().is_empty()))
    }

    /// Returns the collections that were read, in the order of their files.
    pub(super) fn collections(&self) -> Vec<Arc<Placed>> {
        locked(&self.opened).values().flatten().cloned().collect()
    }

    /// Returns what is wrong with the collections that were used.
    pub(super) fn reports(&self) -> Vec<Report> {
        let opened = locked(&self.opened);
        let names = locked(&self.names);
        let found = opened.iter().filter_map(|((file, _), placed)| {
            let placed = placed.as_ref().ok()?;
            let mut report = placed.shelf.report()?.clone();
            let strange = self.strange_entries(placed);
            if !strange.is_empty() {
                report = report.with(strange);
            }
            if let Some(name) = file.as_ref().and_then(|file| names.get(file)) {
                report.source.path.clone_from(name);
            }
            Some(report)
        });
        let mut reports: Vec<Report> =
            found.filter(|report| !report.diagnostics.is_empty()).collect();
        reports.extend(locked(&self.blind).iter().cloned());
        let hidden = Protected::of_terms(&self.hidden());
        for report in &mut reports {
            report.protected.extend(&hidden);
        }
        reports
    }

    /// Returns the collections that a run is about: that of the first path first, then those of the other paths,
    /// of the folders that were searched and of the briefings, in path order.
    pub(super) fn of_run(&self, paths: &[PathBuf], found: &Found) -> Vec<Arc<Placed>> {
        let near = |path: &Path| path.parent().unwrap_or(Path::new("")).to_owned();
        let home = |path: &PathBuf| if path.is_dir() { path.clone() } else { near(path) };
        let first = paths.first().map_or_else(PathBuf::new, home);
        let mut others: BTreeSet<PathBuf> = paths.iter().map(home).collect();
        others.extend(found.folders.iter().cloned());
        others.extend(found.paths.iter().map(|path| near(path)));
        let mut collections: Vec<Arc<Placed>> = Vec::new();
        for placed in [first].iter().chain(&others).filter_map(|folder| self.placed(folder).ok()) {
            if !collections.iter().any(|known| Arc::ptr_eq(known, &placed)) {
                collections.push(placed);
            }
        }
        collections
    }

    /// Notes files that were read, or looked for in vain.
    pub(super) fn note(&self, files: impl IntoIterator<Item = PathBuf>) {
        locked(&self.origins).extend(files);
    }

    /// Returns every file that was read, or looked for in vain.
    pub(super) fn origins(&self) -> BTreeSet<PathBuf> {
        locked(&self.origins).clone()
    }

    /// Tells of the collections whose private list could not be known, to whoever can do nothing without it.
    pub(super) fn tell_blind(&self) -> Outcome {
        let hidden = Protected::of_terms(&self.hidden());
        let mut blind = locked(&self.blind).clone();
        for report in &mut blind {
            report.protected.extend(&hidden);
        }
        self.ui.findings(&self.ui.findings_format().render(&blind));
        Outcome::Failed
    }

    /// Whether the private list of some collection could not be known.
    pub(super) fn is_blind(&self) -> bool {
        locked(&self.opened).values().any(Result::is_err)
    }

    fn hide(&self, terms: &PrivateTerms) {
        let mut hidden = locked(&self.hidden);
        *hidden = hidden.and(terms);
        self.ui.hide(terms);
    }
}

/// Returns the folder of the file that a link leads to.
fn folder_behind(file: &Path) -> Option<PathBuf> {
    let real = file.canonicalize().ok().filter(|_| file.is_symlink())?;
    real.parent().map(Path::to_owned)
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
