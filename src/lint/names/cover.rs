//! Which words of a passage belong to a name that the public knows, or to none.

use std::{borrow::Cow, ops::Range};

use crate::english::{self, Public, public};
use crate::lint::{
    names::context,
    prose::{Case, Gap, Word},
};

/// Returns the stretches of words that are public names, in order; `plain` are the words without
/// accents.
pub(super) fn find(words: &[Word], plain: &[Cow<'_, str>]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let count = if words[at].case == Case::Lower { 0 } else { length_at(words, plain, at) };
        if count > 0 {
            out.push(at..at + count);
        }
        at += count.max(1);
    }
    out
}

fn length_at(words: &[Word], plain: &[Cow<'_, str>], at: usize) -> usize {
    let word = |after: usize| {
        let index = at + after;
        let joined = after == 0 || words.get(index)?.before != Gap::Sentence;
        if joined { plain.get(index).map(|plain| plain.as_ref()) } else { None }
    };
    match public::longest(word) {
        Some((_, Public::Role)) => 0,
        Some((1, kind)) if kind != Public::Kin && follows_a_person(words, plain, at) => 0,
        Some((count, _)) => count,
        None if is_played(words, plain, at) => 1,
        None => 0,
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
    let sentence = words[at].sentence;
    public::CHARACTERS.has(&plain[at])
        && words.iter().any(|word| word.sentence == sentence && public::PLAY.has(&word.text))
}
