//! What was found, counted, for a page that shows it.

use serde::Serialize;
use serde_json::Value;

use crate::diag::{Report, Severity, render::Format};

/// What was found in a briefing and its collection, for a page that shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Findings {
    /// Whether finished pages were looked at too.
    pub complete: bool,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// How many are for information.
    pub infos: usize,
    /// How many were waived.
    pub waived: usize,
    /// Whether a private list was used.
    pub private_list: bool,
    /// As `check --format json` writes them.
    pub rows: Value,
}

impl Findings {
    /// Returns what the reports of a briefing and its collection tell.
    pub fn of(reports: &[Report], private_list: bool, complete: bool) -> Self {
        let count = |severity| reports.iter().map(|report| report.count(severity)).sum();
        let rows = Format::Json.render(reports);
        Self {
            complete,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
            waived: reports.iter().map(|report| report.waived).sum(),
            private_list,
            rows: serde_json::from_str(&rows).unwrap_or_default(),
        }
    }
}
