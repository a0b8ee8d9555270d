//! `sevenmin desk`.

use std::path::PathBuf;

use crate::cli::{
    args::Common,
    list::PAGE,
    outcome::Outcome,
    target::{self, Taken},
    ui::Ui,
    workspace::Workspace,
};

/// The desk, where the program was built with it.
#[cfg(feature = "desk")]
const DESK: Option<&[u8]> = Some(include_bytes!(concat!(env!("OUT_DIR"), "/desk.html")));
#[cfg(not(feature = "desk"))]
const DESK: Option<&[u8]> = None;

/// Write the desk: the whole toolkit as one HTML file, for people who may install nothing
///
/// It opens by a double-click, sends nothing, and makes what `export` makes. Only a program that was
/// built with the desk has it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The file to write
    #[arg(value_name = "FILE.html")]
    file: PathBuf,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    workspace.open_all([args.file.as_path()]);
    if !target::is_free(&args.file, PAGE, &Taken::of(&[], &workspace), ui) {
        return Outcome::Failed;
    }
    let Some(desk) = DESK else {
        ui.fail(
            "this program was built without the desk; in the project's folder, `desk/build FILE.html` writes it, \
             and `SEVENMIN_DESK=FILE.html cargo build --release --features desk` builds a program that has it",
        );
        return Outcome::Failed;
    };
    target::write(&args.file, Ok(desk), ui)
}
