//! The collections that briefings belong to, and what the run knows.

use std::collections::BTreeMap;
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
use crate::diag::PrivateTerms;
use crate::diag::Protected;
use crate::diag::Report;
use crate::diag::Severity;
use crate::export::Output;
use crate::lint;
use crate::media::Encoded;
use crate::model::Collection;
use crate::parse;
use crate::source::MAX_BYTES;
use crate::source::Source;
use crate::source::Text;
use crate::text::Date;
use crate::text::date_from_unix;

/// The name of a collection file.
pub(super) const COLLECTION_FILE: &str = "sevenmin.toml";

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
        let protected = Protected::of_terms(&self.private_terms, &source.text);
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
            Some(path) => read_terms(path, ui)?,
            None => PrivateTerms::default(),
        };
        let built = source_date(ui)?;
        let today = built.unwrap_or_else(today);
        Ok(Self { common, ui, terms, built, today, shelves: Mutex::default() })
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

    /// Shows a path that could not be opened, without what is private there.
    pub(super) fn shown(&self, path: &Path) -> String {
        let shelf = self.shelf(path.parent().unwrap_or(Path::new("")));
        let terms = shelf.map_or_else(|_| self.terms.clone(), |shelf| shelf.private_terms.clone());
        terms.black_out(&ui::shown(path))
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
        shelves.values().flatten().filter_map(|shelf| shelf.report.clone()).collect()
    }

    fn read(&self, file: &Path) -> Result<Shelf, Unreadable> {
        let fail = |why: String| {
            let shown = self.terms.black_out(&ui::shown(file));
            self.ui.fail(&format!("{shown} cannot be read: {why}"));
            Unreadable
        };
        let bytes = disk::read_text(file).map_err(|error| fail(disk::reason(&error)))?;
        let shown = shown_near(file);
        let parent = file.parent().unwrap_or(Path::new(""));
        let folder = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
        let mut shelf = Shelf {
            folder: Some(folder.to_owned()),
            private_terms: self.terms.clone(),
            ..Shelf::default()
        };
        let source = match Source::from_bytes(shown.clone(), bytes) {
            Ok(source) => source,
            Err(fault) => {
                let source = Source::new(shown, "");
                shelf.tell(source, vec![parse::from_fault(fault)]);
                return Ok(shelf);
            }
        };
        let parsed = parse::collection(&source);
        let mut diagnostics = parsed.diagnostics;
        shelf.collection = parsed.value.unwrap_or_default();
        if let Some(list) = shelf.collection.private.terms.as_ref() {
            let terms = read_terms(&folder.join(list.value.as_str()), self.ui)?;
            shelf.private_terms = shelf.private_terms.and(&terms);
        }
        diagnostics.extend(lint::check_collection(&shelf.collection));
        let beside = Folder::new(folder, None);
        diagnostics.extend(lint::check_fonts(&shelf.collection, &beside));
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

    fn say_what_was_passed_over(&self, file: &Path) {
        let Ok(bytes) = disk::read_text(file) else { return };
        let Ok(source) = Source::from_bytes("", bytes) else { return };
        let list =
            parse::collection(&source).value.and_then(|collection| collection.private.terms.ok());
        if list.is_some() {
            let shown = shown_near(file);
            self.ui.say(&format!(
                "warning: --isolated passes over {shown}, which names a private list; names on it are not looked for"
            ));
        }
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

/// The nearest collection file at or above a folder.
fn nearest(folder: &Path) -> Option<PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let real = folder.canonicalize().ok()?;
    real.ancestors().map(|folder| folder.join(COLLECTION_FILE)).find(|file| file.is_file())
}

/// Shows a file from the current folder where it lies below it.
fn shown_near(file: &Path) -> String {
    let here = Path::new(".").canonicalize().ok();
    let near = here.as_deref().and_then(|here| file.strip_prefix(here).ok());
    ui::shown(near.unwrap_or(file))
}

/// The guard never falls silent: a list that cannot be read ends the run. The path is not shown,
/// since a list is often named after the person it protects.
fn read_terms(path: &Path, ui: &Ui) -> Result<PrivateTerms, Unreadable> {
    let fail = |why: &str| {
        ui.fail(&format!("the private list cannot be read: {why}; nothing was checked without it"));
        Unreadable
    };
    let bytes = disk::read_text(path).map_err(|error| fail(&disk::reason(&error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(fail(&format!("it is larger than {} MB", MAX_BYTES / 1024 / 1024)));
    }
    let text = String::from_utf8(bytes).map_err(|_| fail("it is not UTF-8 text"))?;
    Ok(PrivateTerms::from_list(&text))
}
