//! `sevenmin completions`.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::{Cli, outcome::Outcome, ui::Ui};

/// Print completions for a shell
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(args: &Args, ui: &Ui) -> Outcome {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "sevenmin", &mut out);
    ui.result(&String::from_utf8_lossy(&out));
    Outcome::Clean
}
