//! Sentences and lines made of interface words.

use crate::fonts;
use crate::model::{Date, Language};
use crate::source::Text;
use crate::view::{Block, Input, markup};
use crate::words;

/// The interface words of one briefing.
#[derive(Clone, Copy)]
pub(super) struct Phrases {
    language: &'static str,
    /// Whether what is needed and not written yet is shown as a gap.
    shows_gaps: bool,
}

impl Phrases {
    pub(super) fn of(input: &Input<'_>) -> Self {
        Self { shows_gaps: input.draft, ..Self::in_language(&input.briefing.language) }
    }

    /// The words alone, of what has no gaps.
    pub(super) fn in_language(language: &Language) -> Self {
        Self { language: language.of_interface(), shows_gaps: false }
    }

    /// What stands in the place of what is needed and not written yet; nothing but in a draft.
    pub(super) fn gap(self) -> Option<String> {
        self.shows_gaps.then(|| self.word("to_be_written"))
    }

    /// Returns a plain field that its table needs.
    pub(super) fn needed(self, text: Option<&Text>) -> Option<String> {
        optional(text).or_else(|| self.gap())
    }

    /// Returns blocks that their table needs.
    pub(super) fn needed_blocks(self, blocks: Vec<Block>) -> Vec<Block> {
        if blocks.is_empty() {
            return self.gap().map(markup::paragraph).into_iter().collect();
        }
        blocks
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
