//! `sevenmin man`.

use clap::CommandFactory;
use clap_mangen::Man;

use crate::cli::{Cli, outcome::Outcome, ui::Ui};

/// Print the manual page
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: &Args, ui: &Ui) -> Outcome {
    let mut out = Vec::new();
    let command = Cli::command().flatten_help(true);
    if let Err(error) = Man::new(command).render(&mut out) {
        ui.fail(&format!("the manual cannot be written: {error}"));
        return Outcome::Failed;
    }
    ui.result(&String::from_utf8_lossy(&out));
    Outcome::Clean
}
