//! How near words are to words.

use std::collections::BTreeSet;

use crate::text;

/// A text as its letters and digits alone, in small letters.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
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

/// Returns the key of the text that has most words of another, if it has half of them and two at least.
pub(super) fn best<'k>(
    words: &str,
    texts: impl Iterator<Item = (&'k str, &'k str)>,
) -> Option<&'k str> {
    let wanted: BTreeSet<String> =
        text::search_words(words).filter(|word| word.len() > 3).collect();
    let mut found = (1, None);
    for (key, text) in texts {
        let there: BTreeSet<String> = text::search_words(text).collect();
        let shared = wanted.intersection(&there).count();
        if shared > found.0 && shared * 2 >= wanted.len().min(8) {
            found = (shared, Some(key));
        }
    }
    found.1
}
