//! `sevenmin rules`.

use serde::Serialize;

use crate::cli::{args::Common, outcome::Outcome, ui::Ui};
use crate::diag::{Severity, render::RuleHelp};
use crate::lint::{self, Group, Rule, rules::RULES};
use crate::model::Collection;

/// List every rule with its group and level
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// How to write the list
    #[arg(long, value_enum, default_value_t = Form::Human, value_name = "FORMAT")]
    format: Form,
}

/// How to write a list.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(super) enum Form {
    /// For people.
    Human,
    /// For programs.
    Json,
}

#[derive(Serialize)]
struct Row {
    name: &'static str,
    group: &'static str,
    level: &'static str,
}

pub(super) fn run(args: &Args, _: &Common, ui: &Ui) -> Outcome {
    let rows = RULES.iter().map(|rule| Row {
        name: rule.name,
        group: rule.group.name(),
        level: rule.level.as_str(),
    });
    let rows: Vec<Row> = rows.collect();
    match args.format {
        Form::Human => ui.result(&table(&rows)),
        Form::Json => {
            let json = serde_json::to_string_pretty(&rows).expect("rows are plain data");
            ui.result(&format!("{json}\n"));
        }
    }
    Outcome::Clean
}

/// Returns what formats that list the rules say of each, `schema` and `syntax` too.
pub(super) fn help() -> Vec<RuleHelp> {
    let line = |rule: &Rule, heading: &str| {
        rule.docs_section(heading).unwrap_or_default().replace('\n', " ")
    };
    let of_rule = |rule: &&'static Rule| RuleHelp {
        name: rule.name.to_owned(),
        group: rule.group.name().to_owned(),
        severity: lint::severity_of(rule, &Collection::default()).0,
        what: line(rule, "What it does"),
        why: line(rule, "Why it matters"),
        source: rule.source(),
    };
    let of_format = |(name, what): (&str, &str)| RuleHelp {
        name: name.to_owned(),
        group: name.to_owned(),
        severity: Some(Severity::Error),
        what: what.to_owned(),
        why: "What cannot be read cannot be checked or printed.".to_owned(),
        source: "The briefing format, version 1.".to_owned(),
    };
    let format = [
        ("schema", "Finds what the briefing format does not know: keys, types, values."),
        ("syntax", "Finds what is no TOML, or no text."),
    ];
    RULES.iter().map(of_rule).chain(format.map(of_format)).collect()
}

fn table(rows: &[Row]) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        for row in rows.iter().filter(|row| row.group == group.name()) {
            out.push_str(&format!("{:<30} {:<14} {}\n", row.name, row.group, row.level));
        }
    }
    out
}
