//! Kinds of places that have names: schools, surgeries, homes, wards.

use crate::english::{WordList, places};
use crate::lint::prose::{self, Case, Word};

/// A kind of place, and how many words it is.
pub(super) type Kind = (&'static str, usize);

/// Returns the kind that stands at a word, the longest that does.
pub(super) fn at(words: &[Word], at: usize) -> Option<Kind> {
    longest(&places::KINDS, words, at)
}

/// Returns the kind at a word that stands before its name: "HMP", "Ysgol", "the village of".
pub(super) fn before_name(words: &[Word], at: usize) -> Option<Kind> {
    let is_of = words.get(at + 1).is_some_and(|next| next.text == "of");
    if words[at].case == Case::Lower && !is_of {
        return None;
    }
    // "Meddygfa'r Dderwen": the article is written up to the kind.
    let with_article = || {
        let kind = words[at].text.strip_suffix("'r")?;
        let mut kinds = places::KINDS_BEFORE_NAMES.starting_with(kind);
        kinds.find(|one| *one == kind).map(|kind| (kind, 1))
    };
    let kind = longest(&places::KINDS_BEFORE_NAMES, words, at).or_else(with_article)?;
    (words[at].case != Case::Lower || kind.1 > 1).then_some(kind)
}

/// Returns the kind at a word that is one with a capital alone: "High", "Lodge".
pub(super) fn in_capitals(words: &[Word], at: usize) -> Option<Kind> {
    let is_capital = words[at].is_capital() && !words[at].starts_sentence();
    if is_capital { longest(&places::KINDS_IN_CAPITALS, words, at) } else { None }
}

fn longest(list: &'static WordList, words: &[Word], at: usize) -> Option<Kind> {
    let kinds = list.starting_with(&words[at].text);
    let here = kinds.filter_map(|kind| Some((kind, prose::length_at(words, at, kind)?)));
    here.max_by_key(|(_, length)| *length)
}
