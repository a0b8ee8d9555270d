//! The formats of `check --format`, one a file.

mod github;
mod human;
mod json;
mod sarif;
mod short;

use crate::diag::{Report, Severity};

pub use crate::diag::printable::printable;

/// How findings are written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Format {
    /// For people: the line of the file, why it matters and what to do.
    Human {
        /// Whether to use colour.
        color: bool,
        /// Whether many findings of one rule in a file are folded into a line that counts them.
        folds: bool,
    },
    /// A line a finding.
    Short,
    /// One array of objects.
    Json,
    /// SARIF 2.1.0, with the rules that may speak.
    Sarif(Vec<RuleHelp>),
    /// Workflow commands for GitHub.
    Github,
}

/// What a format that lists the rules says of one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RuleHelp {
    /// Its name.
    pub name: String,
    /// Its group.
    pub group: String,
    /// Its severity; nothing when it is off.
    pub severity: Option<Severity>,
    /// What it does.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// Where it comes from, with the date.
    pub source: String,
}

impl Format {
    /// Returns the findings of all files as text, in the order of the files.
    pub fn render(&self, reports: &[Report]) -> String {
        match self {
            Self::Human { color, folds } => human::render(reports, *color, *folds),
            Self::Short => short::render(reports),
            Self::Json => json::render(reports),
            Self::Sarif(rules) => sarif::render(reports, rules),
            Self::Github => github::render(reports),
        }
    }
}
