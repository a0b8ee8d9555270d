//! The seven-slot schemes.

use std::collections::BTreeMap;

use crate::model::SlotRole;

/// An ordered list of seven slots.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scheme {
    /// Its name.
    pub name: String,
    /// The seven slots.
    pub slots: Vec<Slot>,
    /// Whether headings are for assistive technology alone unless a section says otherwise.
    pub headings_hidden: bool,
}

/// One slot of a scheme.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Slot {
    /// Its name, a slug.
    pub name: String,
    /// What it is for.
    pub role: SlotRole,
    /// Its heading by language; empty where each section needs a heading of its own.
    pub headings: BTreeMap<String, String>,
}

impl Scheme {
    /// The scheme of a briefing that names none.
    pub const USUAL: &'static str = "case";

    /// Returns a slot's place, from 0.
    pub fn position(&self, slot: &str) -> Option<usize> {
        self.slots.iter().position(|known| known.name == slot)
    }

    /// Returns the slot names, in order.
    pub fn slot_names(&self) -> Vec<&str> {
        self.slots.iter().map(|slot| slot.name.as_str()).collect()
    }

    /// Returns a built-in scheme.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, slots) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        let slots = slots.iter().map(|(slot, role, en, cy)| {
            let headings =
                [("en", en), ("cy", cy)].into_iter().filter(|(_, text)| !text.is_empty());
            let headings = headings.map(|(tag, text)| (tag.to_owned(), (*text).to_owned()));
            Slot { name: (*slot).to_owned(), role: *role, headings: headings.collect() }
        });
        Some(Self {
            name: name.to_owned(),
            slots: slots.collect(),
            headings_hidden: name == "plain",
        })
    }

    /// Returns the names of the built-in schemes.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }
}

impl Slot {
    /// Returns the heading in a language, else in English.
    pub fn heading(&self, language: &str) -> Option<&str> {
        self.headings.get(language).or_else(|| self.headings.get("en")).map(String::as_str)
    }
}

/// Slot, role, English heading, Welsh heading.
type Row = (&'static str, SlotRole, &'static str, &'static str);

static BUILT_IN: &[(&str, [Row; 7])] = {
    use SlotRole::{Change, Context, Event, Findings, Information, Questions, Review};
    const CHANGE: (&str, &str) = ("What should change", "Beth ddylai newid");
    const QUESTIONS: (&str, &str) = ("Reflection questions", "Cwestiynau myfyrio");
    &[
        (
            "case",
            [
                ("background", Context, "Background", "Cefndir"),
                ("concerns", Event, "Safeguarding concerns", "Pryderon diogelu"),
                ("incident", Event, "The incident", "Y digwyddiad"),
                ("review", Review, "The review", "Yr adolygiad"),
                ("findings", Findings, "Findings", "Canfyddiadau"),
                ("change", Change, CHANGE.0, CHANGE.1),
                ("questions", Questions, QUESTIONS.0, QUESTIONS.1),
            ],
        ),
        (
            "topic",
            [
                ("what", Context, "What it is", "Beth ydyw"),
                ("why", Context, "Why it matters", "Pam mae'n bwysig"),
                ("know", Information, "What we know", "Beth rydym yn ei wybod"),
                ("signs", Findings, "What to look for", "Beth i gadw llygad amdano"),
                ("change", Change, CHANGE.0, CHANGE.1),
                ("questions", Questions, QUESTIONS.0, QUESTIONS.1),
                ("more", Information, "Find out more", "Rhagor o wybodaeth"),
            ],
        ),
        (
            "thematic",
            [
                ("background", Context, "Background", "Cefndir"),
                ("theme-1", Findings, "", ""),
                ("theme-2", Findings, "", ""),
                ("theme-3", Findings, "", ""),
                ("theme-4", Findings, "", ""),
                ("change", Change, CHANGE.0, CHANGE.1),
                ("questions", Questions, QUESTIONS.0, QUESTIONS.1),
            ],
        ),
        (
            "plain",
            [
                ("one", Context, "Part 1", "Rhan 1"),
                ("two", Context, "Part 2", "Rhan 2"),
                ("three", Context, "Part 3", "Rhan 3"),
                ("four", Context, "Part 4", "Rhan 4"),
                ("five", Context, "Part 5", "Rhan 5"),
                ("six", Change, "Part 6", "Rhan 6"),
                ("seven", Questions, "Part 7", "Rhan 7"),
            ],
        ),
    ]
};
