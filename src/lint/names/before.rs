//! What stands before a name: whether a person is meant, a thing or a place.

use crate::english::{Public, doings, grammar, people, places, things};
use crate::lint::{
    names::reader::Reader,
    prose::{Case, Gap, Word},
};

/// What the words before a name make of it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Before {
    /// A person, whatever the word is: "her cousin", "called him".
    Person,
    /// Whom or what, as the word itself says: "told", "with", "that".
    Open,
    /// The subject of a clause may follow: "since the stroke".
    Clause,
    /// Somebody known by a first name, or else a place: "to", "of".
    Way,
    /// A place or a thing: "in", "her", "used".
    Thing,
}

impl Reader<'_> {
    /// Says what the words before a name make of it.
    pub(super) fn what_before(&self, at: usize) -> Before {
        if self.is_animal(at) {
            Before::Thing
        } else if self.is_called(at) || self.is_nickname(at) {
            Before::Person
        } else if self.words[at].before == Gap::None {
            self.right_before_says(at)
        } else {
            self.mark_before_says(at)
        }
    }

    /// "her dog Rex", "a cat called Smudge", and wherever else Smudge is told of.
    pub(super) fn is_animal(&self, at: usize) -> bool {
        names_an_animal(self.words, at) || self.animals.contains(self.words[at].text.as_str())
    }

    /// "called him Ginger", "known as Ginger", "answered to Ginger", "in the name of Ginger".
    pub(super) fn is_called(&self, at: usize) -> bool {
        let text = |back: usize| {
            let index = at.checked_sub(back)?;
            (self.words[index].sentence == self.words[at].sentence)
                .then(|| self.words[index].text.as_str())
        };
        let Some(one) = text(1) else { return false };
        let (two, three) = (text(2).unwrap_or_default(), text(3).unwrap_or_default());
        let whom = is_somebody(one)
            || matches!(one, "him" | "her" | "himself" | "herself" | "me" | "them" | "myself");
        let known = [one.to_owned(), format!("{two} {one}"), format!("{three} {two} {one}")];
        let passive = matches!(two, "was" | "is" | "always" | "often" | "be" | "been");
        let subject = is_somebody(three) || matches!(three, "he" | "she" | "who");
        self.is_known_as(at)
            || (whom && (people::CALLS.has(two) || people::CALLS.has(three)))
            || (people::CALLS.has(one)
                && (three == "whom" || is_somebody(two) || (passive && subject)))
            || (known.iter().any(|phrase| people::BEFORE_A_BYNAME.has(phrase))
                && !self.is_thing_known(at))
    }

    /// "a language known as": what is known so is no person.
    fn is_thing_known(&self, at: usize) -> bool {
        let Some(noun) = at.checked_sub(3).map(|index| &self.words[index]) else { return false };
        self.words[at - 2].text == "known"
            && self.words[at - 2].before == Gap::None
            && noun.case == Case::Lower
            && things::KNOWN_AS.has(&noun.text)
    }

    /// "knew him as", "her brother, known on the estate as".
    fn is_known_as(&self, at: usize) -> bool {
        /// So many words may stand between.
        const REACH: usize = 6;
        if self.right_before(at).is_none_or(|word| word.text != "as") {
            return false;
        }
        let mut back = (2..2 + REACH).map_while(|back| {
            let index = at.checked_sub(back)?;
            (self.words[index + 1].before == Gap::None).then_some(index)
        });
        let Some(verb) = back.find(|index| people::KNOWS.has(&self.words[*index].text)) else {
            return false;
        };
        let whom = &self.words[verb + 1];
        if self.words[verb].text != "known" {
            let one = matches!(whom.text.as_str(), "him" | "her" | "me" | "them");
            return one || self.is_person_within(verb + 1, 3);
        }
        let mut subject = (0..verb).rev().take(3).map(|index| self.words[index].text.as_str());
        subject.any(|word| is_somebody(word) || matches!(word, "he" | "she" | "who"))
    }

    /// "Big Will", "Wee Tam", "Uncle Smudge".
    pub(super) fn is_nickname(&self, at: usize) -> bool {
        self.right_before(at).is_some_and(|word| {
            word.case == Case::Capital && people::PARTS_OF_BYNAMES.has(&word.text)
        })
    }

    fn right_before_says(&self, at: usize) -> Before {
        let Some(word) = self.right_before(at) else { return Before::Clause };
        let text = word.text.as_str();
        let noun = (word.case == Case::Lower || self.opens(at - 1)) && is_somebody(text);
        if word.possessive {
            return if noun { Before::Open } else { Before::Thing };
        }
        if noun {
            return Before::Person;
        }
        if text == "that" || (grammar::TO_BE.has(text) && self.is_said_of_a_person(at - 1)) {
            return Before::Open;
        }
        if matches!(text, "called" | "named") {
            let as_what = self.right_after(at + 1).is_some_and(|next| next.text == "as");
            return if as_what { Before::Open } else { self.called_says(at - 1) };
        }
        if text == "neither" && self.right_after(at + 1).is_some_and(|next| next.text == "nor") {
            return Before::Open;
        }
        if grammar::OWNERS.has(text) || word.case == Case::Number {
            return Before::Thing;
        }
        if grammar::OF_THINGS.has(text)
            || places::BEFORE_A_PLACE.has(text)
            || grammar::OF_COMPANY.has(text)
        {
            return self.preposition_says(at, text);
        }
        if matches!(text, "and" | "or" | "nor" | "but") {
            return self.conjunction_says(at - 1);
        }
        self.verb_says(at, text)
    }

    /// "told", "used": of the rest a verb has somebody or something after it.
    fn verb_says(&self, at: usize, text: &str) -> Before {
        let in_a_name = self.words[at - 1].case != Case::Lower
            && !self.opens(at - 1)
            && !self.people.names_word(text)
            && !people::JOBS.has(text);
        let verb = doings::OF_PEOPLE.has(text)
            || doings::AFTER_AN_AUXILIARY.has(text)
            || text.ends_with("ed")
            || text.ends_with("ing");
        if grammar::STARTS_A_CLAUSE.has(text) {
            Before::Clause
        } else if in_a_name || doings::WITH_THINGS.has(text) {
            Before::Thing
        } else if verb {
            Before::Open
        } else {
            Before::Clause
        }
    }

    fn preposition_says(&self, at: usize, preposition: &str) -> Before {
        let before = (at >= 2)
            .then(|| &self.words[at - 2])
            .filter(|_| self.words[at - 1].before == Gap::None);
        let takes = before.is_some_and(|word| {
            (preposition == "by" && doings::DONE_TO_PEOPLE.has(&word.text))
                || grammar::TAKES_A_PERSON.has(&format!("{} {preposition}", word.text))
                || (preposition == "of" && is_somebody(&word.text))
        });
        if takes || grammar::OF_COMPANY.has(preposition) {
            Before::Open
        } else if matches!(preposition, "to" | "from" | "of" | "by") {
            let moves = before.is_some_and(|word| grammar::LEADS_TO_A_PLACE.has(&word.text));
            if moves { Before::Thing } else { Before::Way }
        } else {
            Before::Thing
        }
    }

    /// "she was", "it was": whoever is named after is somebody.
    fn is_said_of_a_person(&self, verb: usize) -> bool {
        self.before(verb)
            .is_some_and(|word| matches!(word.text.as_str(), "he" | "she" | "it" | "i"))
    }

    /// "carers called": somebody calls somebody; "an app called": a thing has a name.
    fn called_says(&self, at: usize) -> Before {
        if self.is_thing_called(at) {
            return Before::Thing;
        }
        let caller = self.right_before(at).is_none_or(|word| {
            word.is_plural()
                || word.case != Case::Lower
                || grammar::AUXILIARIES.has(&word.text)
                || grammar::ADVERBS.has(&word.text)
                || matches!(
                    word.text.as_str(),
                    "and" | "who" | "he" | "she" | "they" | "i" | "we" | "then"
                )
        });
        if caller { Before::Open } else { Before::Thing }
    }

    /// "the project is called": what is called so is nobody.
    fn is_thing_called(&self, at: usize) -> bool {
        let mut noun = at;
        while self.right_before(noun).is_some_and(|word| {
            grammar::AUXILIARIES.has(&word.text) || grammar::ADVERBS.has(&word.text)
        }) {
            noun -= 1;
        }
        noun < at
            && self.right_before(noun).is_some_and(|word| {
                word.case == Case::Lower
                    && !is_somebody(&word.text)
                    && !people::JOBS.has(&word.text)
                    && grammar::ARTICLES
                        .has(self.right_before(noun - 1).map_or("", |word| word.text.as_str()))
            })
    }

    /// Whether a word belongs to the name of a day: what follows is the subject.
    fn is_day(&self, at: usize) -> bool {
        let next = self.public.partition_point(|(range, _)| range.end <= at);
        self.public.get(next).is_some_and(|(_, kind)| *kind == Public::Day)
    }

    /// "his uncle and", "Kofi and": what is joined is of one kind.
    fn conjunction_says(&self, at: usize) -> Before {
        let Some(before) = self.before(at) else { return Before::Clause };
        let text = before.text.as_str();
        if people::WHOEVER.has(text)
            || people::NEAR_ONES.has(text)
            || matches!(text, "him" | "her" | "he" | "she")
        {
            Before::Person
        } else if before.case != Case::Lower {
            let index = at - 1;
            if self.people.names_word(text) {
                Before::Person
            } else if self.is_public(index) || self.is_place(index, &self.plain[index]) {
                Before::Thing
            } else {
                Before::Clause
            }
        } else {
            Before::Clause
        }
    }

    /// "An older brother, ": a comma or a bracket stands before.
    fn mark_before_says(&self, at: usize) -> Before {
        let Some(before) = self.before(at) else { return Before::Clause };
        let text = before.text.as_str();
        let end = self.end_of_run(at);
        let closed = self.words.get(end).is_none_or(|next| next.before != Gap::None);
        let noun = is_somebody(text);
        if noun && closed && !before.possessive {
            Before::Person
        } else if before.case != Case::Lower && self.is_public(at - 1) && !self.is_day(at - 1) {
            Before::Thing
        } else {
            Before::Clause
        }
    }
}

/// Returns what animals are called in words.
pub(super) fn animals(words: &[Word]) -> impl Iterator<Item = &str> {
    let named = |at: &usize| words[*at].is_capital() && names_an_animal(words, *at);
    (0..words.len()).filter(named).map(|at| words[at].text.as_str())
}

/// "her dog Rex", "a cat called Smudge".
fn names_an_animal(words: &[Word], at: usize) -> bool {
    let before = |at: usize| {
        let word = words.get(at.checked_sub(1)?)?;
        (words[at].before != Gap::Sentence).then_some(word)
    };
    let called = before(at).is_some_and(|word| people::CALLED.has(&word.text));
    let noun = if called { before(at - 1) } else { before(at) };
    noun.is_some_and(|word| people::ANIMALS.has(&word.text) && !word.possessive)
}

/// Whether a word is what somebody is: a relative, a man, a tenant.
pub(super) fn is_somebody(word: &str) -> bool {
    people::WHOEVER.has(word) || people::NEAR_ONES.has(word)
}
