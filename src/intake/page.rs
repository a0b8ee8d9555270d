//! The briefing that is made: its parts in order, and how they are written.

use serde::Serialize;

use crate::assets::Assets;
use crate::export;
use crate::intake::{
    actions::Action,
    escape,
    facts::Facts,
    heads::Head,
    help::Help,
    key::Key,
    names,
    outline::Piece,
    prose,
    questions::{self, Asked},
    reference::Reference,
    shown::Shown,
    told::{Tally, ToldKind},
    voice::Voice,
};
use crate::manuscript::Block;
use crate::model::{Scheme, SlotRole};
use crate::text;

/// The briefing that is made.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) scheme: Scheme,
    pub(super) is_welsh: bool,
    /// Whether some section was known by its name.
    pub(super) is_named: bool,
    pub(super) facts: Facts,
    /// What stands before the first section.
    pub(super) front: Vec<Piece>,
    pub(super) parts: Vec<Part>,
    pub(super) actions: Vec<Action>,
    pub(super) questions: Vec<Asked>,
    pub(super) voices: Vec<Voice>,
    pub(super) acronyms: Vec<(String, String)>,
    /// Whether help that follows is for staff.
    pub(super) is_for_staff: bool,
    pub(super) help: Vec<Help>,
    pub(super) resources: Vec<Reference>,
    pub(super) sources: Vec<Reference>,
}

/// A section.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) slot: String,
    role: SlotRole,
    /// The scheme's heading; nothing where each briefing has its own.
    usual: Option<String>,
    heading: Option<String>,
    pub(super) blocks: Vec<Block>,
    pub(super) notes: Vec<String>,
    pub(super) picture: Option<Shown>,
    body: String,
}

impl Page {
    pub(super) fn of(scheme: Scheme, is_welsh: bool, is_named: bool) -> Self {
        let language = if is_welsh { "cy" } else { "en" };
        let parts = scheme.slots.iter().map(|slot| Part {
            slot: slot.name.clone(),
            role: slot.role,
            usual: slot.heading(language).map(str::to_owned),
            heading: None,
            blocks: Vec::new(),
            notes: Vec::new(),
            picture: None,
            body: String::new(),
        });
        let parts = parts.collect();
        Self {
            scheme,
            is_welsh,
            is_named,
            facts: Facts::default(),
            front: Vec::new(),
            parts,
            actions: Vec::new(),
            questions: Vec::new(),
            voices: Vec::new(),
            acronyms: Vec::new(),
            is_for_staff: false,
            help: Vec::new(),
            resources: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// Turns blocks to text, and tells what was found.
    pub(super) fn summarise(&mut self, told: &mut Tally) {
        for part in &mut self.parts {
            if part.role == SlotRole::Questions {
                self.questions.append(&mut questions::take(&mut part.blocks));
            }
            part.body = prose::markdown(&part.blocks, told);
            let is_answered = match part.role {
                SlotRole::Questions => !self.questions.is_empty(),
                SlotRole::Change => !self.actions.is_empty(),
                _ => false,
            };
            if part.body.is_empty() && !is_answered {
                part.notes.push("Nothing in the draft was found for this section.".to_owned());
                told.tell(
                    ToldKind::Chosen,
                    format!("no section `{}` in the draft: it is empty", part.slot),
                );
            }
        }
        let filled = self.parts.iter().filter(|part| !part.is_empty()).count();
        let mut found = vec![format!(
            "{filled} of {} sections (scheme `{}`)",
            self.parts.len(),
            self.scheme.name
        )];
        let mut add = |noun: &'static str, count: usize| {
            if count > 0 {
                found.push(text::Count::of(noun, count).to_string());
            }
        };
        add("action", self.actions.len());
        add("question", self.questions.len());
        add("voice", self.voices.len());
        add("short form", self.acronyms.len());
        add("helpline", self.help.len());
        add("resource", self.resources.len());
        add("source", self.sources.len());
        add("picture", self.parts.iter().filter(|part| part.picture.is_some()).count());
        told.tell(ToldKind::Found, text::and_list(&found));
    }
}

impl Part {
    fn is_empty(&self) -> bool {
        self.body.is_empty()
            && self.blocks.is_empty()
            && self.heading.is_none()
            && self.notes.iter().any(|note| note.starts_with("Nothing"))
    }

    /// Takes a head's words where they are not the scheme's own.
    pub(super) fn take_head(&mut self, head: &Head, takes_heading: bool) {
        let words = names::without_number(&head.text).trim().trim_end_matches([':', '.']).trim();
        let is_usual =
            self.usual.as_deref().is_some_and(|usual| names::plain(usual) == names::plain(words));
        if takes_heading && !is_usual && !words.is_empty() {
            self.heading = Some(words.to_owned());
        }
    }
}

/// What the template gets; texts are TOML already.
#[derive(Serialize)]
struct Written {
    title: Option<String>,
    needs_partnership: bool,
    is_case: bool,
    scheme: String,
    head: Vec<Key>,
    notes: Vec<String>,
    review: Vec<Key>,
    sections: Vec<WrittenPart>,
    tables: Vec<WrittenTable>,
}

#[derive(Serialize)]
struct WrittenPart {
    notes: Vec<String>,
    slot: String,
    heading: Option<String>,
    shows_heading: bool,
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
            is_case: page.scheme.name == Scheme::USUAL || facts.has_review(),
            scheme: page.scheme.name.clone(),
            head: facts.head(page.is_welsh),
            notes: facts.notes.iter().map(|note| one_line(note)).collect(),
            review: facts.review(),
            sections: parts.collect(),
            tables: tables(page),
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
        shows_heading: part.heading.is_some() && page.scheme.headings_hidden,
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
        let mut keys = vec![Key::markdown("change", &escape::line(&action.change))];
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
