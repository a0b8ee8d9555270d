//! Words for brothers and sisters, boys and girls, and the numbers before them.

use crate::english::{self, people};
use crate::lint::{
    prose::{Gap, Word},
    recognise::numeral,
};

/// Whether a word is a brother or a sister.
pub(super) fn is_sexed(word: &str) -> bool {
    people::BROTHERS.has(word) || people::SISTERS.has(word)
}

/// Whether a word is a boy or a girl.
pub(super) fn is_boy_or_girl(word: &str) -> bool {
    people::BOYS.has(word) || people::GIRLS.has(word)
}

/// The number at a word and the word after it.
pub(super) fn number_at(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let rest = words.get(at..)?.iter().take(2).map(|word| word.text.as_str());
    let (number, count) = numeral::cardinal_at(rest)?;
    (number < 20).then_some((number, at + count))
}

/// The sibling after words such as "older" and "half".
pub(super) fn after_between(words: &[Word], from: usize) -> Option<usize> {
    const REACH: usize = 4;
    let mut at = from;
    while at < from + REACH
        && words
            .get(at)
            .is_some_and(|word| word.before == Gap::None && people::ABOUT_SIBLINGS.has(&word.text))
    {
        at += 1;
    }
    let word = words.get(at).filter(|word| word.before == Gap::None)?;
    (english::is_sibling(&word.text) && word.text != "twin").then_some(at)
}
