//! `sevenmin completions`.

use clap::{CommandFactory, ValueEnum};
use clap_complete::{Generator, generate, shells};
use clap_complete_nushell::Nushell;

use crate::cli::{Cli, outcome::Outcome, ui::Ui};

/// Print completions for a shell
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Dialect,
}

/// The shells that completions are written for.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Dialect {
    Bash,
    Elvish,
    Fish,
    Nushell,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}

pub(super) fn run(args: &Args, ui: &Ui) -> Outcome {
    ui.result(&match args.shell {
        Dialect::Bash => script(shells::Bash),
        Dialect::Elvish => script(shells::Elvish),
        Dialect::Fish => script(shells::Fish),
        Dialect::Nushell => script(Nushell),
        Dialect::PowerShell => script(shells::PowerShell),
        Dialect::Zsh => script(shells::Zsh),
    });
    Outcome::Clean
}

fn script(shell: impl Generator) -> String {
    let mut out = Vec::new();
    generate(shell, &mut Cli::command(), "sevenmin", &mut out);
    String::from_utf8_lossy(&out).into_owned()
}
