//! `sevenmin check`.

mod args;
mod mend;
mod read;
mod summary;
mod unified;

use crate::cli::{
    args::{Common, Deny},
    check::{
        args::{FormatName, Mending},
        read::{Read, Reading},
    },
    outcome::Outcome,
    pool, rules,
    ui::Ui,
    workspace::Workspace,
};
use crate::diag::{Report, Severity, render::Format};
use crate::text::Count;

pub(super) use args::Args;

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let read = read(args, &workspace, ui);
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
    summary::say(&all, args, &workspace, ui);
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

/// Laying out pages takes threads with as much stack as `export` gives them.
fn read(args: &Args, workspace: &Workspace<'_>, ui: &Ui) -> Read {
    let read = || Reading::of(args, workspace, ui);
    if args.layout { pool::within(read) } else { read() }
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
