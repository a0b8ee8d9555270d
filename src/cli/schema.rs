//! `sevenmin schema`.

use crate::cli::{outcome::Outcome, ui::Ui};
use crate::lint;
use crate::parse::schema::{self, RuleNames};

/// Print the JSON Schema of the format, for editors
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print that of sevenmin.toml
    #[arg(long)]
    collection: bool,
}

pub(super) fn run(args: &Args, ui: &Ui) -> Outcome {
    let (rules, groups) = (lint::adjustable_rules(), lint::groups());
    let names = RuleNames { rules: &rules, groups: &groups };
    let schema =
        if args.collection { schema::collection_schema(names) } else { schema::json_schema(names) };
    let json = serde_json::to_string_pretty(&schema).expect("a schema is plain data");
    ui.result(&format!("{json}\n"));
    Outcome::Clean
}
