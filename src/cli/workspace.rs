//! The collections that briefings belong to, and what the run knows.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::SystemTime;
use std::time::UNIX_EPOCH;

use crate::check;
use crate::cli::args::Common;
use crate::cli::disk;
use crate::cli::disk::Folder;
use crate::cli::ui;
use crate::cli::ui::Ui;
use crate::diag::Diagnostic;
use crate::diag::Report;
use crate::diag::Severity;
use crate::export::Output;
use crate::guard::BLACKED_OUT;
use crate::guard::Declared;
use crate::guard::PrivateTerms;
use crate::guard::Protected;
use crate::lint;
use crate::media::Encoded;
use crate::model::Collection;
use crate::parse;
use crate::parse::PrivateList;
use crate::source::MAX_BYTES;
use crate::source::Source;
use crate::source::Span;
use crate::source::Text;
use crate::text::Date;
use crate::text::date_from_unix;

/// The name of a collection file.
const COLLECTION_FILE: &str = "sevenmin.toml";

/// A collection, where it is, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// The folder of `sevenmin.toml`.
    pub(super) folder: Option<PathBuf>,
    /// What it says.
    pub(super) collection: Collection,
    /// Its logo, read.
    pub(super) logo: Option<Encoded>,
    /// The terms that are never to be published, the run's own too.
    pub(super) private_terms: PrivateTerms,
    /// What is wrong with it.
    pub(super) report: Option<Report>,
}

impl Shelf {
    fn tell(&mut self, source: Source, diagnostics: Vec<Diagnostic>) {
        let mut protected = check::hiding(&self.private_terms);
        for span in self.private_terms.find_in_file(&source.text, &Declared::default()) {
            protected.add_term(span, &source.text[span.range()]);
        }
        self.report = Some(Report::new(source, diagnostics, protected));
    }

    /// Whether a fault keeps everything under the collection from being exported.
    pub(super) fn is_broken(&self) -> bool {
        self.report.as_ref().is_some_and(|report| report.count(Severity::Error) > 0)
    }
}

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
    shelves: Mutex<BTreeMap<Option<PathBuf>, Opened>>,
    /// The terms of all lists that were read, which no path and no message may tell.
    hidden: Mutex<PrivateTerms>,
    /// What is said of collections whose private list cannot be known.
    blind: Mutex<Vec<Report>>,
}

/// A collection, or that it could not be read, which is then said once.
type Opened = Result<Arc<Shelf>, Unreadable>;

/// Something that the run cannot go on without could not be read; it was said.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unreadable;

impl<'a> Workspace<'a> {
    /// Returns a workspace with the run's own private terms read.
    pub(super) fn open(common: &'a Common, ui: &'a Ui) -> Result<Self, Unreadable> {
        let terms = match &common.private_terms {
            Some(path) => read_terms(path, ui, false)?,
            None => PrivateTerms::default(),
        };
        let built = source_date(ui)?;
        let today = built.unwrap_or_else(today);
        let workspace = Self {
            common,
            ui,
            terms: PrivateTerms::default(),
            built,
            today,
            shelves: Mutex::default(),
            hidden: Mutex::default(),
            blind: Mutex::default(),
        };
        workspace.hide(&terms);
        Ok(Self { terms, ..workspace })
    }

