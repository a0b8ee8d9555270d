//! `sevenmin new`.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::bundle;
use crate::cli::{args::Common, outcome::Outcome, target, ui::Ui, workspace::Workspace};
use crate::export::Templates;
use crate::proof::{Draft, DraftFault, Shelf};

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

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    if !target::is_for_a_briefing(&args.file, ui) {
        return Outcome::Failed;
    }
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let folder = args.file.parent().unwrap_or(Path::new(""));
    let Ok(placed) = workspace.placed(folder) else { return workspace.tell_blind() };
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
    let name = args.file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let draft = Draft { file: &name, scheme: &args.scheme, title: args.title.as_deref() };
    let templates = Templates::new(Assets::built_in());
    let toml = shelf.draft(&draft, &templates).map_err(|fault| match fault {
        DraftFault::Scheme(names) => {
            let scheme = ui.typed(&args.scheme);
            format!("there is no scheme `{scheme}`; the schemes are {names}")
        }
        fault => fault.to_string(),
    })?;
    bundle::create_new(&args.file, toml.as_bytes())
        .map_err(|error| format!("{} cannot be written: {}", ui.path(&args.file), error.why()))
}
