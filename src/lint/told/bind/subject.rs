//! The subject of a verb: "Robin was four", "her brother, who is six".

use crate::english::{grammar, people, time};
use crate::lint::{
    prose::{Gap, Word},
    recognise::age::Age,
    told::{
        FARTHEST, Who,
        bind::{
            Binder, next_number,
            phrase::{sibling, start_of_phrase},
        },
        figure::{Figure, Kind},
    },
};

impl Binder<'_, '_> {
    /// The subject of a verb: "Robin was", "her brother, who is", "the boy in the flat turned".
    pub(super) fn of_subject(&self, verb: usize, age: &Age) -> Option<Who> {
        let words = self.words();
        if matches!(words[verb].text.as_str(), "turning" | "reaching") {
            return match self.nearest_subject(verb) {
                Some(figure) => self.referent(figure, age),
                None => self.of_next(age.words.end, words[verb].sentence, age),
            };
        }
        if words[verb].possessive {
            let figure = self.ending_at(verb + 1).or_else(|| self.last_before(verb))?;
            return self.referent(figure, age);
        }
        let mut at = self.before_auxiliaries(verb);
        if at == 0 || words[at].before == Gap::Sentence {
            return None;
        }
        if matches!(words[at - 1].text.as_str(), "and" | "but") {
            let figure = self.nearest_subject(at - 1)?;
            return self.whole(figure, age);
        }
        if words[at].before == Gap::Clause {
            at = self.before_inserted(at)?;
            let generic = self.ending_at(at).is_some_and(|one| one.kind == Kind::Generic);
            if generic && self.is_said_to_be_sibling(at) {
                return Some(sibling());
            }
        }
        if let Some(figure) = self.ending_at(at) {
            return if figure.possessive { None } else { self.whole(figure, age) };
        }
        if matches!(words[at - 1].text.as_str(), "who" | "that") {
            return self.of_relative(at - 1, age);
        }
        let name = &words[at - 1];
        if name.is_capital() && !grammar::NO_PERSONS.has(&name.text) && !age.is_bare {
            return None;
        }
        let figure = self.head_before(at)?;
        self.whole(figure, age)
    }

    /// The first of the small words before a verb: "had never been".
    fn before_auxiliaries(&self, verb: usize) -> usize {
        let words = self.words();
        let mut at = verb;
        while at > 0 && words[at].before == Gap::None && is_before_a_verb(&words[at - 1]) {
            at -= 1;
        }
        at
    }

    /// "Her brother, who is": what a relative clause follows. "A pram that was twelve years old" and
    /// "a dog who was eleven" are of no person.
    fn of_relative(&self, relative: usize, age: &Age) -> Option<Who> {
        let words = self.words();
        let before = &words[relative.checked_sub(1)?];
        let figure = if words[relative].text == "that" {
            self.ending_at(relative).or_else(|| self.head_before(relative))?
        } else if people::ANIMALS.has(&before.text) {
            return None;
        } else {
            self.last_before(relative)?
        };
        self.referent(figure, age)
    }

    /// A figure, if it is no part of several: "Robin and Star were".
    fn whole(&self, figure: &Figure, age: &Age) -> Option<Who> {
        let words = self.words();
        let listed = words.get(age.words.end).is_some_and(|next| {
            (next.before == Gap::Clause || next.text == "and") && next_number(words, age.words.end)
        });
        if figure.plural && !listed && age.is_bare && figure.who.word != "twins" {
            return None;
        }
        self.referent(figure, age)
    }

    /// The word after a subject that something between commas follows.
    fn before_inserted(&self, at: usize) -> Option<usize> {
        let words = self.words();
        let opened = (1..at).rev().take(14).find(|index| words[*index].before == Gap::Clause)?;
        (words[opened].sentence == words[at].sentence).then_some(opened)
    }

    /// The last figure before a word in its sentence that owns nothing.
    fn last_before(&self, at: usize) -> Option<&Figure> {
        let words = self.words();
        let index = self.cast.figures.partition_point(|one| one.start < at);
        let here = self.cast.figures[..index].iter().rev();
        let mut here =
            here.take(FARTHEST).take_while(|one| words[one.start].sentence == words[at].sentence);
        here.find(|one| !one.possessive)
    }

    /// "The girl in the flat was": the figure at the head of a phrase that ends at a word.
    fn head_before(&self, at: usize) -> Option<&Figure> {
        const LONGEST: usize = 6;
        let words = self.words();
        let preposition = (at.saturating_sub(LONGEST)..at).rev().find(|index| {
            matches!(words[*index].text.as_str(), "in" | "at" | "from" | "with" | "of" | "next")
        })?;
        let joined = words[preposition..at].iter().all(|word| word.before == Gap::None);
        let figure = self.ending_at(preposition).filter(|one| joined && !one.possessive)?;
        let start = start_of_phrase(words, figure.start);
        let before = start.checked_sub(1).map(|before| words[before].text.as_str());
        let is_head = words[start].before != Gap::None
            || before.is_none_or(|word| {
                !grammar::PREPOSITIONS.has(word) && !matches!(word, "of" | "in")
            });
        is_head.then_some(figure)
    }
}

/// Small words between a subject and its verb.
fn is_before_a_verb(word: &Word) -> bool {
    grammar::BEFORE_A_VERB.has(&word.text) && word.text != "who"
        || time::BE_AN_AGE.has(&word.text)
        || time::BESIDE_AN_AGE.has(&word.text)
        || matches!(
            word.text.as_str(),
            "will"
                | "would"
                | "may"
                | "might"
                | "must"
                | "having"
                | "thought"
                | "to"
                | "said"
                | "believed"
        )
}
