//! The last lines of a check: how much was found, and what that does not promise.

use crate::cli::{check::args::Args, check::args::Level, ui::Ui, workspace::Workspace};
use crate::diag::{Report, Severity};
use crate::text::Count;

/// What is said where no page was laid out.
const UNSEEN: &str =
    "No page was looked at: `--layout` tells whether handout and poster have room for all.";

/// Returns how many findings of all files have a severity.
pub(super) fn count(reports: &[Report], severity: Severity) -> usize {
    reports.iter().map(|report| report.count(severity)).sum()
}

/// Says how much was found. A clean result says what it does not promise; the last line tells of the
/// pages that were not looked at.
pub(super) fn say(reports: &[Report], args: &Args, workspace: &Workspace<'_>, ui: &Ui) {
    if reports.is_empty() {
        return;
    }
    let counts =
        [Severity::Error, Severity::Warning, Severity::Info].map(|one| count(reports, one));
    let [errors, warnings, infos] = counts;
    let files = Count::of("file", reports.len());
    let mut line = if errors + warnings + infos == 0 {
        format!("{files}: nothing was found")
    } else {
        let (errors, warnings) = (Count::of("error", errors), Count::of("warning", warnings));
        format!("{files}: {errors}, {warnings}, {infos} for information")
    };
    let hidden = match args.level {
        Level::Error => warnings + infos,
        Level::Warning => infos,
        Level::Info => 0,
    };
    if hidden > 0 {
        line.push_str(&format!("; {hidden} not shown"));
    }
    let waived: usize = reports.iter().map(|report| report.waived).sum();
    if waived > 0 {
        line.push_str(&format!("; {} waived", Count::of("finding", waived)));
    }
    ui.say(&line);
    if errors + warnings == 0 {
        ui.say(&beyond_rules(workspace));
    }
    if !args.layout {
        ui.say(UNSEEN);
    }
}

/// What no rule can see, so that nobody takes silence for a promise.
fn beyond_rules(workspace: &Workspace<'_>) -> String {
    let list = if workspace.has_private_terms() {
        "A private list was used."
    } else {
        "No private list was used, so real names were not looked for; `sevenmin explain private` tells how."
    };
    format!(
        "{list} No rule can see faces, maps or words inside pictures, and none knows every name: somebody must read the draft, and `sevenmin identity` lists what could point to a person."
    )
}
