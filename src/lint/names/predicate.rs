//! What stands after a name: whether it tells of somebody.

use crate::english::{self, doings, grammar, people};
use crate::lint::{
    names::reader::Reader,
    prose::{Case, Gap, Word},
};

/// How far the words of a predicate reach from its subject.
const REACH: usize = 16;

impl Reader<'_> {
    /// Whether what follows is told of a person: a deed, a state, what was done to them.
    pub(super) fn is_told_of_a_person(&self, end: usize) -> bool {
        let mut at = self.after_adverbs(end);
        let Some(verb) = self.right_after(at).filter(|word| word.case == Case::Lower) else {
            return false;
        };
        if !grammar::AUXILIARIES.has(&verb.text) {
            return (doings::OF_PEOPLE.has(&verb.text)
                && !self.is_noun_here(at)
                && !self.gives_way(at))
                || (verb.text.ends_with("ed") && self.is_person_later(at));
        }
        let mut last = verb;
        while let Some(word) = self.right_after(at) {
            if !grammar::AUXILIARIES.has(&word.text) {
                break;
            }
            if !matches!(word.text.as_str(), "not" | "never") {
                last = word;
            }
            at = self.after_adverbs(at + 1);
        }
        self.right_after(at).is_some_and(|word| self.completes(last, word, at))
    }

    pub(super) fn after_adverbs(&self, mut at: usize) -> usize {
        while self.right_after(at).is_some_and(|word| {
            (word.text.ends_with("ly") && word.text != "family")
                || grammar::ADVERBS.has(&word.text)
                || matches!(
                    word.text.as_str(),
                    "still" | "just" | "only" | "soon" | "later" | "now" | "often"
                )
        }) {
            at += 1;
        }
        at
    }

    /// "Dawn visits by", "Pat answers do": a form that is a noun too, with no object after it.
    fn is_noun_here(&self, at: usize) -> bool {
        let word = &self.words[at];
        let noun = word.is_plural() && english::is_ordinary_word(&word.text[..word.text.len() - 1]);
        noun && self.right_after(at + 1).is_some_and(|next| {
            grammar::AUXILIARIES.has(&next.text)
                || doings::OF_PEOPLE.has(&next.text)
                || matches!(next.text.as_str(), "by" | "of" | "from" | "between")
        })
    }

    /// "Patience ran out", "Joy gave way": what a feeling does.
    fn gives_way(&self, at: usize) -> bool {
        let next = self.right_after(at + 1).map(|next| next.text.as_str());
        let after = self.right_after(at + 2).map(|next| next.text.as_str());
        matches!(
            self.words[at].text.as_str(),
            "ran" | "runs" | "gave" | "gives" | "turned" | "turns"
        ) && (matches!(next, Some("low" | "thin" | "way"))
            || (next == Some("out") && after != Some("of")))
    }

    /// Whether a word after an auxiliary makes it a predicate of a person.
    fn completes(&self, auxiliary: &Word, word: &Word, at: usize) -> bool {
        let text = word.text.as_str();
        let later = || self.is_person_later(at);
        if grammar::TO_BE.has(&auxiliary.text) {
            return doings::DONE_TO_PEOPLE.has(text)
                || people::HOW_PEOPLE_ARE.has(text)
                || doings::GOING_ON.has(text)
                || self.is_somebody(at)
                || self.is_an_age(at)
                || (matches!(text, "at" | "in" | "on" | "with")
                    && (self.is_where_people_are(at + 1) || later()))
                || (text.ends_with("ed") && later());
        }
        if matches!(auxiliary.text.as_str(), "had" | "has" | "have") {
            return doings::OF_PEOPLE.has(text)
                || people::HOW_PEOPLE_ARE.has(text)
                || self.has_something(at)
                || later();
        }
        doings::AFTER_AN_AUXILIARY.has(text) || later()
    }

    /// "a cleaner", "the oldest girl", "his aunt".
    fn is_somebody(&self, at: usize) -> bool {
        grammar::OWNERS.has(&self.words[at].text) && self.is_person_within(at + 1, 4)
    }

    /// Whether the noun that words lead to is a person's.
    pub(super) fn is_person_within(&self, from: usize, count: usize) -> bool {
        let words = (from..from + count).map_while(|at| Some((at, self.right_after(at)?)));
        let mut words = words.take_while(|(_, word)| {
            !grammar::STARTS_A_CLAUSE.has(&word.text) && !grammar::OF_THINGS.has(&word.text)
        });
        words.any(|(at, word)| {
            let one = word.text.strip_suffix('s').unwrap_or(&word.text);
            let noun = [word.text.as_str(), one].iter().any(|word| {
                people::WHOEVER.has(word) || people::NEAR_ONES.has(word) || people::JOBS.has(word)
            });
            let goes_on = self.right_after(at + 1).is_some_and(|next| {
                people::WHOEVER.has(&next.text) || people::JOBS.has(&next.text)
            });
            noun && !word.possessive && !goes_on
        })
    }

    fn is_an_age(&self, at: usize) -> bool {
        let word = &self.words[at];
        let number = word.case == Case::Number
            || crate::english::numbers::CARDINALS.number_of(&word.text).is_some();
        number
            && self.words.get(at + 1).is_none_or(|next| {
                next.before != Gap::None
                    || matches!(
                        next.text.as_str(),
                        "when" | "and" | "years" | "months" | "weeks" | "days" | "at" | "then"
                    )
            })
    }

    fn is_where_people_are(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| people::WHERE_PEOPLE_ARE.has(&word.text))
    }

    /// "had a baby", "had bruises".
    fn has_something(&self, at: usize) -> bool {
        let next = self.words[at].text.as_str();
        let after = self.right_after(at + 1);
        people::BELONGINGS.has(next)
            || (grammar::OWNERS.has(next)
                && (after.is_some_and(|after| people::BELONGINGS.has(&after.text))
                    || self.is_person_within(at + 1, 3)))
    }

    /// Whether a pronoun of a person follows in the sentence before anybody else is spoken of.
    pub(super) fn is_person_later(&self, at: usize) -> bool {
        let sentence = self.words[at].sentence;
        let words = self.words.iter().skip(at + 1).take(REACH);
        let mut words = words.take_while(|word| word.sentence == sentence);
        words.find_map(|word| {
            let pronoun = matches!(
                word.text.as_str(),
                "he" | "she" | "her" | "his" | "him" | "herself" | "himself" | "hers"
            );
            let other = people::WHOEVER.has(&word.text)
                || people::JOBS.has(&word.text)
                || people::CALLED.has(&word.text)
                || matches!(word.text.as_str(), "child" | "children" | "mother" | "they" | "who")
                || (word.case == Case::Capital && self.people.names_word(&word.text));
            (pronoun || other).then_some(pronoun)
        }) == Some(true)
    }
}
