//! Names of families: "the Smith household", "the Kowalczyks".

use std::ops::Range;

use crate::english::{self, doings, grammar, names, things};
use crate::lint::{
    names::{context, reader::Reader, sort::Sort},
    prose::Case,
};

impl Reader<'_> {
    /// Whether words after an article are a family's name.
    pub(super) fn is_family(&self, words: &Range<usize>) -> bool {
        if context::is_family_after(self.words, words.end) {
            return words.clone().all(|at| {
                self.sort(at) != Sort::Common || !names::SELDOM_PEOPLE.has(&self.plain[at])
            });
        }
        self.words[words.start - 1].text == "the" && words.len() == 1 && self.is_plural(words.start)
    }

    /// "the Kowalczyks": more of one name.
    fn is_plural(&self, at: usize) -> bool {
        const SHORTEST: usize = 4;
        let word = self.plain[at].as_ref();
        let goes_on = self.right_after(at + 1).is_some_and(|next| {
            next.case != Case::Lower
                || things::THINGS.has(&next.text)
                || things::BODIES.has(&next.text)
        });
        if goes_on
            || word.len() < SHORTEST
            || !word.ends_with('s')
            || names::ORDINARY_WORDS.has(word) && !self.is_person_about(at)
        {
            return false;
        }
        let stems = [word.strip_suffix("es"), word.strip_suffix('s')];
        let named = |stem: &str| english::is_name(stem) && !english::is_ordinary_word(stem);
        if stems.iter().flatten().any(|stem| named(stem)) || named(&y_for_ies(word)) {
            return true;
        }
        let common = stems.iter().flatten().any(|stem| english::is_name(stem));
        if common {
            return self.is_person_about(at);
        }
        // "ran with the Harriers": a club, or several who do something.
        if word.ends_with("ers") && !stems.iter().flatten().any(|stem| english::is_name(stem)) {
            return false;
        }
        let place = stems.iter().flatten().any(|stem| english::is_place(stem));
        self.sort(at) == Sort::Unknown || (place && self.is_person_about(at))
    }

    /// "The Sutherlands": a surname that is a place too, in the plural.
    pub(super) fn is_family_of_a_place(&self, at: usize) -> bool {
        let stem = self.plain[at].strip_suffix('s');
        stem.is_some_and(english::is_place)
            && !self.is_public(at)
            && !english::is_ordinary_word(&self.plain[at])
            && self.right_before(at).is_some_and(|word| word.text == "the")
            && self.is_person_about(at)
    }

    fn is_person_about(&self, at: usize) -> bool {
        let verb = at.checked_sub(2).map(|index| self.words[index].text.as_str());
        let knew =
            verb.is_some_and(|verb| grammar::OF_COMPANY.has(verb) || doings::OF_PEOPLE.has(verb));
        knew || self.is_told_of_a_person(self.after_phrase(at + 1))
    }

    /// The end of a phrase between a subject and its verb: "the Sutherlands from the top flat".
    fn after_phrase(&self, at: usize) -> usize {
        /// So many words such a phrase has.
        const REACH: usize = 5;
        let phrase = self.right_after(at).is_some_and(|word| {
            matches!(word.text.as_str(), "from" | "at" | "in" | "on" | "next" | "of")
        });
        let mut ends = (at + 2..at + 2 + REACH).take_while(|end| self.right_after(*end).is_some());
        let verb = |end: &usize| doings::OF_PEOPLE.has(&self.words[*end].text);
        if phrase { ends.find(verb).unwrap_or(at) } else { at }
    }
}

fn y_for_ies(word: &str) -> String {
    word.strip_suffix("ies").map_or_else(String::new, |stem| format!("{stem}y"))
}
