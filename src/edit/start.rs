//! A briefing to start from: the tables and slots of a scheme, and no words but those given.

use serde::{Deserialize, Serialize};

use crate::edit::{BriefingText, Change, Refusal, Value};
use crate::model::{Collection, Scheme, Slot};
use crate::parse;

/// What is known of a briefing before its first word.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Beginning {
    /// The scheme; the usual one where it is blank.
    pub scheme: String,
    /// The title, of which the id is made.
    pub title: String,
    /// Who issues it.
    pub partnership: String,
    /// The language; British English where it is blank.
    pub language: String,
}

/// A scheme as a form offers it.
#[derive(Clone, Debug, Serialize)]
pub struct SchemeOffer {
    /// Its name in the text.
    pub name: String,
    /// Its seven slots.
    pub slots: Vec<SlotOffer>,
}

/// A slot of a scheme as a form shows it.
#[derive(Clone, Debug, Serialize)]
pub struct SlotOffer {
    /// Its name in the text.
    pub name: String,
    /// What it is for.
    pub role: &'static str,
    /// Its heading; nothing where each section needs one of its own.
    pub heading: Option<String>,
}

/// Returns the schemes that a briefing of a collection can have, headed in a language.
pub fn schemes(collection: &Collection, language: &str) -> Vec<SchemeOffer> {
    let names = collection.scheme_names();
    let schemes = names.iter().filter_map(|name| collection.scheme(name));
    let slot = |slot: &Slot| SlotOffer {
        name: slot.name.clone(),
        role: slot.role.as_str(),
        heading: slot.heading(language).map(str::to_owned),
    };
    schemes
        .map(|scheme| SchemeOffer {
            slots: scheme.slots.iter().map(slot).collect(),
            name: scheme.name,
        })
        .collect()
}

impl BriefingText {
    /// Returns a new briefing.
    ///
    /// # Errors
    ///
    /// The collection has no such scheme.
    pub fn begin(beginning: &Beginning, collection: &Collection) -> Result<Self, Refusal> {
        let name = if beginning.scheme.is_empty() { Scheme::USUAL } else { &beginning.scheme };
        let scheme =
            collection.scheme(name).ok_or_else(|| Refusal::NoSuchPlace(name.to_owned()))?;
        let id = parse::id_of(&beginning.title);
        let head = [
            ("id", id.as_str()),
            ("title", &beginning.title),
            ("partnership", &beginning.partnership),
            ("scheme", name),
            ("language", &beginning.language),
            ("status", "draft"),
            ("version", "0.1"),
        ];
        let mut draft = Self::read("format = 1\n")?.with("briefing", &head)?;
        if name == Scheme::USUAL {
            draft = draft.with("review", &[])?;
        }
        for slot in &scheme.slots {
            draft = draft.with("section", &[("slot", &slot.name)])?;
        }
        Ok(draft)
    }

    /// Returns the draft with a table added that holds texts, blank ones left out.
    fn with(&self, at: &str, texts: &[(&str, &str)]) -> Result<Self, Refusal> {
        let texts = texts.iter().filter(|(_, text)| !text.is_empty());
        let with = texts.map(|(key, text)| ((*key).to_owned(), Value::Text((*text).to_owned())));
        let change = Change::Add { at: at.to_owned(), number: None, with: with.collect() };
        Ok(self.change(&change)?.draft)
    }
}
