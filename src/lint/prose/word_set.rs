//! A set of words that is made when it is first asked.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A set of words in lower case, written with a space between them.
#[derive(Debug)]
pub(crate) struct WordSet {
    written: &'static str,
    words: OnceLock<HashSet<&'static str>>,
}

impl WordSet {
    /// Returns the set of these words.
    pub(crate) const fn new(written: &'static str) -> Self {
        Self { written, words: OnceLock::new() }
    }

    /// Whether the set has a word.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.words.get_or_init(|| self.written.split_whitespace().collect()).contains(word)
    }
}
