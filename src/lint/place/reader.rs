//! A passage in which places are looked for, and what a place's own name is.

use std::ops::Range;

use crate::english::{self, places, public, things};
use crate::lint::{
    mention::People,
    prose::{Case, Gap, Word},
    recognise::date,
};

/// The words that a name has at most.
const LONGEST: usize = 6;

/// A passage in which places are looked for.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
    pub(super) people: &'a People,
}

impl Reader<'_> {
    /// Returns a word as it is asked for in lists; none where there is none.
    pub(super) fn word(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.words.get(at)).map_or("", |word| word.text.as_str())
    }

    /// Whether a word goes on right behind the one before it.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.before == Gap::None)
    }

    /// Whether a capital goes on right behind the word before it.
    pub(super) fn goes_on_in_capitals(&self, at: usize) -> bool {
        self.goes_on(at) && self.words[at].is_capital()
    }

    /// Whether a hyphen alone binds a word to the one before it.
    pub(super) fn is_bound(&self, at: usize) -> bool {
        let (Some(before), Some(word)) = (at.checked_sub(1), self.words.get(at)) else {
            return false;
        };
        &self.text[self.words[before].range.end..word.range.start] == "-"
    }

    /// Returns where the capitals start that end before a word.
    pub(super) fn name_start(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && at - start < LONGEST && (start == at || self.goes_on(start)) {
            let before = start - 1;
            let joins = start >= 2
                && (self.is_bound(before)
                    || (places::JOINERS.has(&self.words[before].text)
                        && self.words[start - 2].is_capital()
                        && start < at
                        && (self.words[start].is_capital() || self.is_bound(start))));
            if !(self.words[before].is_capital() || joins) || self.is_short_title(before) {
                break;
            }
            start = before;
        }
        while start < at && !self.is_naming(start) {
            start += 1;
        }
        start
    }

    /// Returns where the capitals end that start at a word.
    pub(super) fn name_end(&self, at: usize) -> usize {
        let mut end = at;
        while end - at < LONGEST && end < self.words.len() && (end == at || self.goes_on(end)) {
            let word = &self.words[end];
            let joins = self.is_bound(end)
                || (places::JOINERS.has(&word.text) && self.goes_on_in_capitals(end + 1));
            if !(word.is_capital() || joins) {
                break;
            }
            end += 1;
        }
        end
    }

    /// Whether a capital is part of a place's own name.
    pub(super) fn is_naming(&self, at: usize) -> bool {
        let word = &self.words[at];
        let text = word.text.as_str();
        if !word.is_capital()
            || places::GENERIC.has(text)
            || date::month(text).is_some()
            || english::is_weekday(text)
        {
            return false;
        }
        let before_small = self.words.get(at + 1).is_none_or(|next| next.case == Case::Lower);
        !(word.starts_sentence()
            && english::is_ordinary_word(text)
            && before_small
            && !english::is_name(text))
    }

    /// Whether words that nothing tells to be a place can be the name of one.
    pub(super) fn can_be_name(&self, name: &Range<usize>) -> bool {
        let words = &self.words[name.clone()];
        let Some((first, last)) = words.first().zip(words.last()) else { return false };
        let joined = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        let has_home = words.len() > 1 && places::HOMES.has(&last.text);
        let plain = |word: &Word| english::without_accents(&word.text).into_owned();
        let is_person = self.people.names_word(&first.text)
            || match words {
                [one] => english::is_name(&plain(one)),
                _ => {
                    !has_home
                        && english::is_first_name(&plain(first))
                        && english::is_name(&plain(last))
                }
            };
        first.is_capital()
            && self.is_naming(name.start)
            && !is_person
            && !english::is_place(&english::without_accents(&joined))
            && !words.iter().any(|word| public::is_thing(&word.text))
            && (has_home || !things::BODIES.has(&last.text))
            && !self.title_before(name.start)
    }

    /// Whether a word is a title that begins no place's name.
    fn is_short_title(&self, at: usize) -> bool {
        matches!(self.words[at].text.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr" | "professor")
    }

    /// "the national review of Cawston Park": a place that a published review has made known.
    pub(super) fn is_of_a_review(&self, start: usize) -> bool {
        let (one, two) = (self.word(start.checked_sub(1)), self.word(start.checked_sub(2)));
        matches!(
            (two, one),
            ("review" | "reviews", "of" | "into" | "about")
                | ("inquiry" | "investigation", "into" | "at")
                | ("report" | "reports", "on" | "about")
        )
    }

    /// Whether a title stands before a word: "Dr Park".
    pub(super) fn title_before(&self, at: usize) -> bool {
        english::is_title(self.word(at.checked_sub(1)))
    }

    /// Whether one word at least is no ordinary one.
    pub(super) fn is_odd(&self, name: &Range<usize>) -> bool {
        let mut capitals = self.words[name.clone()].iter().filter(|word| word.is_capital());
        capitals.any(|word| !english::is_ordinary_word(&english::without_accents(&word.text)))
    }

    /// Whether a word of place stands before a word, over "the" and "old".
    pub(super) fn is_at_a_place(&self, at: usize) -> bool {
        let mut before = at.checked_sub(1);
        while matches!(self.word(before), "the" | "old" | "nearby" | "local") {
            before = before.and_then(|at| at.checked_sub(1));
        }
        places::AT_A_PLACE.has(self.word(before))
    }
}
