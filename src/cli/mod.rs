//! The command line: what was typed becomes a plan, the plan is carried out, and one place prints.

mod args;
mod cache;
mod check;
mod clock;
mod comments;
mod completions;
mod delivered;
mod desk;
mod disk;
mod eject;
mod explain;
mod export;
mod given;
mod identity;
mod import;
mod inputs;
mod list;
mod lists;
mod man;
mod new;
mod outcome;
mod panic;
mod pool;
mod press;
mod preview;
mod print;
mod progress;
mod proofs;
mod remembered;
mod rules;
mod schema;
mod signals;
mod site;
mod stock;
mod target;
mod themes;
mod topics;
mod ui;
mod usage;
mod vocabulary;
mod walk;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::bundle;
use crate::cli::{args::Common, outcome::Outcome, ui::Ui};

/// Write, check and print 7-minute briefings
///
/// A briefing is one TOML file of seven sections. `new` writes one to start from, `check` tells
/// what is wrong with it, `export` makes the handout, the slides and the packs.
#[derive(Debug, Parser)]
#[command(name = "sevenmin", bin_name = "sevenmin", version, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    common: Common,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Args),
    Import(import::Args),
    Comments(comments::Args),
    Check(check::Args),
    Identity(identity::Args),
    Preview(preview::Args),
    Export(export::Args),
    Site(site::Args),
    Desk(desk::Args),
    Explain(explain::Args),
    Rules(rules::Args),
    Schema(schema::Args),
    Vocabulary(vocabulary::Args),
    List(list::Args),
    Themes(themes::Args),
    Eject(eject::Args),
    Completions(completions::Args),
    Man(man::Args),
}

impl Command {
    /// Returns how many threads were asked for.
    fn jobs(&self) -> Option<u16> {
        match self {
            Self::Export(args) => args.jobs,
            Self::Site(args) => args.jobs,
            _ => None,
        }
    }

    /// Whether it may write files one by one. A site, which comes as a whole, sees to its own end.
    fn may_write(&self) -> bool {
        match self {
            Self::New(_)
            | Self::Import(_)
            | Self::Comments(_)
            | Self::Check(_)
            | Self::Export(_)
            | Self::Desk(_)
            | Self::List(_)
            | Self::Themes(_)
            | Self::Eject(_)
            | Self::Man(_) => true,
            Self::Identity(_)
            | Self::Preview(_)
            | Self::Site(_)
            | Self::Explain(_)
            | Self::Rules(_)
            | Self::Schema(_)
            | Self::Vocabulary(_)
            | Self::Completions(_) => false,
        }
    }
}

/// Runs what was typed, and returns the exit code.
pub fn run() -> ExitCode {
    signals::outlive_full_files();
    if std::env::args_os().nth(1).is_some_and(|first| first == press::HELPER) {
        panic::tell_place_alone();
        return press::help().into();
    }
    panic::tell_place_alone();
    let outcome = panic::caught(run_command).unwrap_or(Outcome::Failed);
    bundle::tidy();
    outcome.into()
}

fn run_command() -> Outcome {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage::tell(&error),
    };
    pool::begin(cli.command.jobs());
    let ui = Ui::new(&cli.common);
    if cli.command.may_write() {
        signals::at_a_stop(|end| bundle::stop(end));
    }
    let outcome = match &cli.command {
        Command::New(args) => new::run(args, &cli.common, &ui),
        Command::Import(args) => import::run(args, &cli.common, &ui),
        Command::Comments(args) => comments::run(args, &cli.common, &ui),
        Command::Check(args) => check::run(args, &cli.common, &ui),
        Command::Identity(args) => identity::run(args, &cli.common, &ui),
        Command::Preview(args) => preview::run(args, &cli.common, &ui),
        Command::Export(args) => export::run(args, &cli.common, &ui),
        Command::Site(args) => site::run(args, &cli.common, &ui),
        Command::Desk(args) => desk::run(args, &cli.common, &ui),
        Command::Explain(args) => explain::run(args, &cli.common, &ui),
        Command::Rules(args) => rules::run(args, &cli.common, &ui),
        Command::Schema(args) => schema::run(args, &ui),
        Command::Vocabulary(args) => vocabulary::run(args, &cli.common, &ui),
        Command::List(args) => list::run(args, &cli.common, &ui),
        Command::Themes(args) => themes::run(args, &cli.common, &ui),
        Command::Eject(args) => eject::run(args, &cli.common, &ui),
        Command::Completions(args) => completions::run(args, &ui),
        Command::Man(args) => man::run(args, &cli.common, &ui),
    };
    if ui.has_failed() { Outcome::Failed } else { outcome }
}
