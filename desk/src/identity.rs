//! What in a briefing could point to a person, for whoever reads it before it is agreed.

use serde::Serialize;
use serde_json::json;
use sevenmin::{
    edit::{Map, Spot},
    identity::{Entry, IdentitySheet},
    words,
};

use crate::{desk::Desk, form, post::Post};

/// Lines of one kind.
#[derive(Serialize)]
struct Group {
    heading: &'static str,
    lines: Vec<Line>,
}

/// A thing that could point to a person.
#[derive(Serialize)]
struct Line {
    text: String,
    count: usize,
    thought: &'static str,
    is_finding: bool,
    /// Where it stands in the form, each place once.
    spots: Vec<Spot>,
}

/// Returns the identity sheet, headed in a language; nothing where the text is no TOML.
pub(crate) fn identity(desk: &Desk, language: &str) -> Post {
    let Some(proof) = desk.checked() else { return Post::fault("locked") };
    let (sheet, map) = (proof.identity(), form::mapped(&desk.parcel.text));
    let (Some(sheet), Some(map)) = (sheet, map) else {
        return Post::of(&json!({ "sheet": null }));
    };
    let note = words::of(language).get("identity_note");
    let groups = groups(&sheet, &map, language);
    Post::of(&json!({ "sheet": { "hash": sheet.hash, "note": note, "groups": groups } }))
}

fn groups(sheet: &IdentitySheet, map: &Map, language: &str) -> Vec<Group> {
    let groups = sheet.groups().map(|(group, entries)| Group {
        heading: words::of(language).get(group.word()),
        lines: entries.into_iter().map(|entry| line(entry, map, language)).collect(),
    });
    groups.collect()
}

fn line(entry: &Entry, map: &Map, language: &str) -> Line {
    let mut spots: Vec<Spot> = Vec::new();
    for seen in &entry.places {
        let Some(spot) = map.spot_at(seen.span, "") else { continue };
        if !spots.iter().any(|known| known.field == spot.field) {
            spots.push(spot);
        }
    }
    Line {
        text: entry.text.clone(),
        count: entry.count,
        thought: words::of(language).get(entry.thought.word()),
        is_finding: entry.rule.is_some(),
        spots,
    }
}
