//! Whether a sentence tells what happened, or what is so in general.

use crate::english::{doings, grammar};
use crate::lint::prose::Word;

/// Words of a sentence that are looked at.
const REACH: usize = 40;

/// Returns whether the sentence of a word has a past form that is nothing else.
pub(crate) fn is_sure(words: &[Word], at: usize) -> bool {
    sentence(words, at).iter().any(|word| doings::PASTS.has(&word.text))
}

/// Returns whether the sentence of a word tells what happened: "rang", and "asked" where nothing
/// speaks of the present.
pub(crate) fn is_told(words: &[Word], at: usize) -> bool {
    let sentence = sentence(words, at);
    let is_present = || sentence.iter().any(|word| doings::PRESENTS.has(&word.text));
    let mut pairs = sentence.windows(2);
    is_sure(words, at) || (!is_present() && pairs.any(|pair| is_done(&pair[0], &pair[1])))
}

/// "He called", and not "a worried cashier".
fn is_done(before: &Word, word: &Word) -> bool {
    let is_adjective =
        grammar::ARTICLES.has(&before.text) || grammar::DETERMINERS.has(&before.text);
    word.text.ends_with("ed") && !is_adjective && word.sentence == before.sentence
}

fn sentence(words: &[Word], at: usize) -> &[Word] {
    let from = at.saturating_sub(REACH);
    let to = (at + REACH).min(words.len());
    let near = &words[from..to];
    let start = near.partition_point(|word| word.sentence < words[at].sentence);
    let end = near.partition_point(|word| word.sentence <= words[at].sentence);
    &near[start..end]
}
