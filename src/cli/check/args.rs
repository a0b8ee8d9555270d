//! What `check` is asked.

use std::path::PathBuf;

use crate::cli::args::Deny;
use crate::diag::Severity;

/// Report every problem that the rules find in briefings
///
/// A folder is searched at any depth; `-` reads standard input; without a path the current folder
/// is searched. Exit code 1 tells of errors, 2 of something that could not be read.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own, as typed")]
pub(in crate::cli) struct Args {
    /// Briefings and folders of briefings, or `-`
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// The name that findings show for standard input; its pictures are looked for from there
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<String>,

    /// How to write findings
    #[arg(long, value_enum, default_value_t = FormatName::Human, value_name = "FORMAT")]
    pub(super) format: FormatName,

    /// The least that is shown, in every format; the exit code and `--fix` do not change
    #[arg(long, value_enum, default_value_t = Level::Info, value_name = "LEVEL")]
    pub(super) level: Level,

    /// What else counts as an error
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(super) deny: Option<Deny>,

    /// Exit with 0 whatever was found
    #[arg(long)]
    pub(super) exit_zero: bool,

    /// Mend what has one right wording, curly quotes around texts, capitals of a marking
    ///
    /// Each file is replaced whole or not at all; comments and layout stay. Of standard input the
    /// text is written to standard output and the findings to standard error.
    #[arg(long)]
    pub(super) fix: bool,

    /// Show what `--fix` would change, and change nothing; findings go to standard error
    #[arg(long)]
    pub(super) diff: bool,

    /// Lay out handout and poster too, and tell what has no room there or is printed too coarse
    #[arg(long)]
    pub(super) layout: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub(super) enum FormatName {
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
pub(super) enum Level {
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
pub(super) enum Mending {
    /// None are made.
    No,
    /// They are shown.
    Shown,
    /// They are made.
    Made,
}

impl Args {
    pub(super) fn mending(&self) -> Mending {
        match (self.fix, self.diff) {
            (_, true) => Mending::Shown,
            (true, false) => Mending::Made,
            (false, false) => Mending::No,
        }
    }
}
