//! `sevenmin rules`.

use serde::Serialize;

use crate::cli::args::Common;
use crate::cli::outcome::Outcome;
use crate::cli::ui::Ui;
use crate::lint::Group;
use crate::lint::rules::RULES;

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

fn table(rows: &[Row]) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        for row in rows.iter().filter(|row| row.group == group.name()) {
            out.push_str(&format!("{:<30} {:<14} {}\n", row.name, row.group, row.level));
        }
    }
    out
}