    /// Reads the collections of these files, so that all their lists are known before anything is
    /// said. What is wrong with them is found again by [`Self::shelf`] and [`Self::reports`].
    pub(super) fn open_all<'p>(&self, files: impl IntoIterator<Item = &'p Path>) {
        let folders: BTreeSet<&Path> = files.into_iter().filter_map(Path::parent).collect();
        for folder in folders {
            let _ = self.shelf(folder);
        }
    }

    /// Returns the terms of all lists that were read.
    pub(super) fn hidden(&self) -> PrivateTerms {
        self.hidden.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hide(&self, terms: &PrivateTerms) {
        let mut hidden = self.hidden.lock().unwrap_or_else(PoisonError::into_inner);
        *hidden = hidden.and(terms);
        self.ui.hide(terms);
    }

    /// Returns the collection of a briefing in a folder.
    pub(super) fn shelf(&self, folder: &Path) -> Opened {
        let nearest = nearest(folder);
        let file = match (&self.common.config, self.common.isolated) {
            (Some(config), _) => Some(config.clone()),
            (None, true) => None,
            (None, false) => nearest.clone(),
        };
        let key = if self.common.isolated { nearest } else { file.clone() };
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shelf) = shelves.get(&key) {
            return shelf.clone();
        }
        let shelf = match &file {
            Some(file) => self.read(file),
            None => Ok(Shelf { private_terms: self.terms.clone(), ..Shelf::default() }),
        };
        if let (true, Some(passed)) = (self.common.isolated, &key) {
            self.say_what_was_passed_over(passed);
        }
        // What could not be read is remembered too, so that it is said once.
        let shelf = shelf.map(Arc::new);
        shelves.insert(key, shelf.clone());
        shelf
    }

    /// Reads a collection that was named. Nothing comes back where [`Self::reports`] tells of it.
    pub(super) fn named(&self, file: &Path) -> Result<Option<Report>, Unreadable> {
        let folder = file.parent().unwrap_or(Path::new(""));
        let real = Path::new(".").join(folder).canonicalize();
        let real = real.map_or_else(|_| file.to_owned(), |real| real.join(COLLECTION_FILE));
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        let shelf = shelves
            .entry(Some(real.clone()))
            .or_insert_with(|| self.read(&real).map(Arc::new))
            .clone()?;
        let clean =
            || Report::new(Source::new(shown_near(&real), ""), Vec::new(), Protected::default());
        Ok(shelf.report.is_none().then(clean))
    }

    /// Reads a collection's bytes as those of a file of this name.
    pub(super) fn of_bytes(&self, file: &Path, bytes: Vec<u8>) -> Result<Report, Unreadable> {
        let shelf = self.shelf_of(file, bytes)?;
        let clean =
            || Report::new(Source::new(ui::shown(file), ""), Vec::new(), Protected::default());
        Ok(shelf.report.unwrap_or_else(clean))
    }

    /// Whether a private list was used for all briefings.
    pub(super) fn has_private_terms(&self) -> bool {
        let shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        !self.terms.is_empty()
            || (!shelves.is_empty()
                && shelves.values().flatten().all(|shelf| !shelf.private_terms.is_empty()))
    }

    /// Returns what is wrong with the collections that were used.
    pub(super) fn reports(&self) -> Vec<Report> {
        let shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        let mut reports: Vec<Report> =
            shelves.values().flatten().filter_map(|shelf| shelf.report.clone()).collect();
        reports.extend(self.blind.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned());
        let hidden = Protected::of_terms(&self.hidden());
        reports.iter_mut().for_each(|report| report.protected.extend(&hidden));
        reports
    }

    /// Whether the private list of some collection could not be known.
    pub(super) fn is_blind(&self) -> bool {
        let shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        shelves.values().any(Result::is_err)
    }

    fn read(&self, file: &Path) -> Result<Shelf, Unreadable> {
        let bytes = disk::read_regular(file).map_err(|error| {
            let (shown, why) = (without_names(file), disk::reason(&error));
            self.ui.fail(&format!(
                "{shown} cannot be read: {why}; nothing under it was looked at, since it may name a private list"
            ));
            Unreadable
        })?;
        self.shelf_of(file, bytes)
    }

    fn shelf_of(&self, file: &Path, bytes: Vec<u8>) -> Result<Shelf, Unreadable> {
        let parent = file.parent().unwrap_or(Path::new(""));
        let folder = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
        let mut shelf = Shelf {
            folder: Some(folder.to_owned()),
            private_terms: self.terms.clone(),
            ..Shelf::default()
        };
        let source = Source::from_bytes(shown_near(file), bytes)
            .map_err(|fault| self.tell_blind(file, parse::from_fault(fault), None))?;
        match parse::private_list(&source) {
            PrivateList::None => {}
            PrivateList::Named(list) => {
                let terms = read_terms(&folder.join(list.value.as_str()), self.ui, true)?;
                self.hide(&terms);
                shelf.private_terms = shelf.private_terms.and(&terms);
            }
            PrivateList::Unknown(at, what) => {
                let message = format!("{what}, and no line of this file is shown");
                let finding = Diagnostic::syntax(at, message);
                return Err(self.tell_blind(file, finding, Some(&source)));
            }
        }
        let parsed = parse::collection(&source);
        let mut diagnostics = parsed.diagnostics;
        shelf.collection = parsed.value.unwrap_or_default();
        diagnostics.extend(lint::check_collection(&shelf.collection));
        let beside = Folder::new(folder, None);
        shelf.logo = check::read_logo(&shelf.collection, &beside, &mut diagnostics);
        diagnostics.extend(unknown_outputs(&shelf.collection));
        diagnostics.extend(lint::private_terms_in(
            &source,
            &shelf.collection,
            &shelf.private_terms,
        ));
        if !diagnostics.is_empty() {
            shelf.tell(source, diagnostics);
        }
        Ok(shelf)
    }

    /// Tells of a collection whose private list cannot be known, without a word of it.
    fn tell_blind(&self, file: &Path, finding: Diagnostic, source: Option<&Source>) -> Unreadable {
        let mut source = source.cloned().unwrap_or_else(|| Source::new("", ""));
        source.path = without_names(file);
        let span = Span::new(finding.span.start..finding.span.start);
        let finding = Diagnostic { span, fix: None, ..finding }
            .why("it may hide a private list, so nothing under it was looked at")
            .help("mend it first: its tables are `[partnership]`, `[brand]`, `[rules]`, `[marking]`, `[vocabulary]`, `[[word]]`, `[private]` with `terms`, `[export]` and `[[scheme]]`");
        let report = Report::without_lines(source, vec![finding]);
        self.blind.lock().unwrap_or_else(PoisonError::into_inner).push(report);
        Unreadable
    }

    /// The list that is passed over still hides what it guards in all that is said.
    fn say_what_was_passed_over(&self, file: &Path) {
        let Ok(bytes) = disk::read_regular(file) else { return };
        let Ok(source) = Source::from_bytes("", bytes) else { return };
        let list = match parse::private_list(&source) {
            PrivateList::None => return,
            PrivateList::Named(list) => Some(list),
            PrivateList::Unknown(..) => None,
        };
        let folder = file.parent().unwrap_or(Path::new(""));
        let terms = list.and_then(|list| terms_of(&folder.join(list.value.as_str()), true).ok());
        let shown = match &terms {
            Some(terms) => {
                self.hide(terms);
                self.ui.path(Path::new(&shown_near(file)))
            }
            None => without_names(file),
        };
        self.ui.say(&format!(
            "warning: --isolated passes over {shown}, which names a private list; names on it are not looked for"
        ));
    }
}

