//! `sevenmin vocabulary`.

use std::path::Path;

use crate::cli::{args::Common, outcome::Outcome, ui::Ui, workspace::Workspace};
use crate::guard::Protected;
use crate::model::{Term, vocabulary};

/// List review types, themes and agencies with their names
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(_: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let Ok(placed) = workspace.placed(Path::new("")) else { return workspace.tell_blind() };
    let own = &placed.shelf.collection().vocabulary;
    let lists = [
        ("Review types (review.type)", vocabulary::REVIEW_TYPES, &own.review_types),
        ("Themes (briefing.themes)", vocabulary::THEMES, &own.themes),
        ("Agencies (briefing.audience)", vocabulary::AUDIENCE, &own.audience),
    ];
    let hidden = Protected::of_terms(&workspace.hidden());
    let lists = lists.map(|(heading, built_in, own)| list(heading, built_in, own, &hidden));
    ui.result(&lists.join("\n"));
    Outcome::Clean
}

fn list(heading: &str, built_in: &[vocabulary::Entry], own: &[Term], hidden: &Protected) -> String {
    let mut out = format!("{heading}\n");
    for (slug, name) in built_in {
        out.push_str(&format!("  {slug:<34} {name}\n"));
    }
    for term in own {
        if let (Some(slug), Some(name)) = (term.slug.as_ref(), term.name.as_ref()) {
            let (slug, name) = (hidden.name(&slug.value), hidden.text(&name.value));
            out.push_str(&format!("  {slug:<34} {name} (sevenmin.toml)\n"));
        }
    }
    out
}
