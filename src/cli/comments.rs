//! `sevenmin comments`.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::cli::{
    args::Common,
    given::Given,
    import, lists,
    outcome::Outcome,
    proofs,
    target::{self, Taken},
    ui::{self, Ui},
    workspace::Workspace,
};
use crate::comments::{self, COLUMNS, Gathered, Original, Returned};
use crate::export::{Item, Output, Templates};
use crate::guard::Protected;
use crate::library;
use crate::manuscript::{self, Package};
use crate::outputs::Name;
use crate::proof::Order;
use crate::text::Count;

/// List the comments that came back in copies of a briefing
///
/// By section and sentence, with author, date and answers. With `--of` they stand in the reading order of
/// the briefing, words that have changed since are told, and so is text that was changed in a copy.
/// Nothing is written into the briefing.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Word documents with comments
    #[arg(value_name = "FILE.docx", required = true)]
    files: Vec<PathBuf>,

    /// The briefing that the copies were made of
    #[arg(long, value_name = "BRIEFING.toml")]
    of: Option<PathBuf>,

    /// How to write the list; CSV as `list` writes it
    #[arg(long, value_enum, default_value_t = CommentForm::Human, value_name = "FORMAT")]
    format: CommentForm,

    /// The file of `--format docx`; a table that this wrote earlier is replaced
    #[arg(short, long, value_name = "FILE.docx")]
    output: Option<PathBuf>,
}

/// How to write a list of comments.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
enum CommentForm {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
    /// A table for the meeting, with room for what is decided.
    Docx,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    if (args.format == CommentForm::Docx) != args.output.is_some() {
        ui.fail(if args.output.is_some() {
            "`-o` is the file of `--format docx`"
        } else {
            "a table for the meeting needs a file: add `-o FILE.docx`"
        });
        return Outcome::Failed;
    }
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let named = args.files.iter().chain(&args.of).chain(&args.output);
    workspace.open_all(named.map(PathBuf::as_path));
    if workspace.is_blind() {
        ui.findings(&ui.findings_format().render(&workspace.reports()));
        return Outcome::Failed;
    }
    let read: Vec<PathBuf> = args.files.iter().chain(&args.of).cloned().collect();
    let is_free = |file: &PathBuf| {
        let taken = Taken::of(&read, &workspace);
        target::is_free(file, &["docx"], &taken, ui) && is_spare(file, ui)
    };
    if !args.output.as_ref().is_none_or(is_free) {
        return Outcome::Failed;
    }
    let held = match args.of.as_deref().map(|file| held(file, &workspace, ui)).transpose() {
        Ok(held) => held,
        Err(why) => {
            ui.fail(&why);
            return Outcome::Failed;
        }
    };
    let is_faulty = held.as_ref().is_some_and(|held| held.is_faulty);
    let mut outcome = if is_faulty { Outcome::Findings } else { Outcome::Clean };
    let files = target::once_each(&args.files);
    let copies: Vec<Returned> = files.iter().filter_map(|file| copy(file, ui)).collect();
    if copies.len() < files.len() {
        outcome = Outcome::Failed;
    }
    let mut gathered = comments::gather(&copies, held.as_ref().map(|held| &held.original));
    gathered.hide(&Protected::of_terms(&workspace.hidden()));
    if let Some(held) = &held {
        gathered.hide(&held.protected);
    }
    outcome = outcome.max(tell(args, &gathered, &workspace, ui));
    ui.report(&gathered.notes);
    if let Some(file) = args.of.as_deref().filter(|_| is_faulty) {
        let path = ui.path(file);
        ui.report(&[format!("{path}: the briefing has errors; `sevenmin check` tells them")]);
    }
    let (all, copies) = (Count::of("comment", gathered.rows.len()), copies.len());
    let from = if copies == 1 { "1 copy".to_owned() } else { format!("{copies} copies") };
    ui.say(&format!("{all} from {from}"));
    outcome
}

/// Whether a file is not there yet, or nobody wrote into it since it was made; else says so. It may be a copy
/// with comments, or a table that a meeting filled in.
fn is_spare(file: &Path, ui: &Ui) -> bool {
    let is_as_made = |bytes: Vec<u8>| {
        Package::open(&bytes)
            .is_ok_and(|mut package| package.is_as_saved_by(env!("CARGO_PKG_NAME")))
    };
    if !file.exists() || import::read(file, ui).is_ok_and(is_as_made) {
        return true;
    }
    let path = ui.path(file);
    ui.fail(&format!(
        "{path} cannot be written: somebody saved it, and what it holds would be lost; give another name"
    ));
    false
}

/// Writes the list as it is asked for.
fn tell(args: &Args, gathered: &Gathered, workspace: &Workspace<'_>, ui: &Ui) -> Outcome {
    let rows = &gathered.rows;
    let Some(file) = &args.output else {
        ui.result(&match args.format {
            CommentForm::Json => library::json(rows, COLUMNS),
            CommentForm::Csv => library::csv(rows, COLUMNS),
            CommentForm::Human | CommentForm::Docx => comments::human(rows),
        });
        return Outcome::Clean;
    };
    let table = comments::meeting(rows, &gathered.notes, workspace.today);
    target::write(file, Ok(&table), ui)
}

/// Reads a copy; nothing where it cannot be read, which is said.
fn copy(file: &Path, ui: &Ui) -> Option<Returned> {
    copy_of(file, ui).map_err(|why| ui.fail(&why)).ok()
}

fn copy_of(file: &Path, ui: &Ui) -> Result<Returned, String> {
    let path = ui.path(file);
    let bytes = import::read(file, ui)?;
    let read = Package::of_document(&ui::shown(file), &bytes)
        .and_then(|mut package| manuscript::copy_of(&mut package));
    let copy = read.map_err(|why| format!("{path} {why}"))?;
    Ok(Returned { name: ui::shown(file), copy })
}

/// The briefing that the copies were made of.
struct Held {
    original: Original,
    /// What nothing may repeat of it.
    protected: Protected,
    /// Whether it has errors that a draft may not have.
    is_faulty: bool,
}

/// Reads the briefing that the copies were made of; one that is being mended has errors at times.
fn held(file: &Path, workspace: &Workspace<'_>, ui: &Ui) -> Result<Held, String> {
    let path = ui.path(file);
    if lists::is_collection(file) {
        return Err(format!("{path} is a collection, not a briefing"));
    }
    let given = Given::read(file).map_err(|why| format!("{path} cannot be opened: {why}"))?;
    let proof =
        proofs::proof_of(given, None, workspace).map_err(|_| format!("{path} cannot be read"))?;
    let (order, protected) = (copy_order(), proof.protected().clone());
    let is_faulty = proof.is_stopped(&order);
    let bytes = proof.copy_as_it_stands(&order).ok_or_else(|| {
        format!("{path} cannot be held against the copies yet; `sevenmin check` tells what is in the way")
    })?;
    let copy = Package::of_document("copy.docx", &bytes)
        .and_then(|mut package| manuscript::copy_of(&mut package))
        .map_err(|why| format!("{path} {why}"))?;
    Ok(Held { original: Original::of(&copy), protected, is_faulty })
}

/// An order of the copy that partners would get today.
fn copy_order() -> Order {
    let copy = Output::all().filter(|output| output.name == Name::CommentCopy);
    let templates = Templates::new(Assets::built_in());
    Order { draft: true, ..Order::of(copy.map(Item::ordinary).collect(), templates) }
}
