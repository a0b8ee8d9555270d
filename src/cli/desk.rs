//! `sevenmin desk`.

use std::path::PathBuf;

use crate::bundle;
use crate::cli::{outcome::Outcome, ui::Ui};

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

pub(super) fn run(args: &Args, ui: &Ui) -> Outcome {
    let Some(desk) = DESK else {
        ui.fail(
            "this program was built without the desk; in the project's folder, `desk/build FILE.html` writes it, \
             and `SEVENMIN_DESK=FILE.html cargo build --release --features desk` builds a program that has it",
        );
        return Outcome::Failed;
    };
    match bundle::replace(&args.file, desk) {
        Ok(()) => {
            ui.result(&format!("{}\n", ui.path(&args.file)));
            Outcome::Clean
        }
        Err(error) => {
            ui.fail(&format!("{} cannot be written: {}", ui.path(&args.file), error.why()));
            Outcome::Failed
        }
    }
}
