//! `sevenmin new`.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::assets::Assets;
use crate::bundle;
use crate::cli::{args::Common, outcome::Outcome, ui::Ui, workspace::Workspace};
use crate::export;
use crate::guard::Declared;
use crate::model::{Collection, Scheme};
use crate::parse;
use crate::proof::Shelf;
use crate::source::Source;
use crate::text;

/// Write a commented draft to start from
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The file to write; it must not be there yet
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The order of sections: case, topic, thematic, plain, or one of your sevenmin.toml
    #[arg(long, value_name = "S", default_value = "case")]
    scheme: String,

    /// The title
    #[arg(long, value_name = "T")]
    title: Option<String>,
}

/// What the draft's template gets; texts are TOML strings already.
#[derive(Serialize)]
struct Draft {
    id: String,
    title: Option<String>,
    scheme: String,
    is_case: bool,
    needs_partnership: bool,
    slots: Vec<DraftSlot>,
}

#[derive(Serialize)]
struct DraftSlot {
    name: String,
    role: &'static str,
    needs_heading: bool,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let folder = args.file.parent().unwrap_or(Path::new(""));
    let Ok(placed) = workspace.placed(folder) else { return Outcome::Failed };
    match write(args, &placed.shelf, ui) {
        Ok(()) => {
            ui.result(&format!("{}\n", ui.path(&args.file)));
            ui.say("Write your text between the quotes, then run `sevenmin check` on the file.");
            Outcome::Clean
        }
        Err(why) => {
            ui.fail(&why);
            Outcome::Failed
        }
    }
}

/// Writes the draft, or says why there is none.
fn write(args: &Args, shelf: &Shelf, ui: &Ui) -> Result<(), String> {
    let collection = shelf.collection();
    let scheme = collection.scheme(&args.scheme).ok_or_else(|| {
        let (scheme, names) = (ui.typed(&args.scheme), text::and_list(&collection.scheme_names()));
        format!("there is no scheme `{scheme}`; the schemes are {names}")
    })?;
    let title = args.title.as_deref();
    if title.is_some_and(|title| !is_title(title)) {
        return Err("a title has 1 to 120 characters, all on one line".to_owned());
    }
    let name = args.file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let in_title = shelf.terms().find_in_prose(title.unwrap_or_default(), &Declared::default());
    if !shelf.terms().find_in_name(&name).is_empty() || !in_title.is_empty() {
        let what = "nothing was written: a private term stands in the file's name or in the title";
        return Err(what.to_owned());
    }
    let draft = draft(args, &scheme, collection.name.as_ref().is_none());
    let toml = export::fill_text(&Assets::built_in(), "text/new-briefing.toml", &draft)
        .map_err(|fault| fault.to_string())?;
    refuse_faulty(&toml, collection)?;
    bundle::create_new(&args.file, toml.as_bytes())
        .map_err(|error| format!("{} cannot be written: {}", ui.path(&args.file), error.why()))
}

fn is_title(title: &str) -> bool {
    let length = title.chars().count();
    length <= 120 && !title.trim().is_empty() && !title.chars().any(char::is_control)
}

/// A title can hold what no briefing may, such as a character that cannot be seen.
fn refuse_faulty(toml: &str, collection: &Collection) -> Result<(), String> {
    let source = Source::from_bytes("", toml.as_bytes().to_vec())
        .map_err(|fault| parse::from_fault(fault).message)?;
    match parse::briefing(&source, collection).diagnostics.into_iter().next() {
        Some(first) => Err(format!("nothing was written: {}", first.message)),
        None => Ok(()),
    }
}

fn draft(args: &Args, scheme: &Scheme, needs_partnership: bool) -> Draft {
    let slots = scheme.slots.iter().map(|slot| {
        let needs_heading = slot.heading("en").is_none();
        DraftSlot { name: slot.name.clone(), role: slot.role.as_str(), needs_heading }
    });
    Draft {
        id: id_of(&args.file),
        title: args.title.as_deref().map(toml_string),
        scheme: scheme.name.clone(),
        is_case: scheme.name == "case",
        needs_partnership,
        slots: slots.collect(),
    }
}

/// Returns an id made of a file's name.
fn id_of(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    parse::id_of(&stem.unwrap_or_default())
}

fn toml_string(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        if matches!(character, '"' | '\\') {
            out.push('\\');
        }
        out.push(character);
    }
    out.push('"');
    out
}
