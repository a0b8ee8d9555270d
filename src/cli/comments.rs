//! `sevenmin comments`.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::bundle;
use crate::cli::{
    args::Common,
    given::Given,
    import, lists,
    outcome::Outcome,
    proofs,
    ui::{self, Ui},
    workspace::Workspace,
};
use crate::comments::{self, COLUMNS, Gathered, Original, Returned};
use crate::export::{Item, Output, OwnPress, Templates};
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

    /// The file of `--format docx`; it is replaced if it is there
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
    let original = match args.of.as_deref().map(|file| original(file, &workspace, ui)) {
        None => None,
        Some(Ok(original)) => Some(original),
        Some(Err(why)) => {
            ui.fail(&why);
            return Outcome::Failed;
        }
    };
    let mut outcome = Outcome::Clean;
    let mut copies = Vec::new();
    for file in &args.files {
        match copy(file, ui) {
            Ok(copy) => copies.push(copy),
            Err(why) => {
                ui.fail(&why);
                outcome = Outcome::Failed;
            }
        }
    }
    let mut gathered = comments::gather(&copies, original.as_ref());
    gathered.hide(&Protected::of_terms(&workspace.hidden()));
    outcome = outcome.max(tell(args, &gathered, &workspace, ui));
    ui.report(&gathered.notes);
    let (all, copies) = (Count::of("comment", gathered.rows.len()), copies.len());
    let from = if copies == 1 { "1 copy".to_owned() } else { format!("{copies} copies") };
    ui.say(&format!("{all} from {from}"));
    outcome
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
    match bundle::replace(file, &table) {
        Ok(()) => {
            ui.result(&format!("{}\n", ui.path(file)));
            Outcome::Clean
        }
        Err(error) => {
            ui.fail(&format!("{} cannot be written: {}", ui.path(file), error.why()));
            Outcome::Failed
        }
    }
}

fn copy(file: &Path, ui: &Ui) -> Result<Returned, String> {
    let path = ui.path(file);
    let bytes = import::read(file, ui)?;
    let read = Package::of_document(&ui::shown(file), &bytes)
        .and_then(|mut package| manuscript::copy_of(&mut package));
    let copy = read.map_err(|why| format!("{path} {why}"))?;
    Ok(Returned { name: ui::shown(file), copy })
}

/// Reads the briefing that the copies were made of.
fn original(file: &Path, workspace: &Workspace<'_>, ui: &Ui) -> Result<Original, String> {
    let path = ui.path(file);
    if lists::is_collection(file) {
        return Err(format!("{path} is a collection, not a briefing"));
    }
    let given = Given::read(file).map_err(|why| format!("{path} cannot be opened: {why}"))?;
    let proof =
        proofs::proof_of(given, None, workspace).map_err(|_| format!("{path} cannot be read"))?;
    let made = proof.export(&copy_order(), &OwnPress);
    let file = made.bundle.iter().next().ok_or_else(|| {
        format!("{path} cannot be held against the copies yet; `sevenmin check` tells what is in the way")
    })?;
    let copy = Package::of_document("copy.docx", &file.bytes)
        .and_then(|mut package| manuscript::copy_of(&mut package));
    copy.map(|copy| Original::of(&copy)).map_err(|why| format!("{path} {why}"))
}

/// An order of the copy that partners would get today.
fn copy_order() -> Order {
    let copy = Output::all().filter(|output| output.name == Name::CommentCopy);
    let templates = Templates::new(Assets::built_in());
    Order { draft: true, ..Order::of(copy.map(Item::ordinary).collect(), templates) }
}
