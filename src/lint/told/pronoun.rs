//! Whom a pronoun means, where the sentences say so.

use std::collections::HashMap;

use crate::english::people;
use crate::lint::{
    mention::Actor,
    prose::{Gap, Word},
    told::{
        FARTHEST,
        figure::{Figure, Kind, Sex, fits},
    },
};

/// Sentences that are looked back over.
const BACK: usize = 3;

/// Whom a pronoun means.
pub(super) enum Meant<'a> {
    /// This one.
    One(&'a Figure),
    /// One of several, and the sentences do not say which.
    Several,
    /// Nobody who is named before it.
    Nobody,
}

/// The persons of a passage, with what tells pronouns apart.
pub(super) struct Cast<'a> {
    /// The words of the passage.
    pub(super) words: &'a [Word],
    /// Whom it names.
    pub(super) figures: &'a [Figure],
    sexes: HashMap<usize, Sex>,
}

impl<'a> Cast<'a> {
    /// Reads which pronouns stand for the declared persons.
    pub(super) fn of(words: &'a [Word], figures: &'a [Figure]) -> Self {
        let mut sexes = HashMap::new();
        for (index, figure) in figures.iter().enumerate() {
            let Some(person) = figure.who.person else { continue };
            let sentence = words[figure.start].sentence;
            let here = |one: &&Figure| words[one.start].sentence == sentence;
            let alone = !figures[..index]
                .iter()
                .rev()
                .take(FARTHEST)
                .take_while(here)
                .any(|one| one.kind != Kind::Pronoun && one.who.person != Some(person));
            let next = figures.get(index + 1).filter(here);
            let beside = next.filter(|next| {
                next.kind == Kind::Generic && next.start <= figure.end + 4 && !figure.possessive
            });
            let named = figures[..index].last().filter(here);
            let named =
                named.filter(|one| one.kind == Kind::Generic && one.end + 1 >= figure.start);
            let pronoun = next.filter(|next| next.kind == Kind::Pronoun && alone);
            let found = figure
                .sex
                .or_else(|| [beside, named, pronoun].into_iter().flatten().find_map(|one| one.sex));
            if let Some(sex) = found {
                sexes.entry(person).or_insert(sex);
            }
        }
        Self { words, figures, sexes }
    }

    fn sex(&self, figure: &Figure) -> Option<Sex> {
        figure.sex.or_else(|| self.sexes.get(&figure.who.person?).copied())
    }

    fn sentence(&self, figure: &Figure) -> usize {
        self.words[figure.start].sentence
    }

    /// Returns whom the pronoun means of whom an age in months is told.
    pub(super) fn meant(&self, pronoun: &Figure, months: Option<f64>) -> Meant<'a> {
        let index = self.figures.partition_point(|one| one.start < pronoun.start);
        let here = self.sentence(pronoun);
        let mut sentence = here;
        for _ in 0..=BACK {
            let end = if sentence == here {
                index
            } else {
                self.figures.partition_point(|one| self.sentence(one) <= sentence)
            };
            let start = self.figures.partition_point(|one| self.sentence(one) < sentence);
            let start = start.max(end.saturating_sub(FARTHEST));
            let all = &self.figures[start..end.max(start)];
            let chosen = self.chosen(all, pronoun, months);
            if !matches!(chosen, Meant::Nobody) || sentence == 0 {
                return chosen;
            }
            sentence -= 1;
        }
        Meant::Nobody
    }

    /// Of the persons of a sentence the one that a pronoun can mean.
    fn chosen(&self, all: &'a [Figure], pronoun: &Figure, months: Option<f64>) -> Meant<'a> {
        let can_be = |one: &&Figure| {
            one.kind != Kind::Pronoun
                && !one.plural
                && fits(self.sex(one), pronoun.sex)
                && months.is_none_or(|months| can_be_of(one, months))
        };
        let mut able = all.iter().filter(can_be);
        let Some(first) = able.next() else { return Meant::Nobody };
        let others: Vec<&'a Figure> = able.filter(|one| one.who != first.who).collect();
        if others.is_empty() {
            return Meant::One(first);
        }
        let one = |found: Option<&'a Figure>| found.map_or(Meant::Several, Meant::One);
        if first.possessive {
            let relative = others.iter().find(|one| !one.possessive);
            return one(relative.copied().filter(|one| !one.is_declared()));
        }
        let grown = months.is_some_and(|months| months >= 216.0) && is_child(first);
        let coupled = others.iter().any(|one| self.is_coupled(first, one));
        if coupled || grown {
            let mut adults = others.iter().filter(|one| !is_child(one));
            return one(adults.next().copied().filter(|_| grown));
        }
        Meant::One(first)
    }

    /// "Robin and her sister".
    fn is_coupled(&self, one: &Figure, other: &Figure) -> bool {
        let between = &self.words[one.end.min(other.start)..other.start];
        between.len() <= 2
            && between.first().is_some_and(|word| word.text == "and" && word.before == Gap::None)
    }
}

/// Whether somebody is a child by what they are called.
fn is_child(figure: &Figure) -> bool {
    figure.who.actor == Actor::Child
}

/// Whether somebody can be so old: nobody at work is a child, no grandparent is young.
fn can_be_of(figure: &Figure, months: f64) -> bool {
    let word = figure.who.word.as_str();
    match figure.kind {
        Kind::Worker => months >= 192.0,
        Kind::Generic if people::GROWN_UP_SUBJECTS.has(word) => months >= 192.0,
        Kind::Generic => months < 240.0,
        _ => true,
    }
}
