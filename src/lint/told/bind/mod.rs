//! Whose an age is, by the grammar of its sentence.

mod phrase;
mod subject;

pub(super) use phrase::start_of_phrase;

use std::cell::Cell;

use crate::english::{grammar, time};
use crate::lint::{
    Context,
    prose::{Gap, Word},
    recognise::{
        age::{Age, Form},
        numeral,
    },
    told::{
        FARTHEST, Who,
        figure::{Figure, Kind},
        pronoun::Cast,
    },
};

/// Gives ages to persons.
pub(super) struct Binder<'a, 'c> {
    /// The briefing.
    pub(super) cx: &'a Context<'c>,
    /// The text of the passage.
    pub(super) text: &'a str,
    /// Whom the passage names.
    pub(super) cast: Cast<'a>,
    /// How many figures led from one to the next.
    pub(super) steps: Cell<u8>,
}

impl Binder<'_, '_> {
    /// Returns the person of whom an age is told; nothing where the sentence does not say.
    pub(super) fn owner(&self, age: &Age) -> Option<Who> {
        match age.form {
            Form::Before => self.of_before(age),
            Form::Predicate(verb) => self.of_subject(verb, age),
            Form::Beside => self.of_beside(age),
            Form::Loose => self.of_loose(age),
            Form::Owned(owner) => self.of_owner(owner, age),
            Form::Of(noun) => self.of_noun(noun, age),
        }
    }

    fn words(&self) -> &[Word] {
        self.cast.words
    }

    /// The figure that ends at a word of the same sentence.
    fn ending_at(&self, end: usize) -> Option<&Figure> {
        let index = self.cast.figures.partition_point(|one| one.start < end);
        let figure = self.cast.figures[..index].last()?;
        let words = self.words();
        let same = words[figure.start].sentence == words[end.checked_sub(1)?].sentence;
        (figure.end == end && same).then_some(figure)
    }

    /// The first figure that starts at a word or after it, in the sentence of a word.
    fn starting_from(&self, from: usize, sentence: usize) -> Option<&Figure> {
        let index = self.cast.figures.partition_point(|one| one.start < from);
        self.cast.figures.get(index).filter(|one| self.words()[one.start].sentence == sentence)
    }

    /// "Robin, 14,", "his sister (4)", "his brother not yet two".
    fn of_beside(&self, age: &Age) -> Option<Who> {
        let words = self.words();
        let start = age.words.start;
        let figure = self.ending_at(start).or_else(|| self.before_sex(start))?;
        if figure.possessive || matches!(figure.kind, Kind::Worker | Kind::Pronoun) {
            return None;
        }
        let gap = self.text[words[start - 1].range.end..words[start].range.start].trim();
        let is_long = next_number(words, age.words.end);
        if !matches!(gap, "(" | "," | "–" | "—" | "-" | "" | "“") {
            return None;
        }
        let closes = words.get(age.words.end).is_none_or(|next| next.before != Gap::None);
        let adjective =
            words.get(age.words.end).is_some_and(|next| next.text == "and") && gap == ",";
        if age.is_bare && age.months > 1320.0
            || (age.is_bare && !closes && !adjective && !gap.is_empty())
        {
            return None;
        }
        if figure.plural && age.is_bare && !is_long && !self.is_shared(age) {
            return None;
        }
        self.referent(figure, age)
    }

    /// "The older sibling (female, 13)": the figure before a sex and an age.
    fn before_sex(&self, at: usize) -> Option<&Figure> {
        let words = self.words();
        let sex = at.checked_sub(1)?;
        let is_sex = matches!(words[sex].text.as_str(), "female" | "male" | "f" | "m");
        let opens = is_sex && words[sex].before == Gap::Clause;
        self.ending_at(sex).filter(|_| opens)
    }

    /// "Both seven": one age of several.
    fn is_shared(&self, age: &Age) -> bool {
        matches!(
            self.words()[age.words.start].text.as_str(),
            "both" | "all" | "each" | "now" | "then"
        )
    }