/// Returns what is wrong with the kinds of output that a collection asks for.
fn unknown_outputs(collection: &Collection) -> Vec<Diagnostic> {
    let words = collection.export.to.iter().filter(|word| !word.trim().is_empty());
    let unknown = words.filter(|word| Output::named(word.trim()).is_none());
    let finding = |word: &Text| {
        let message = format!("`{}` is no kind of output", word.trim());
        Diagnostic::schema(word.span, message).help(Output::advice(word.trim()))
    };
    unknown.map(finding).collect()
}

/// Returns the UTC day of the clock.
fn today() -> Date {
    #[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).ok().and_then(date_from_unix).unwrap_or(Date::MIN)
}

/// Returns the day of the seconds that `SOURCE_DATE_EPOCH` sets.
fn source_date(ui: &Ui) -> Result<Option<Date>, Unreadable> {
    let Some(word) = ui::variable("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let day = word.trim().parse().ok().and_then(date_from_unix);
    if day.is_none() {
        ui.fail(&format!(
            "SOURCE_DATE_EPOCH is `{word}`, but holds a number of seconds since 1970; set it so, or unset it"
        ));
        return Err(Unreadable);
    }
    Ok(day)
}

/// Whether a path names a collection.
pub(super) fn is_collection(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == COLLECTION_FILE)
}

/// The nearest collection file at or above a folder, also above one that is not there. A folder, a
/// pipe or a dead link of its name is found too, since it stands where a list may be named.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let folder = Path::new(".").join(folder);
    let real = folder.ancestors().find_map(|folder| folder.canonicalize().ok())?;
    let mut files = real.ancestors().map(|folder| folder.join(COLLECTION_FILE));
    files.find(|file| file.symlink_metadata().is_ok())
}

/// Shows a collection without the names of folders, where no list can tell which are private.
fn without_names(file: &Path) -> String {
    let near = shown_near(file);
    let folders = Path::new(&near).components().count().saturating_sub(1);
    match folders {
        0 => COLLECTION_FILE.to_owned(),
        _ if Path::new(&near).is_absolute() => format!("{BLACKED_OUT}/{COLLECTION_FILE}"),
        _ => format!("{}{COLLECTION_FILE}", format!("{BLACKED_OUT}/").repeat(folders)),
    }
}

/// Shows a file from the current folder where it lies below it.
fn shown_near(file: &Path) -> String {
    let here = Path::new(".").canonicalize().ok();
    let near = here.as_deref().and_then(|here| file.strip_prefix(here).ok());
    ui::shown(near.unwrap_or(file))
}

/// Returns the terms of a list that was typed and of the collection at or above a path, as far as
/// they can be read: for what is told before anything is opened. Nothing where a list is not known.
pub(super) fn terms_typed(list: Option<&Path>, path: &Path) -> Option<PrivateTerms> {
    let typed = list.map_or(Some(PrivateTerms::default()), |list| terms_of(list, false).ok())?;
    let Some(file) = nearest(path) else { return Some(typed) };
    let source = Source::from_bytes("", disk::read_regular(&file).ok()?).ok()?;
    match parse::private_list(&source) {
        PrivateList::None => Some(typed),
        PrivateList::Named(list) => {
            let named = terms_of(&file.parent()?.join(list.value.as_str()), true).ok()?;
            Some(typed.and(&named))
        }
        PrivateList::Unknown(..) => None,
    }
}

/// The guard never falls silent: a list that cannot be read ends the run. The path is not shown,
/// since a list is often named after the person it protects.
fn read_terms(path: &Path, ui: &Ui, is_named: bool) -> Result<PrivateTerms, Unreadable> {
    terms_of(path, is_named).map_err(|why| {
        ui.fail(&format!("the private list cannot be read: {why}; nothing was checked without it"));
        Unreadable
    })
}

/// Reads a private list. One that a collection names is an ordinary file; one that was typed may be
/// what another program writes.
fn terms_of(path: &Path, is_named: bool) -> Result<PrivateTerms, String> {
    let read = if is_named { disk::read_regular } else { disk::read_text };
    let bytes = read(path).map_err(|error| disk::reason(&error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(format!("it is larger than {} MB", MAX_BYTES / 1024 / 1024));
    }
    let text = String::from_utf8(bytes).map_err(|_| "it is not UTF-8 text".to_owned())?;
    Ok(PrivateTerms::from_list(&text))
}
