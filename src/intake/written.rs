//! How a briefing that was made is written.

use serde::Serialize;

use crate::assets::Assets;
use crate::export;
use crate::intake::{
    escape,
    key::Key,
    page::{Page, Part},
    review::Review,
};
use crate::model::Scheme;

/// What the template gets; texts are TOML already.
#[derive(Serialize)]
struct Written {
    title: Option<String>,
    needs_partnership: bool,
    is_case: bool,
    scheme: String,
    head: Vec<Key>,
    notes: Vec<String>,
    reviews: Vec<Vec<Key>>,
    sections: Vec<WrittenPart>,
    tables: Vec<WrittenTable>,
    asks_nothing_more: bool,
}

#[derive(Serialize)]
struct WrittenPart {
    notes: Vec<String>,
    slot: String,
    heading: Option<String>,
    hides_heading: Option<&'static str>,
    needs_heading: bool,
    body: Option<String>,
    picture: Option<String>,
}

#[derive(Serialize)]
struct WrittenTable {
    name: &'static str,
    notes: Vec<String>,
    keys: Vec<Key>,
}

impl Page {
    /// Returns the briefing as TOML, with the names of the files of its pictures.
    ///
    /// # Errors
    ///
    /// The template could not be filled.
    pub(super) fn to_toml(&self, files: &[String]) -> Result<String, String> {
        let page = self;
        let facts = &page.facts;
        let parts = page.parts.iter().map(|part| written_part(part, page, files));
        let written = Written {
            title: facts.title.as_deref().map(escape::toml),
            needs_partnership: facts.needs_partnership(),
            is_case: page.scheme.name == Scheme::USUAL
                || facts.has_review()
                || !page.reviews.is_empty(),
            scheme: page.scheme.name.clone(),
            head: facts.head(page.is_welsh),
            notes: facts.notes.iter().map(|note| one_line(note)).collect(),
            reviews: if page.reviews.is_empty() {
                vec![facts.review()]
            } else {
                page.reviews.iter().map(Review::keys).collect()
            },
            sections: parts.collect(),
            tables: tables(page),
            asks_nothing_more: page.ours.as_ref().is_some_and(|ours| ours.asks_nothing_more),
        };
        export::fill_text(&Assets::built_in(), "text/imported-briefing.toml", &written)
            .map_err(|fault| fault.to_string())
    }
}

fn written_part(part: &Part, page: &Page, files: &[String]) -> WrittenPart {
    WrittenPart {
        notes: part.notes.iter().map(|note| one_line(note)).collect(),
        slot: part.slot.clone(),
        heading: part.heading.as_deref().map(escape::toml),
        hides_heading: part
            .hides_heading
            .or((part.heading.is_some() && page.scheme.headings_hidden).then_some(false))
            .map(|hides| if hides { "true" } else { "false" }),
        needs_heading: part.usual.is_none() && part.heading.is_none(),
        body: (!part.body.is_empty()).then(|| escape::toml_lines(&part.body)),
        picture: part.picture.as_ref().map(|picture| picture.written(files)),
    }
}

/// A note is a comment of one line.
fn one_line(note: &str) -> String {
    note.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn tables(page: &Page) -> Vec<WrittenTable> {
    let mut tables = Vec::new();
    for action in &page.actions {
        let mut keys = vec![Key::markdown("change", &action.change)];
        keys.extend(action.owner.as_deref().map(|owner| Key::text("owner", owner)));
        keys.extend(action.by.map(|day| Key::day("by", day)));
        keys.extend(action.evidence.as_deref().map(|words| Key::text("evidence", words)));
        keys.extend(action.status.map(|status| Key::text("status", status)));
        keys.extend(action.outcome.as_deref().map(|words| Key::text("outcome", words)));
        let notes = action
            .about_when
            .iter()
            .map(|when| one_line(&format!("By when, in the draft: {when}")));
        tables.push(WrittenTable { name: "action", notes: notes.collect(), keys });
    }
    let mut add = |name, keys| tables.push(WrittenTable { name, notes: Vec::new(), keys });
    for question in &page.questions {
        let audience = question.audience.map(|audience| Key::text("for", audience));
        add(
            "question",
            std::iter::once(Key::text("text", &question.text)).chain(audience).collect(),
        );
    }
    for voice in &page.voices {
        add("voice", voice.keys());
    }
    for (short, long) in &page.acronyms {
        add("acronym", vec![Key::text("short", short), Key::text("long", long)]);
    }
    for help in &page.help {
        add("support", help.keys());
    }
    for reference in &page.resources {
        add("resource", reference.keys(true));
    }
    for reference in &page.sources {
        add("source", reference.keys(false));
    }
    tables
}
