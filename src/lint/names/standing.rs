//! Whether a word that may be something else stands where a name stands.

use std::ops::Range;

use crate::english::{self, Public, WordList, doings, grammar, names, people, things};
use crate::lint::{
    names::{before::Before, context, reader::Reader, sort::Sort},
    prose::{Case, Gap, Word},
};

impl Reader<'_> {
    /// Whether a first name that is something else too is meant as a name.
    pub(super) fn is_given(&self, words: &Range<usize>, before: Before) -> bool {
        let start = words.start;
        let told = || self.is_told(words.end);
        let in_title = self.is_after_a_capital(start)
            || self
                .right_after(words.end)
                .is_some_and(|word| word.is_capital() && !self.people.names_word(&word.text));
        if before == Before::Thing {
            return self.has_what_people_have(words.end) && !self.follows_owner(start);
        }
        if before == Before::Way && self.sort(start) == Sort::PlaceName {
            return told();
        }
        if self.opens(start) || in_title || self.is_heading(start) {
            return told();
        }
        true
    }

    /// "Parish Kirk": a capital before it that is no name makes it the end of another name.
    pub(super) fn is_after_a_capital(&self, start: usize) -> bool {
        self.right_before(start).is_some_and(|word| {
            word.case != Case::Lower
                && word.case != Case::Number
                && !self.people.names_word(&word.text)
                && !self.opens(start - 1)
        })
    }

    /// "Saint Jude", "King Alfred", "Storm Arwen": a capital before it says whose name it is.
    pub(super) fn is_holy_or_royal(&self, start: usize) -> bool {
        self.right_before(start).is_some_and(|word| {
            word.case == Case::Capital && people::HOLY_AND_ROYAL.has(&word.text)
        })
    }

    /// "Comhairle na Gaelscolaíochta": an article of Welsh or Gaelic joins it to a capital.
    pub(super) fn is_within_a_celtic_name(&self, start: usize) -> bool {
        let opens = self.right_before(start).is_some_and(|word| {
            word.case != Case::Lower
                && matches!(word.text.as_str(), "y" | "yr")
                && !self.between(start).contains('.')
        });
        opens
            || self.right_before(start).is_some_and(|word| {
                word.case == Case::Lower
                    && matches!(word.text.as_str(), "na" | "nan" | "nam" | "an" | "y" | "yr" | "ar")
                    && self.right_before(start - 1).is_some_and(|word| {
                        word.case == Case::Capital && !grammar::STARTS_A_CLAUSE.has(&word.text)
                    })
            })
    }

    /// "Brandon, Sidebotham and Ferguson": listed with somebody whom the public knows.
    pub(super) fn is_among_thinkers(&self, start: usize) -> bool {
        let Some(mut before) = start.checked_sub(1) else { return false };
        let joined = self.words[before].text == "and" && self.words[start].before == Gap::None;
        let apart = self.words[start].before == Gap::Clause && self.between(start).starts_with(',');
        if joined && before > 0 {
            before -= 1;
        }
        let next = self.public.partition_point(|(range, _)| range.end <= before);
        (joined || apart)
            && self.public.get(next).is_some_and(|(range, kind)| {
                *kind == Public::Person && range.start <= before && range.len() == 1
            })
    }

    /// "washed in Blanco or Persil": one of two things, of which the public knows the other.
    pub(super) fn is_one_of_brands(&self, words: &Range<usize>) -> bool {
        let or = |at: Option<usize>| {
            at.and_then(|at| self.words.get(at)).is_some_and(|word| word.text == "or")
        };
        let is_brand = |at: usize| {
            let next = self.public.partition_point(|(range, _)| range.end <= at);
            self.public.get(next).is_some_and(|(range, kind)| {
                range.contains(&at) && matches!(kind, Public::Brand | Public::Medicine)
            })
        };
        or(Some(words.end)) && is_brand(words.end + 1)
            || words.start > 1 && or(words.start.checked_sub(1)) && is_brand(words.start - 2)
    }

    /// "in Kent and Devon": a place stands beside it, so it is one.
    pub(super) fn is_beside_a_place(&self, words: &Range<usize>) -> bool {
        let place = |at: usize| {
            self.words.get(at).is_some_and(Word::is_capital) && self.is_place(at, &self.plain[at])
        };
        let joins = |at: usize| {
            self.words.get(at).is_some_and(|word| matches!(word.text.as_str(), "and" | "or" | "to"))
        };
        let start = words.start;
        (joins(words.end) && place(words.end + 1))
            || (self.words.get(words.end).is_some_and(|next| next.before == Gap::Clause)
                && place(words.end))
            || (start > 1 && joins(start - 1) && place(start - 2))
            || (start > 0 && self.words[start].before == Gap::Clause && place(start - 1))
    }

    /// Whether a surname that is an ordinary word too is meant as a name.
    pub(super) fn is_common_a_name(&self, words: &Range<usize>) -> bool {
        let word = self.plain[words.start].as_ref();
        let month = names::SELDOM_PEOPLE.has(word) || things::BODIES.has(word);
        let first = english::is_first_name(word);
        let to_whom = self.right_before(words.start).is_some_and(|before| {
            doings::SPEECH.has(&before.text)
                || matches!(
                    before.text.as_str(),
                    "phoned" | "met" | "helped" | "hit" | "hurt" | "with"
                )
        });
        let told = self.is_told(words.end);
        if first {
            told || (to_whom && !self.opens(words.start))
        } else {
            !month
                && !self.opens(words.start)
                && context::is_speech_after(self.words, words.end)
                && self
                    .right_before(words.start)
                    .is_none_or(|before| !grammar::OWNERS.has(&before.text))
        }
    }

    /// Whether a word that no list has is a name.
    pub(super) fn is_unknown_a_name(&self, words: &Range<usize>, before: Before) -> bool {
        let told = || self.is_told(words.end);
        if self.is_plural_of_doers(words) || self.is_loved(words.start) {
            return false;
        }
        match before {
            Before::Thing | Before::Way => {
                self.has_what_people_have(words.end) && !self.follows_owner(words.start)
            }
            Before::Open if !self.opens(words.start) && !self.is_after_a_capital(words.start) => {
                !self.is_before_a_noun(words.end) || told()
            }
            _ => told() && !self.is_told_of_a_body(words.end),
        }
    }

    /// "ran the day centre", "had written to the surgery": no pronoun tells that it was somebody.
    pub(super) fn is_told_of_a_body(&self, end: usize) -> bool {
        self.verb_of_body(end, &doings::OF_BODIES)
    }

    /// As much, of a word that is made as the names of services are: "told the ward" tells nothing.
    pub(super) fn is_told_of_a_service(&self, end: usize) -> bool {
        self.is_told_of_a_body(end) || self.verb_of_body(end, &doings::AS_PEOPLE_DO)
    }

    fn verb_of_body(&self, end: usize, verbs: &WordList) -> bool {
        let mut at = self.after_adverbs(end);
        if self.right_after(at).is_some_and(|word| matches!(word.text.as_str(), "had" | "has"))
            && self.right_after(at + 1).is_some_and(|word| verbs.has(&word.text))
        {
            at += 1;
        }
        let object = self
            .right_after(at + 1)
            .is_some_and(|word| matches!(word.text.as_str(), "him" | "her" | "them"));
        !self.words[end - 1].possessive
            && self.right_after(at).is_some_and(|word| verbs.has(&word.text))
            && !self.is_person_later(at + usize::from(object))
    }

    /// Whether what follows is told of a person, or belongs to one.
    pub(super) fn is_told(&self, end: usize) -> bool {
        self.is_told_of_a_person(end) || self.has_what_people_have(end) || self.is_beside_kin(end)
    }

    pub(super) fn follows_owner(&self, at: usize) -> bool {
        self.right_before(at).is_some_and(|word| word.possessive || grammar::OWNERS.has(&word.text))
    }

    /// "Kofi's mother", "Kofi's left arm".
    pub(super) fn has_what_people_have(&self, end: usize) -> bool {
        /// So many words may stand before what somebody has.
        const REACH: usize = 3;
        let mut words = (end..end + REACH).map_while(|at| self.right_after(at));
        self.words[end - 1].possessive
            && words.any(|next| {
                people::NEAR_ONES.has(&next.text)
                    || people::WHOEVER.has(&next.text)
                    || people::BELONGINGS.has(&next.text)
            })
    }

    /// "Olive, his wife,", "Tawny and her sisters".
    pub(super) fn is_beside_kin(&self, end: usize) -> bool {
        let Some(next) = self.words.get(end) else { return false };
        let own = |at: usize| {
            self.words
                .get(at)
                .is_some_and(|word| matches!(word.text.as_str(), "his" | "her" | "their"))
        };
        let apposed = next.before == Gap::Clause
            && grammar::OWNERS.has(&next.text)
            && (self.is_person_within(end + 1, 4) || people::WHOEVER.has(&next.text));
        let who =
            next.before == Gap::Clause && matches!(next.text.as_str(), "who" | "whose" | "whom");
        apposed
            || who
            || (next.before == Gap::None
                && matches!(next.text.as_str(), "and" | "or" | "nor")
                && own(end + 1)
                && self.is_person_within(end + 2, 3))
    }

    /// Whether a small word follows that is no verb, so that the capital says what kind of thing it is.
    pub(super) fn is_before_a_noun(&self, end: usize) -> bool {
        self.right_after(end).is_some_and(|next| {
            let small = grammar::AUXILIARIES.has(&next.text)
                || grammar::OF_THINGS.has(&next.text)
                || grammar::OF_COMPANY.has(&next.text)
                || grammar::STARTS_A_CLAUSE.has(&next.text)
                || grammar::OWNERS.has(&next.text)
                || grammar::ADVERBS.has(&next.text)
                || english::doings::OF_PEOPLE.has(&next.text)
                || grammar::AFTER_A_NAME.has(&next.text);
            let form = ["ed", "ly", "ing"].iter().any(|ending| next.text.ends_with(ending));
            next.case == Case::Lower && !small && !form
        })
    }
}
