//! Kinds of places that have names: schools, surgeries, homes, wards.

use crate::english::places;
use crate::lint::prose::{self, Word};

/// Returns the kind that stands at a word, the longest that does, with its number of words.
pub(super) fn at(words: &[Word], at: usize) -> Option<(&'static str, usize)> {
    let kinds = places::KINDS.starting_with(&words[at].text);
    let here = kinds.filter_map(|kind| Some((kind, prose::length_at(words, at, kind)?)));
    here.max_by_key(|(_, length)| *length)
}
