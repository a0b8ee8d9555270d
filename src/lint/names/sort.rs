//! What a capital word can be, by the lists and by what stands about it.

use crate::english::{self, names};
use crate::lint::{
    names::{context, reader::Reader},
    prose::{Case, Gap},
    recognise::date,
};

/// What a capital word can be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Sort {
    /// A declared name.
    Declared,
    /// No name: an ordinary word, a place, a body.
    Other,
    /// A name.
    Name,
    /// A surname alone, of which many are places too.
    Surname,
    /// A name that is an ordinary word too.
    Ambiguous,
    /// A word that no list has.
    Unknown,
}

impl Reader<'_> {
    /// Says what the word at a place is.
    pub(super) fn sort(&self, at: usize) -> Sort {
        let word = &self.words[at];
        let text = word.text.as_str();
        if self.people.names_word(text) || self.known.is_public(text) {
            return Sort::Declared;
        }
        if text.chars().count() < 2 || text.contains(|one: char| one.is_ascii_digit()) {
            return Sort::Other;
        }
        let plain = english::without_accents(text);
        let bare = plain.trim_end_matches('\'');
        if names::PROPER_WORDS.has(bare)
            || names::PROPER_WORDS.has(bare.strip_suffix('s').unwrap_or(bare))
            || self.known.has_word(text)
        {
            return Sort::Other;
        }
        if date::month(bare).is_some() || context::is_day(bare) {
            let dated = self.words.get(at + 1).is_some_and(|next| next.case == Case::Number)
                || context::follows_place_word(self.words, at)
                || at > 0 && self.words[at - 1].case == Case::Number;
            let name = english::is_first_name(bare) && !dated;
            return if name { Sort::Ambiguous } else { Sort::Other };
        }
        let common = english::is_ordinary_word(bare);
        let first_name = english::is_first_name(bare);
        let surname = names::SURNAMES.has(bare);
        let place = self.is_place(at, bare);
        match (first_name, surname, common) {
            _ if place && (!first_name || context::follows_place_word(self.words, at)) => {
                Sort::Other
            }
            (false, true, true) if word.starts_sentence() => Sort::Other,
            (true, _, true) | (false, true, true) => Sort::Ambiguous,
            (true, _, false) => Sort::Name,
            (false, true, false) => Sort::Surname,
            (false, false, true) => Sort::Other,
            (false, false, false) => unknown(bare),
        }
    }

    fn is_place(&self, at: usize, bare: &str) -> bool {
        if english::is_place(bare) {
            return true;
        }
        let pair = |first: usize| {
            let (Some(one), Some(two)) = (self.words.get(first), self.words.get(first + 1)) else {
                return false;
            };
            two.before == Gap::None
                && one.is_capital()
                && two.is_capital()
                && english::is_place(&format!(
                    "{} {}",
                    english::without_accents(&one.text),
                    english::without_accents(&two.text)
                ))
        };
        pair(at) || at.checked_sub(1).is_some_and(pair)
    }

    /// The declared person whose name a word nearly is.
    pub(super) fn near_miss(&self, at: usize) -> Option<usize> {
        const SHORTEST: usize = 4;
        const LONG: usize = 8;
        let word = &self.words[at];
        let text = word.text.as_str();
        let people = self.people;
        let long_enough = |text: &str| text.len() >= SHORTEST && text.chars().count() >= SHORTEST;
        let reach = |name: &str| if name.chars().count() >= LONG { 2 } else { 1 };
        let near = people.single_names().filter(|(name, _)| {
            name.chars().next() == text.chars().next()
                && long_enough(name)
                && text.strip_suffix('s') != Some(name)
                && (strsim::osa_distance(name, text) <= reach(name) || single(name) == single(text))
        });
        // Of several the nearest, and of those the one that is declared first.
        let nearest = near.min_by_key(|(name, person)| (strsim::osa_distance(name, text), *person));
        let (_, person) = nearest.filter(|_| long_enough(text))?;
        let plain = english::without_accents(text);
        let ordinary = english::is_ordinary_word(&plain)
            && (word.starts_sentence() || !english::is_name(&plain));
        let known = people.names_word(text) || self.known.is_public(text);
        (!ordinary && !known && !english::is_place(&plain) && !names::PROPER_WORDS.has(&plain))
            .then_some(person)
    }
}

/// What a word can be that no list has.
fn unknown(bare: &str) -> Sort {
    // The plural of a people, a compound of ordinary words, an adjective of a place.
    let stem = ["s", "es", "ed", "ing", "ish", "ian", "an", "er", "ist"]
        .iter()
        .find_map(|ending| bare.strip_suffix(ending));
    let ordinary =
        stem.is_some_and(|stem| english::is_ordinary_word(stem) || english::is_place(stem));
    if ordinary { Sort::Other } else { Sort::Unknown }
}

/// A word with each double letter made single: "Darryl" and "Daryll" become one.
fn single(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}
