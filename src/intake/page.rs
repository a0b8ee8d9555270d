//! The briefing that is made: its parts in order.

use crate::intake::{
    actions::Action,
    facts::Facts,
    fold,
    heads::Head,
    help::Help,
    outline::Piece,
    prose,
    questions::{self, Asked},
    reference::Reference,
    review::Review,
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
    /// What a document of ours tells of itself, whose parts are what they say.
    pub(super) ours: Option<Ours>,
    /// The reviews, where they are known one by one.
    pub(super) reviews: Vec<Review>,
    /// Whether help that follows is for staff.
    pub(super) is_for_staff: bool,
    pub(super) help: Vec<Help>,
    pub(super) resources: Vec<Reference>,
    pub(super) sources: Vec<Reference>,
}

/// What a document of ours tells of itself.
#[derive(Debug)]
pub(super) struct Ours {
    /// Whether the partnership's own questions, which its other briefings ask, are not asked.
    pub(super) asks_nothing_more: bool,
}

/// A section.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) slot: String,
    pub(super) role: SlotRole,
    /// The scheme's heading; nothing where each briefing has its own.
    pub(super) usual: Option<String>,
    pub(super) heading: Option<String>,
    /// Whether its heading is for assistive technology alone, where the draft says so.
    pub(super) hides_heading: Option<bool>,
    pub(super) blocks: Vec<Block>,
    pub(super) notes: Vec<String>,
    pub(super) picture: Option<Shown>,
    pub(super) body: String,
}

impl Page {
    pub(super) fn of(scheme: Scheme, is_welsh: bool, is_named: bool) -> Self {
        let language = if is_welsh { "cy" } else { "en" };
        let parts = scheme.slots.iter().map(|slot| Part {
            slot: slot.name.clone(),
            role: slot.role,
            usual: slot.heading(language).map(str::to_owned),
            heading: None,
            hides_heading: None,
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
            ours: None,
            reviews: Vec::new(),
            is_for_staff: false,
            help: Vec::new(),
            resources: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// Turns blocks to text, and tells what was found.
    pub(super) fn summarise(&mut self, told: &mut Tally) {
        for part in &mut self.parts {
            if part.role == SlotRole::Questions && self.ours.is_none() {
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

    /// Takes the heading of a document of ours: exactly as it stands there.
    pub(super) fn take_heading(&mut self, words: &str, usual: Option<&str>, hides: Option<bool>) {
        self.heading = (usual != Some(words)).then(|| words.to_owned());
        self.hides_heading = hides;
    }

    /// Takes a head's words where they are not the scheme's own.
    pub(super) fn take_head(&mut self, head: &Head, takes_heading: bool) {
        let words = fold::without_number(&head.text).trim().trim_end_matches([':', '.']).trim();
        let is_usual =
            self.usual.as_deref().is_some_and(|usual| fold::plain(usual) == fold::plain(words));
        if takes_heading && !is_usual && !words.is_empty() {
            self.heading = Some(words.to_owned());
        }
    }
}
