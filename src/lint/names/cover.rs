//! Which words of a passage belong to a name that the public knows, or to none.

use std::{borrow::Cow, ops::Range};

use crate::english::{self, Public, public};
use crate::lint::{
    names::context,
    prose::{Case, Gap, Word},
};

/// Returns the stretches of words that are public names, in order; `plain` are the words without
/// accents.
pub(super) fn find(words: &[Word], plain: &[Cow<'_, str>]) -> Vec<(Range<usize>, Public)> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let capital = words[at].case != Case::Lower;
        let found = if capital { public_at(words, plain, at) } else { None };
        let count = found.map_or(1, |(count, _)| count);
        out.extend(found.map(|(count, kind)| (at..at + count, kind)));
        at += count;
    }
    out
}

fn public_at(words: &[Word], plain: &[Cow<'_, str>], at: usize) -> Option<(usize, Public)> {
    let word = |after: usize| {
        let index = at + after;
        let joined = after == 0 || words.get(index)?.before != Gap::Sentence;
        if joined { plain.get(index).map(AsRef::as_ref) } else { None }
    };
    match public::longest(word) {
        // An office is ordinary words, and somebody's name may follow it.
        Some((_, Public::Role)) => None,
        Some((1, kind)) if kind != Public::Kin && follows_a_person(words, plain, at) => None,
        None if is_played(words, plain, at) => Some((1, Public::Brand)),
        found => found,
    }
}

/// "Mr Parkinson", "Aisha Waterlow": what stands before makes it somebody's surname.
fn follows_a_person(words: &[Word], plain: &[Cow<'_, str>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let first =
        || english::is_first_name(&plain[before]) && !english::is_ordinary_word(&plain[before]);
    words[at].before != Gap::Sentence
        && (context::is_title(&words[before])
            || (words[at].before == Gap::None && words[before].is_capital() && first()))
}

/// "She drew Elsa": the first name of somebody whom children play and draw.
fn is_played(words: &[Word], plain: &[Cow<'_, str>], at: usize) -> bool {
    /// So far off in its sentence stands what the children did.
    const NEAR: usize = 60;
    let sentence = words[at].sentence;
    let near = &words[at.saturating_sub(NEAR)..words.len().min(at + NEAR)];
    public::CHARACTERS.has(&plain[at])
        && near.iter().any(|word| word.sentence == sentence && public::PLAY.has(&word.text))
}
