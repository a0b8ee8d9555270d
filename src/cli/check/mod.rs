//! `sevenmin check`.

mod mend;
mod read;
mod summary;

use std::path::PathBuf;

use crate::cli::args::Common;
use crate::cli::args::Deny;
use crate::cli::check::read::Reading;
use crate::cli::outcome::Outcome;
use crate::cli::rules;
use crate::cli::ui::Ui;
use crate::cli::workspace::Workspace;
use crate::diag::Report;
use crate::diag::Severity;
use crate::diag::render::Format;
use crate::text::Count;

/// Report every problem in briefings
///
/// A folder is searched at any depth; `-` reads standard input; without a path the current folder
/// is searched. Exit code 1 tells of errors, 2 of something that could not be read.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings, or `-`
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// The name that findings show for standard input; its pictures are looked for from there
    #[arg(long, value_name = "NAME")]
    stdin_filename: Option<String>,

    /// How to write findings
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT")]
    format: FormatName,

    /// The least that is shown, in every format; the exit code and `--fix` do not change
    #[arg(long, value_enum, default_value_t = Level::Info, value_name = "LEVEL")]
    level: Level,

    /// What else counts as an error
    #[arg(long, value_enum, value_name = "WHAT")]
    deny: Option<Deny>,

    /// Exit with 0 whatever was found
    #[arg(long)]
    exit_zero: bool,

    /// Mend what has one right wording, curly quotes around texts, capitals of a marking
    ///
    /// Each file is replaced whole or not at all; comments and layout stay. Of standard input the
    /// text is written to standard output and the findings to standard error.
    #[arg(long)]
    fix: bool,

    /// Show what `--fix` would change, and change nothing; findings go to standard error
    #[arg(long)]
    diff: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
enum FormatName {
    /// For people.
    Human,
    /// A line a finding.
    Short,
    /// For programs.
    Json,
    /// For code scanners: SARIF 2.1.0.
    Sarif,
    /// For GitHub's own workflows.
    Github,
}

/// The least grave findings that are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
enum Level {
    /// What keeps a briefing from being exported.
    Error,
    /// What should be looked at, too.
    Warning,
    /// All of them.
    Info,
}

impl From<Level> for Severity {
    fn from(level: Level) -> Self {
        match level {
            Level::Error => Self::Error,
            Level::Warning => Self::Warning,
            Level::Info => Self::Info,
        }
    }
}

/// What is done with the changes that can be made safely.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Mending {
    /// None are made.
    No,
    /// They are shown.
    Shown,
    /// They are made.
    Made,
}

impl Args {
    fn mending(&self) -> Mending {
        match (self.fix, self.diff) {
            (_, true) => Mending::Shown,
            (true, false) => Mending::Made,
            (false, false) => Mending::No,
        }
    }
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let read = Reading::of(args, &workspace, ui);
    let mut outcome = read.outcome;
    let mut all = workspace.reports();
    all.extend(read.reports);
    // Where the text or a diff is the result, findings are talk.
    let color = if read.text.is_some() { ui.colors_talk() } else { ui.colors_results() };
    let shown: Vec<Report> = all.iter().map(|report| report.at_least(args.level.into())).collect();
    let findings = format(args, color, !common.verbose).render(&shown);
    match &read.text {
        Some(text) => {
            ui.result(text);
            ui.findings(&findings);
        }
        None => ui.result(&findings),
    }
    summary::say(&all, args.level, &workspace, ui);
    if read.passed_over > 0 {
        let briefings = Count::of("briefing", read.passed_over);
        ui.say(&format!("{briefings} not looked at, since the private list cannot be known"));
    }
    say_mended(args, read.mended, ui);
    let errors = summary::count(&all, Severity::Error);
    let denied =
        if args.deny == Some(Deny::Warnings) { summary::count(&all, Severity::Warning) } else { 0 };
    if errors + denied > 0 && !args.exit_zero {
        outcome = outcome.max(Outcome::Findings);
    }
    outcome
}

fn format(args: &Args, color: bool, folds: bool) -> Format {
    match args.format {
        FormatName::Human => Format::Human { color, folds },
        FormatName::Short => Format::Short,
        FormatName::Json => Format::Json,
        FormatName::Sarif => Format::Sarif(rules::help()),
        FormatName::Github => Format::Github,
    }
}

fn say_mended(args: &Args, count: usize, ui: &Ui) {
    let changes = Count::of("change", count);
    match args.mending() {
        Mending::No => {}
        Mending::Shown => ui.say(&format!("{changes} could be made with --fix")),
        Mending::Made => ui.say(&format!("{changes} made")),
    }
}
