//! The sentences that every briefing is given, as far as they are true of it: nothing is told that the
//! file does not say.

use crate::fonts::HouseFonts;
use crate::model::{Briefing, vocabulary};
use crate::view::{Block, Input, markup, phrase::Phrases};
use crate::words;

/// The sentences of one briefing.
#[derive(Clone, Copy)]
pub(super) struct Stock<'a> {
    briefing: &'a Briefing,
    fonts: &'a HouseFonts,
    phrases: Phrases,
}

impl<'a> Stock<'a> {
    pub(super) fn of(input: &Input<'a>) -> Self {
        Self { briefing: input.briefing, fonts: input.fonts, phrases: Phrases::of(input) }
    }

    /// Returns the words on wellbeing: the session's own, or the language's.
    pub(super) fn welcome(self) -> Vec<Block> {
        let own = markup::blocks(self.briefing.session.welcome.as_ref(), self.fonts);
        if !own.is_empty() {
            return own;
        }
        let opening = self.phrases.word(self.opening());
        markup::blocks_of(&words::fill(&self.phrases.word("welcome"), &opening, ""), self.fonts)
    }

    /// Returns what stands in the place of interface words that are not true of every briefing.
    pub(super) fn words(self) -> [(&'static str, String); 2] {
        let notice = if self.looks_back() { "period_notice" } else { "change_notice" };
        let chosen = [("aim", self.aim()), ("period_notice", notice)];
        chosen.map(|(name, word)| (name, self.phrases.word(word)))
    }

    fn opening(self) -> &'static str {
        if self.briefing.is_fictional() {
            "opening_invented"
        } else if self.looks_back() && self.is_each(vocabulary::is_about_harm) {
            "opening_harm"
        } else {
            "opening_told"
        }
    }

    fn aim(self) -> &'static str {
        if self.is_each(|kind| kind == "appreciative-inquiry") {
            "aim_inquiry"
        } else if self.is_each(|kind| kind == "multi-agency-audit") {
            "aim_audit"
        } else if self.is_each(vocabulary::is_review) {
            "aim"
        } else {
            "aim_briefing"
        }
    }

    /// Whether it tells of what was, and not of a topic.
    fn looks_back(self) -> bool {
        let scheme = self.briefing.scheme.as_ref();
        let is_topic = scheme.is_some_and(|scheme| scheme.name == "topic");
        !is_topic && !self.briefing.reviews.is_empty()
    }

    /// Whether it has reviews and all are of such a type.
    fn is_each(self, is: impl Fn(&str) -> bool) -> bool {
        let mut kinds = self.briefing.reviews.iter().map(|review| review.kind.as_deref());
        !self.briefing.reviews.is_empty() && kinds.all(|kind| kind.is_some_and(&is))
    }
}
