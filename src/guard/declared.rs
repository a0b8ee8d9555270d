//! The names that a briefing declares, as far as the private list asks.

use std::collections::HashSet;

use crate::guard::fold::{Escapes, Folded};

/// The names that a briefing declares: a public name passes whole although the list guards its last
/// word, and a pseudonym that is a guarded last name is told once, where it is declared.
#[derive(Clone, Debug, Default)]
pub struct Declared {
    names: HashSet<String>,
    pseudonyms: HashSet<String>,
}

impl Declared {
    /// Reads the public names and the pseudonyms of a briefing.
    pub fn new<'a>(
        names: impl IntoIterator<Item = &'a str>,
        pseudonyms: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let all = |names: &mut dyn Iterator<Item = &'a str>| names.map(folded).collect();
        Self { names: all(&mut names.into_iter()), pseudonyms: all(&mut pseudonyms.into_iter()) }
    }

    /// Whether words, joined by spaces, are a public name.
    pub(super) fn has_name(&self, words: &str) -> bool {
        self.names.contains(words)
    }

    /// Whether words, joined by spaces, are a pseudonym.
    pub(super) fn has_pseudonym(&self, words: &str) -> bool {
        self.pseudonyms.contains(words)
    }
}

fn folded(name: &str) -> String {
    let folded = Folded::of(name, Escapes::None);
    let words: Vec<&str> = (0..folded.words().len()).map(|word| folded.letters(word)).collect();
    words.join(" ")
}