    /// "Robin, aged two,", "at 16 months, Robin", "seen at the age of four".
    fn of_loose(&self, age: &Age) -> Option<Who> {
        let words = self.words();
        let mut start = age.words.start;
        while start > 0 && words[start].before == Gap::None && is_before_loose(&words[start - 1]) {
            start -= 1;
        }
        let beside = self.ending_at(start).filter(|one| !one.possessive);
        if let Some(figure) = beside.filter(|_| !self.is_adjunct(start, age)) {
            return self.referent(figure, age);
        }
        let sentence = words[age.words.start].sentence;
        let opens = words[start].before == Gap::Sentence
            || (words[start].before == Gap::Clause && self.nearest_subject(start).is_none());
        if opens {
            return self.of_next(age.words.end, sentence, age);
        }
        match self.nearest_subject(start) {
            Some(figure) => self.referent(figure, age),
            None => self.of_next(age.words.end, sentence, age),
        }
    }

    /// "Had her first child at sixteen": of the subject, not of what stands right before it.
    fn is_adjunct(&self, start: usize, age: &Age) -> bool {
        let words = self.words();
        let lead = &words[start];
        start < age.words.start
            && lead.before == Gap::None
            && matches!(lead.text.as_str(), "at" | "by")
    }

    /// The figure that a sentence names next: "At 16 months, Robin's mother" is of the mother.
    fn of_next(&self, from: usize, sentence: usize, age: &Age) -> Option<Who> {
        let figure = self.starting_from(from, sentence)?;
        if figure.possessive {
            let owned =
                self.starting_from(figure.end, sentence).filter(|one| one.start <= figure.end + 2);
            if let Some(owned) = owned.filter(|one| one.kind == Kind::Certain && !one.possessive) {
                return self.referent(owned, age);
            }
        }
        self.referent(figure, age)
    }

    /// The nearest figure before a word that no preposition makes an addition.
    fn nearest_subject(&self, at: usize) -> Option<&Figure> {
        let words = self.words();
        let index = self.cast.figures.partition_point(|one| one.start < at);
        let sentence = words[at].sentence;
        let here = self.cast.figures[..index].iter().rev();
        let here = here.take(FARTHEST).take_while(|one| words[one.start].sentence == sentence);
        let able = here.filter(|one| !one.possessive && one.kind != Kind::Worker);
        let mut added = None;
        for one in able {
            let start = start_of_phrase(words, one.start);
            let by = start.checked_sub(1).filter(|_| words[start].before == Gap::None);
            let is_added = by.is_some_and(|by| {
                grammar::PREPOSITIONS.has(&words[by].text)
                    || matches!(words[by].text.as_str(), "of" | "beside")
            });
            let is_what_one_is =
                one.kind == Kind::Generic && by.is_some_and(|by| is_said_to_be(&words[by].text));
            if is_what_one_is || self.is_owned_child(one) {
                continue;
            }
            if !is_added {
                return Some(one);
            }
            added = added.or(Some(one));
        }
        added
    }

    /// "Her first child": of whom nothing is told but that somebody has one.
    fn is_owned_child(&self, one: &Figure) -> bool {
        let words = self.words();
        let start = &words[start_of_phrase(words, one.start)];
        one.kind == Kind::Generic
            && (start.possessive || matches!(start.text.as_str(), "her" | "his" | "their"))
    }

    /// "Her second birthday", "Robin's age".
    fn of_owner(&self, owner: usize, age: &Age) -> Option<Who> {
        let figure = self.ending_at(owner + 1);
        match figure {
            Some(one) if one.kind == Kind::Pronoun => self.of_pronoun(one, age),
            Some(one) => self.referent(one, age),
            None => None,
        }
    }
}

/// "Had been a much-wanted baby", "came as a nurse".
fn is_said_to_be(word: &str) -> bool {
    time::BE_AN_AGE.has(word) || word == "as"
}

/// Small words before an age that stands behind somebody: "then aged two".
fn is_before_loose(word: &Word) -> bool {
    time::BESIDE_AN_AGE.has(&word.text)
        || time::BE_AN_AGE.has(&word.text)
        || matches!(word.text.as_str(), "who" | "when" | "while" | "at" | "by" | "the" | "in")
}

/// Whether another number follows in a list: "aged 4, 7 and 11".
fn next_number(words: &[Word], end: usize) -> bool {
    let next = words.get(end).map(|word| word.text.as_str());
    let at = if next == Some("and") { end + 1 } else { end };
    words.get(at).is_some_and(|word| numeral::cardinal(&word.text).is_some())
}
