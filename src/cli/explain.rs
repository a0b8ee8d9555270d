//! `sevenmin explain`.

use std::path::Path;

use crate::cli::{args::Common, outcome::Outcome, topics, ui::Ui, workspace::Workspace};
use crate::lint::{Rule, rules::RULES};
use crate::parse;
use crate::view;

/// Explain a rule, a topic, the format key by key, or the view that templates get
///
/// Topics are waiver, picture, acronym, private, schema and syntax; a group of rules, a table and a key
/// of the format can be asked for, too.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A rule, a topic, a group of rules, a table, a key, `format` or `view`
    #[arg(value_name = "RULE", required_unless_present = "all")]
    rule: Option<String>,

    /// Explain every rule
    #[arg(long, conflicts_with = "rule")]
    all: bool,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    if args.all {
        let all: Vec<String> = RULES.iter().map(|rule| explanation(rule)).collect();
        ui.result(&all.join("\n"));
        return Outcome::Clean;
    }
    let name = args.rule.as_deref().unwrap_or_default();
    if name == "format" {
        ui.result(&parse::explain_format());
        return Outcome::Clean;
    }
    if name == "view" {
        ui.result(&view::describe());
        return Outcome::Clean;
    }
    if let Some(rule) = RULES.iter().find(|rule| rule.name == name) {
        ui.result(&explanation(rule));
        return Outcome::Clean;
    }
    if let Some(told) = topics::explain(name) {
        ui.result(&told);
        return Outcome::Clean;
    }
    let known = RULES.iter().map(|rule| rule.name).chain(["format", "view"]).chain(topics::names());
    let help = if let Some(nearest) = crate::text::nearest(name, known) {
        format!("did you mean `{nearest}`?")
    } else {
        let topics: Vec<String> = topics::topics().iter().map(|name| format!("`{name}`")).collect();
        let topics = crate::text::and_list(&topics);
        format!("`sevenmin rules` lists the rules, and topics are {topics}")
    };
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    workspace.open_all([Path::new("here")]);
    ui.fail(&format!("there is no rule or topic `{}`; {help}", ui.typed(name)));
    Outcome::Failed
}

fn explanation(rule: &Rule) -> String {
    let docs: Vec<&str> =
        rule.docs.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let (name, group, level) = (rule.name, rule.group.name(), rule.level.as_str());
    format!("# {name}\n\nGroup: {group}. Level: {level}.\n\n{}\n", docs.join("\n").trim())
}
