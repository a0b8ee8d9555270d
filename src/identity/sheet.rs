//! The sheet: all sightings of a briefing, put together.

use std::{collections::BTreeMap, ops::Range};

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::guard::{BLACKED_OUT, Protected};
use crate::identity::{
    Entry, Group, Seen, Thought, field::Fields, known::Known, pictures, reading::Reading,
    sighting::Sighting,
};
use crate::lint::{self, Context, Passage, prose};
use crate::model::spec::Eyes;

/// All that could point to a person.
#[derive(Clone, Debug, Serialize)]
pub struct IdentitySheet {
    /// The briefing's id.
    pub id: Option<String>,
    /// The hash of the text that was read, as `[[sign-off]]` takes it under `read`.
    pub hash: String,
    /// What stands there, by group.
    pub entries: Vec<Entry>,
}

/// What was told of a briefing when it was checked.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The findings, waived ones too.
    pub diagnostics: &'a [Diagnostic],
    /// What no output may repeat.
    pub protected: &'a Protected,
}

impl IdentitySheet {
    /// Returns the sheet of a briefing that was checked.
    pub fn of(cx: &Context<'_>, told: Told<'_>) -> Self {
        let known = Known::of(cx, told.diagnostics, told.protected);
        let mut sightings: Vec<Sighting> = hidden(cx);
        sightings.extend(of_prose(cx, &known));
        sightings.extend(of_the_rest(cx, &known));
        sightings.extend(pictures::sightings(cx));
        let id = cx.briefing.id.as_ref().map(|id| told.protected.name(id).into_owned());
        let entries = Gathered::of(cx, told.protected).entries(sightings);
        Self { id, hash: lint::read_hash(cx), entries }
    }

    /// Returns the groups that have entries, with them.
    pub fn groups(&self) -> impl Iterator<Item = (Group, Vec<&Entry>)> {
        Group::ALL.into_iter().filter_map(|group| {
            let of: Vec<&Entry> = self.entries.iter().filter(|one| one.group == group).collect();
            (!of.is_empty()).then_some((group, of))
        })
    }
}

/// What no output may repeat stands as its kind.
fn hidden(cx: &Context<'_>) -> Vec<Sighting> {
    let mut out = Vec::new();
    for (rule, found) in cx.exposed() {
        out.extend(found.iter().map(|one| {
            let text = format!("{} {BLACKED_OUT}", one.kind());
            let (group, span) = (Group::of_rule(rule.name), one.span);
            Sighting { group, text, span, thought: Thought::Unknown, rule: None }.found(rule.name)
        }));
    }
    out
}

fn of_prose(cx: &Context<'_>, known: &Known<'_>) -> Vec<Sighting> {
    let mut ages: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    for age in cx.ages() {
        ages.entry(age.passage).or_default().push(age.words.clone());
    }
    let passages = cx.passages().iter().enumerate();
    let read = passages.flat_map(|(index, passage)| {
        let told = ages.get(&index).map(Vec::as_slice).unwrap_or_default();
        Reading::of(passage, known, Thought::Unknown, told)
    });
    read.collect()
}

/// Names, titles and addresses that stand beside the prose.
fn of_the_rest(cx: &Context<'_>, known: &Known<'_>) -> Vec<Sighting> {
    let walk = cx.walk();
    let mut out = Vec::new();
    for text in &walk.texts {
        let shown = text
            .key
            .purpose
            .is_some_and(|purpose| purpose.narrative.is_none() && purpose.eyes != Eyes::Author);
        if !shown || text.key.name == "version" {
            continue;
        }
        let usual = match (walk.outermost(text).key.name, text.key.name) {
            ("briefing", "partnership" | "contact") => Thought::Own,
            ("support" | "resource" | "source" | "review" | "acronym", _) => Thought::Public,
            _ => Thought::Unknown,
        };
        let passages: Vec<Passage<'_>> = prose::of_text(text);
        let mut seen: Vec<Sighting> =
            passages.iter().flat_map(|passage| Reading::of(passage, known, usual, &[])).collect();
        if text.key.name == "reviewers" {
            for one in &mut seen {
                one.group = Group::People;
            }
        }
        out.append(&mut seen);
    }
    out
}

/// Sightings that are the same thing, put together.
struct Gathered<'a, 'c> {
    cx: &'a Context<'c>,
    protected: &'a Protected,
    fields: Fields,
}

impl<'a, 'c> Gathered<'a, 'c> {
    fn of(cx: &'a Context<'c>, protected: &'a Protected) -> Self {
        Self { cx, protected, fields: Fields::of(cx.walk()) }
    }

    fn entries(&self, sightings: Vec<Sighting>) -> Vec<Entry> {
        let mut found: BTreeMap<(Group, String), Entry> = BTreeMap::new();
        for sighting in sightings {
            let text = self.shown(&sighting.text);
            let mut key = text.to_lowercase();
            // "A doctor" and "doctors" are one line; Robert and Roberts are two people.
            if matches!(sighting.group, Group::Relations | Group::Events) && key.ends_with('s') {
                key.pop();
            }
            let entry = found.entry((sighting.group, key)).or_insert(Entry {
                group: sighting.group,
                text,
                count: 0,
                places: Vec::new(),
                thought: sighting.thought,
                rule: sighting.rule,
            });
            entry.count += 1;
            entry.places.push(self.seen(&sighting));
            if sighting.thought < entry.thought {
                (entry.thought, entry.rule) = (sighting.thought, sighting.rule);
            }
        }
        let mut entries: Vec<Entry> = found.into_values().collect();
        for entry in &mut entries {
            entry.places.sort_by_key(|seen| (seen.line, seen.column));
        }
        let first = |entry: &Entry| entry.places.first().map(|seen| (seen.line, seen.column));
        entries.sort_by_key(|entry| (entry.group, entry.thought, first(entry)));
        entries
    }

    fn seen(&self, sighting: &Sighting) -> Seen {
        let at = self.cx.source.position(sighting.span.start);
        let field = self.fields.at(sighting.span).unwrap_or("the file's name");
        Seen {
            field: self.protected.name(field).into_owned(),
            line: at.line,
            column: at.column,
            span: sighting.span,
        }
    }

    /// Words on one line, without what no output may repeat.
    fn shown(&self, text: &str) -> String {
        let line: Vec<&str> = text.split_whitespace().collect();
        self.protected.quotation(&line.join(" ")).into_owned()
    }
}
