//! Whether a sentence tells what happened, or what is so in general.

use crate::english::{self, doings, grammar, people};
use crate::lint::{
    prose::{Gap, Word},
    recognise::date_in_words,
};

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

/// Returns whether the sentence of a word tells what things do in general, and nothing that happened:
/// "applications close on".
pub(crate) fn is_general(words: &[Word], at: usize) -> bool {
    let sentence = sentence(words, at);
    let can = |word: &Word| matches!(word.text.as_str(), "can" | "often" | "usually");
    let mut before = words[..at].iter().rev().take(2);
    let is_on = before.any(|word| matches!(word.text.as_str(), "is" | "are"));
    let does = |pair: &[Word]| {
        let (before, word) = (&pair[0], &pair[1]);
        let is_many = before.is_plural();
        doings::PRESENTS_OF_THINGS.has(&word.text)
            && word.before == Gap::None
            && is_many != word.is_plural()
    };
    !is_told(words, at) && (is_on || sentence.iter().any(can) || sentence.windows(2).any(does))
}

/// Returns whether the sentence of a word speaks of one person: "he", "her son", "Robin".
pub(crate) fn is_of_a_person(words: &[Word], at: usize) -> bool {
    const PRONOUNS: [&str; 10] =
        ["he", "her", "hers", "herself", "him", "himself", "his", "i", "my", "she"];
    sentence(words, at).iter().any(|word| {
        let is_name = word.is_capital()
            && english::is_first_name(&word.text)
            && !(word.starts_sentence() && english::is_ordinary_word(&word.text))
            && date_in_words::month(&word.text).is_none();
        is_name
            || PRONOUNS.contains(&word.text.as_str())
            || people::SUBJECTS.has(&word.text)
            || people::KIN.has(&word.text)
            || english::is_sibling(&word.text)
    })
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
