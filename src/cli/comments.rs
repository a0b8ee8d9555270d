//! `sevenmin comments`.

use std::path::{Path, PathBuf};

use crate::cli::{
    args::Common,
    disk, import, lists,
    outcome::Outcome,
    proofs,
    ui::{self, Ui},
    workspace::Workspace,
};
use crate::comments::{self, COLUMNS, Original, Returned};
use crate::guard::Protected;
use crate::library;
use crate::manuscript::{self, Package};
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
}

/// How to write a list of comments.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum CommentForm {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    workspace.open_all(args.files.iter().chain(&args.of).map(PathBuf::as_path));
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
    ui.result(&match args.format {
        CommentForm::Human => comments::human(&gathered.rows),
        CommentForm::Json => library::json(&gathered.rows, COLUMNS),
        CommentForm::Csv => library::csv(&gathered.rows, COLUMNS),
    });
    ui.report(&gathered.notes);
    let (all, copies) = (Count::of("comment", gathered.rows.len()), copies.len());
    let from = if copies == 1 { "1 copy".to_owned() } else { format!("{copies} copies") };
    ui.say(&format!("{all} from {from}"));
    outcome
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
    let bytes = disk::read_text(file)
        .map_err(|error| format!("{path} cannot be opened: {}", disk::reason(&error)))?;
    let folder = file.parent().unwrap_or(Path::new(""));
    let proof = proofs::proof_of(&ui::shown(file), folder, bytes, None, workspace)
        .map_err(|_| format!("{path} cannot be read"))?;
    let hash = proof.identity().map(|sheet| sheet.hash).unwrap_or_default();
    let briefing = proof
        .briefing()
        .ok_or_else(|| format!("{path} is no TOML; `sevenmin check` tells where"))?;
    Ok(Original::of(briefing, hash))
}
