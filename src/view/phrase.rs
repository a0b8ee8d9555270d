//! Sentences and lines made of interface words.

use crate::fonts;
use crate::model::{Date, Language};
use crate::source::Text;
use crate::words;

/// The interface words of one briefing.
#[derive(Clone, Copy)]
pub(super) struct Phrases {
    language: &'static str,
}

impl Phrases {
    pub(super) fn of(language: &Language) -> Self {
        Self { language: language.of_interface() }
    }

    pub(super) fn word(self, name: &str) -> String {
        words::of(self.language).get(name).to_owned()
    }

    /// "Slide 3 of 14".
    pub(super) fn of_many(self, name: &str, n: usize, m: usize) -> String {
        words::fill(words::of(self.language).get(name), &n.to_string(), &m.to_string())
    }

    pub(super) fn date(self, date: Date) -> String {
        words::date(self.language, date)
    }

    /// "Version 1.0": a label and what it labels.
    pub(super) fn labelled(self, name: &str, value: &str) -> String {
        format!("{} {value}", self.word(name))
    }
}

/// Returns a plain field as it is printed: on one line, in characters that the font has.
pub(super) fn plain(text: &Text) -> String {
    line(&text.value)
}

/// Returns words as they are printed, on one line.
pub(super) fn line(text: &str) -> String {
    fonts::settable(text.trim()).replace(['\n', '\t', '\r'], " ")
}

/// Returns an optional plain field as it is printed; a blank one is none.
pub(super) fn optional(text: Option<&Text>) -> Option<String> {
    text.map(plain).filter(|text| !text.is_empty())
}
