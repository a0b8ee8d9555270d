//! How near words are to words.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use crate::text;

/// A text as its letters and digits alone, in small letters.
#[derive(Clone, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Letters(pub(super) String);

impl Letters {
    pub(super) fn of(words: &str) -> Self {
        Self(
            words
                .chars()
                .filter(|one| one.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect(),
        )
    }
}

/// Texts by their words.
#[derive(Debug, Default)]
pub(super) struct Nearest {
    /// The texts that have a word, in order.
    by_word: BTreeMap<String, Vec<usize>>,
}

impl Nearest {
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut by_word: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, text) in texts.into_iter().enumerate() {
            for word in text::search_words(text).filter(|word| counts(word)) {
                let texts = by_word.entry(word).or_default();
                if texts.last() != Some(&at) {
                    texts.push(at);
                }
            }
        }
        Self { by_word }
    }

    /// Returns the first text among some that has most of these words, if it has half of them and two at
    /// least.
    pub(super) fn best(&self, words: &str, among: &Range<usize>) -> Option<usize> {
        let wanted: BTreeSet<String> =
            text::search_words(words).filter(|one| counts(one)).collect();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for texts in wanted.iter().filter_map(|word| self.by_word.get(word)) {
            let first = texts.partition_point(|at| *at < among.start);
            for at in texts[first..].iter().take_while(|at| **at < among.end) {
                *shared.entry(*at).or_default() += 1;
            }
        }
        let enough = |shared: usize| shared > 1 && shared * 2 >= wanted.len().min(8);
        let (at, most) = shared.into_iter().rev().max_by_key(|(_, shared)| *shared)?;
        enough(most).then_some(at)
    }
}

/// Whether a word tells one text from another: short ones are everywhere.
fn counts(word: &str) -> bool {
    word.len() > 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_those_that_share_most_words_is_the_nearest() {
        let texts = ["Robin loves music", "Robin loves loud music", "Loud music that Robin loves"];
        let all = Nearest::of(texts);
        assert_eq!(all.best("Robin loves loud music, loud music!", &(0..3)), Some(1));
        assert_eq!(all.best("Robin loves loud music", &(2..3)), Some(2));
        assert_eq!(all.best("Robin loves loud music", &(3..3)), None);
        assert_eq!(all.best("Robin", &(0..3)), None, "one word is not enough");
        assert_eq!(all.best("Robin loves what nobody else here ever knew about", &(0..3)), None);
    }
}
