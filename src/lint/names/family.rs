//! Names of families: "the Smith household", "the Kowalczyks".

use std::ops::Range;

use crate::english::{self, grammar, names, things};
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
        self.sort(at) == Sort::Unknown
    }

    fn is_person_about(&self, at: usize) -> bool {
        let verb = at.checked_sub(2).map(|index| self.words[index].text.as_str());
        let knew = verb.is_some_and(|verb| {
            grammar::OF_COMPANY.has(verb)
                || matches!(
                    verb,
                    "knew"
                        | "known"
                        | "told"
                        | "met"
                        | "visited"
                        | "asked"
                        | "rang"
                        | "saw"
                        | "helped"
                        | "supported"
                )
        });
        knew || self.is_told_of_a_person(at + 1)
    }
}

fn y_for_ies(word: &str) -> String {
    word.strip_suffix("ies").map_or_else(String::new, |stem| format!("{stem}y"))
}
