//! Exact ages in prose.
//!
//! A recogniser knows the form of an age; whose it is, and whether it is of a person at all, is
//! read from the sentence about it (`told`).

mod birthday;
mod form;
mod measure;
mod near;

use std::ops::Range;

use crate::lint::prose::Word;

pub(crate) use measure::declared;

/// An exact age.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Age {
    /// Its words.
    pub(crate) words: Range<usize>,
    /// The least age that it tells, in months.
    pub(crate) months: f64,
    /// Whether it is a number without a unit or a word of age.
    pub(crate) is_bare: bool,
    /// Whether it is one age, not ten years of ages.
    pub(crate) is_exact: bool,
    /// How it stands in its sentence.
    pub(crate) form: Form,
}

/// How an age stands in its sentence.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Form {
    /// Before whom it is told of, or in their place: "a 14-year-old boy", "the four-year-old".
    Before,
    /// Of a subject, with the verb at a word: "Robin was four", "had turned ten".
    Predicate(usize),
    /// Right behind whom it is told of: "Robin, 14,", "his sister (4)".
    Beside,
    /// Behind whom it is told of, or about the sentence: "aged two", "at 16 months".
    Loose,
    /// Of whom owns it, at a word: "her second birthday", "Robin's age (six)".
    Owned(usize),
    /// Of the noun at a word: "a girl of eleven".
    Of(usize),
}

/// Returns what may be an exact age in a text, in order.
pub(crate) fn find(words: &[Word]) -> Vec<Age> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match form::age_at(words, at) {
            Some(age) => {
                at = age.words.end;
                out.push(age);
            }
            None => at += 1,
        }
    }
    out
}

#[cfg(test)]
mod tests;
