//! Brothers and sisters in the shorthand of forms: "siblings: F, 9; M, 6", "sibs (13M, 4F)".

use crate::english;
use crate::lint::prose::{Case, Gap, Word};

/// Returns the word after a sex and an age that stand together where siblings are spoken of.
pub(super) fn at(words: &[Word], at: usize) -> Option<usize> {
    const NEAR: usize = 16;
    let end = both_letters(words, at).or_else(|| one_word(words, at))?;
    let near = words[at.saturating_sub(NEAR)..at].iter();
    let mut near = near.filter(|word| word.sentence == words[at].sentence);
    near.any(|word| is_of_siblings(&word.text)).then_some(end)
}

fn is_of_siblings(word: &str) -> bool {
    english::is_sibling(word) || matches!(word, "sib" | "sibs")
}

/// "F, 9", "9 (F)", "male, 6".
fn both_letters(words: &[Word], at: usize) -> Option<usize> {
    let next = words.get(at + 1).filter(|next| next.before <= Gap::Clause)?;
    let (one, other) = (&words[at], next);
    let pair = (is_sex(one) && is_age(&other.text)) || (is_age(&one.text) && is_sex(other));
    pair.then_some(at + 2)
}

/// "13M", "F9".
fn one_word(words: &[Word], at: usize) -> Option<usize> {
    let text = words[at].text.as_str();
    let age = text.strip_suffix(['m', 'f']).or_else(|| text.strip_prefix(['m', 'f']))?;
    (words[at].case != Case::Lower && is_age(age)).then_some(at + 1)
}

fn is_sex(word: &Word) -> bool {
    let letter = matches!(word.text.as_str(), "m" | "f") && word.case != Case::Lower;
    letter || matches!(word.text.as_str(), "male" | "female")
}

fn is_age(text: &str) -> bool {
    !text.is_empty() && text.parse::<u32>().is_ok_and(|age| age < 26)
}
