//! `sevenmin schema`.

use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::parse::schema;

/// Print the JSON Schema of the format, for editors
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: &Args, ui: &Ui) -> Outcome {
    let json =
        serde_json::to_string_pretty(&schema::json_schema()).expect("a schema is plain data");
    ui.result(&format!("{json}\n"));
    Outcome::Clean
}
