//! The seven-slot schemes.

use std::collections::BTreeMap;

use crate::model::{Language, SlotRole};
use crate::words;

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

    /// Returns the scheme with the headings alone that a briefing in a language has, under the
    /// language of its interface words.
    #[must_use]
    pub fn speaking(mut self, language: &Language) -> Self {
        for slot in &mut self.slots {
            let heading = slot.heading(&language.0).map(str::to_owned);
            let own = heading.map(|heading| (language.of_interface().to_owned(), heading));
            slot.headings = own.into_iter().collect();
        }
        self
    }

    /// Returns the slot names, in order.
    pub fn slot_names(&self) -> Vec<&str> {
        self.slots.iter().map(|slot| slot.name.as_str()).collect()
    }

    /// Returns a built-in scheme.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, slots) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        let slots = slots.iter().map(|(slot, role)| {
            let headings = words::languages().filter_map(|tag| {
                let heading = words::of(tag).heading(name, slot)?;
                Some((tag.to_owned(), heading.to_owned()))
            });
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
        let of = |tag: &str| {
            let headings = self.headings.iter().map(|(tag, heading)| (&tag[..], &heading[..]));
            Language(tag.to_owned()).find_in(headings)
        };
        of(language).or_else(|| of("en"))
    }
}

/// A slot and its role; what it is headed stands with the words of each language.
type Row = (&'static str, SlotRole);

static BUILT_IN: &[(&str, [Row; 7])] = {
    use SlotRole::{Change, Context, Event, Findings, Information, Questions, Review};
    &[
        (
            "case",
            [
                ("background", Context),
                ("concerns", Event),
                ("incident", Event),
                ("review", Review),
                ("findings", Findings),
                ("change", Change),
                ("questions", Questions),
            ],
        ),
        (
            "topic",
            [
                ("what", Context),
                ("why", Context),
                ("know", Information),
                ("signs", Findings),
                ("change", Change),
                ("questions", Questions),
                ("more", Information),
            ],
        ),
        (
            "thematic",
            [
                ("background", Context),
                ("theme-1", Findings),
                ("theme-2", Findings),
                ("theme-3", Findings),
                ("theme-4", Findings),
                ("change", Change),
                ("questions", Questions),
            ],
        ),
        (
            "plain",
            [
                ("one", Context),
                ("two", Context),
                ("three", Context),
                ("four", Context),
                ("five", Context),
                ("six", Change),
                ("seven", Questions),
            ],
        ),
    ]
};
