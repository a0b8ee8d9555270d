//! `sevenmin identity`.

use std::path::{Path, PathBuf};

use crate::cli::{
    args::Common,
    disk,
    given::Given,
    inputs, lists,
    outcome::Outcome,
    proofs::{self, Ids},
    rules::Form,
    ui::Ui,
    workspace::Workspace,
};
use crate::diag::{Report, render::Format};
use crate::identity::{Entry, IdentitySheet, Seen, Thought};
use crate::proof::Proof;
use crate::text::Count;
use crate::words;

/// List everything in the text that could point to a person
///
/// Rules find what they know; this lists whatever has a capital, a figure, kin, a place, a date or a
/// trait, so that somebody who knows the family can look at each. It runs whatever `check` finds.
/// `export --to identity-sheet` makes a page to sign.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings, or `-`
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to write the sheet; in `json` several briefings are an object a line
    #[arg(long, value_enum, default_value_t = Form::Human, value_name = "FORMAT")]
    format: Form,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let reads_input = args.paths.iter().any(|path| path == Path::new("-"));
    let (outcome, looked) = match reads_input {
        true if args.paths.len() == 1 => standard_input(&workspace, ui),
        true => {
            ui.fail("`-` stands for standard input and has no other path beside it");
            return Outcome::Failed;
        }
        false => files(&args.paths, &workspace, ui),
    };
    let mut outcome = outcome;
    let alone = looked.len() == 1;
    for Looked { path, sheet } in looked {
        match sheet {
            Ok(sheet) => ui.result(&written(&sheet, args.format, alone, &path, ui)),
            Err(report) => {
                ui.findings(&Format::Short.render(&[*report]));
                ui.fail("what is no TOML cannot be read for an identity sheet; mend it first");
                outcome = Outcome::Failed;
            }
        }
    }
    if workspace.is_blind() {
        ui.findings(&ui.findings_format().render(&workspace.reports()));
        outcome = Outcome::Failed;
    }
    outcome
}

/// What is kept of a briefing that was looked at: its pictures would fill the memory.
struct Looked {
    path: String,
    /// Its sheet; why there is none, where it is no TOML.
    sheet: Result<IdentitySheet, Box<Report>>,
}

impl Looked {
    fn of(proof: &Proof) -> Self {
        let sheet = proof.identity().ok_or_else(|| Box::new(proof.report()));
        Self { path: proof.path().to_owned(), sheet }
    }
}

fn files(paths: &[PathBuf], workspace: &Workspace<'_>, ui: &Ui) -> (Outcome, Vec<Looked>) {
    if let Some(collection) = paths.iter().find(|path| lists::is_collection(path)) {
        workspace.open_all([collection.as_path()]);
        let path = ui.path(collection);
        ui.fail(&format!("{path} is a collection, not a briefing; name briefings or their folder"));
        return (Outcome::Failed, Vec::new());
    }
    let found = inputs::find(paths, false, None, workspace, ui);
    let mut outcome = if found.failed { Outcome::Failed } else { Outcome::Clean };
    let ids = Ids::of(&found, None);
    let mut looked = Vec::new();
    for (index, path) in found.paths.iter().enumerate() {
        match ids.check(index, path, workspace, ui) {
            Ok(Some(proof)) => looked.push(Looked::of(&proof)),
            Ok(None) | Err(_) => outcome = Outcome::Failed,
        }
    }
    (outcome, looked)
}

fn standard_input(workspace: &Workspace<'_>, ui: &Ui) -> (Outcome, Vec<Looked>) {
    let bytes = match disk::read_standard_input() {
        Ok(bytes) => bytes,
        Err(error) => {
            ui.fail(&format!("standard input cannot be read: {}", disk::reason(&error)));
            return (Outcome::Failed, Vec::new());
        }
    };
    let given = Given::of_text(Path::new(""), "<stdin>".to_owned(), bytes);
    match proofs::proof_of(given, None, workspace) {
        Ok(proof) => (Outcome::Clean, vec![Looked::of(&proof)]),
        Err(failed) => (failed, Vec::new()),
    }
}

fn written(sheet: &IdentitySheet, form: Form, alone: bool, path: &str, ui: &Ui) -> String {
    let json = match form {
        Form::Human => return human(sheet, &ui.path(Path::new(path))),
        Form::Json if alone => serde_json::to_string_pretty(sheet),
        Form::Json => serde_json::to_string(sheet),
    };
    format!("{}\n", json.expect("a sheet is plain data"))
}

fn human(sheet: &IdentitySheet, path: &str) -> String {
    let count = Count::of("thing", sheet.entries.len());
    let mut out = format!("{path}: {count} that could point to a person\n");
    for (group, entries) in sheet.groups() {
        out.push_str(&format!("\n{}\n", words::of("en").get(group.word())));
        for entry in entries {
            out.push_str(&line(entry));
        }
    }
    out.push_str(&format!("\nThe text that was read: {}\n", sheet.hash));
    out.push_str("For [[sign-off]], once somebody who knows the family has read each line:\n");
    out.push_str(&format!("  read = \"{}\"\n", sheet.hash));
    out
}

fn line(entry: &Entry) -> String {
    let thought = match (entry.thought, entry.rule) {
        (Thought::Finding, Some(rule)) => rule,
        (thought, _) => words::of("en").get(thought.word()),
    };
    let count = if entry.count > 1 { format!("{}×", entry.count) } else { String::new() };
    let line = format!("  {:<32} {count:>3} {thought:<22} {}", entry.text, places(&entry.places));
    format!("{}\n", line.trim_end())
}

/// Where an entry stands: the key, and in it line and column.
fn places(places: &[Seen]) -> String {
    let mut out = String::new();
    let mut field = "";
    for place in places {
        if !out.is_empty() {
            out.push_str(", ");
        }
        if place.field != field {
            out.push_str(&format!("{} ", place.field));
            field = &place.field;
        }
        out.push_str(&format!("{}:{}", place.line, place.column));
    }
    out
}
