//! The lines of a private list, compiled: the words by which a text can name what is on it.

use std::collections::{HashMap, HashSet};

use crate::english;
use crate::guard::fold::{Escapes, Folded};

/// Longer lines guard their first words.
pub(super) const LONGEST: usize = 16;

/// The most words of a name in another order.
const MOST_NAMES: usize = 6;

/// What a list guards, by the words joined with spaces.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    /// Lines as they are written.
    pub(super) whole: HashSet<String>,
    /// Lines of longer words, and with digits, written as one.
    pub(super) compact: HashSet<String>,
    /// The words of lines in alphabetical order.
    pub(super) sorted: HashSet<String>,
    /// Last names with the initials of the first names that the list has beside them.
    pub(super) initialed: HashMap<String, String>,
    /// Last names that are guarded alone where they stand as a person's name.
    pub(super) surnames: HashSet<String>,
    /// Every word of every line: a quick answer for most words of a text.
    pub(super) words: HashSet<String>,
    /// How many words the longest line has.
    pub(super) longest: usize,
    /// How many letters the longest compact line with digits has.
    pub(super) longest_code: usize,
}

impl Keys {
    /// Adds a line of a list; one without a letter or digit guards nothing.
    pub(super) fn add(&mut self, line: &str) {
        let alone = line.strip_prefix('=');
        let folded = Folded::of(alone.unwrap_or(line), Escapes::None);
        let count = folded.words().len().min(LONGEST);
        if count == 0 {
            return;
        }
        let words: Vec<&str> = (0..count).map(|word| folded.letters(word)).collect();
        self.words.extend(words.iter().map(|word| (*word).to_owned()));
        self.longest = self.longest.max(count);
        self.whole.insert(words.join(" "));
        self.add_compact(&words);
        if alone.is_none() && (2..=MOST_NAMES).contains(&count) {
            self.add_orders(&words);
            self.add_last_name(&folded, &words);
        }
    }

    /// Adds what another list guards.
    pub(super) fn extend(&mut self, other: &Self) {
        self.whole.extend(other.whole.iter().cloned());
        self.compact.extend(other.compact.iter().cloned());
        self.sorted.extend(other.sorted.iter().cloned());
        self.surnames.extend(other.surnames.iter().cloned());
        self.words.extend(other.words.iter().cloned());
        for (last, initials) in sorted(&other.initialed) {
            self.initialed.entry(last.clone()).or_default().push_str(initials);
        }
        self.longest = self.longest.max(other.longest);
        self.longest_code = self.longest_code.max(other.longest_code);
    }

    /// Short words written as one would make another word: "Jo Anna" is not "Joanna".
    fn add_compact(&mut self, words: &[&str]) {
        let has_digits = words.iter().any(|word| word.starts_with(char::is_numeric));
        let compact = words.concat();
        if has_digits {
            self.longest_code = self.longest_code.max(compact.len());
            self.compact.insert(compact);
        } else if words.len() > 1 && words.iter().all(|word| word.chars().count() > 3) {
            if let [first, last] = words {
                self.compact.insert(format!("{last}{first}"));
            }
            self.compact.insert(compact);
        }
    }

    fn add_orders(&mut self, words: &[&str]) {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        self.sorted.insert(sorted.join(" "));
    }

    /// A last name is what the line's last white space parts off: `farrow lund` of "Kai Farrow-Lund".
    fn add_last_name(&mut self, folded: &Folded, words: &[&str]) {
        let spaced = (1..words.len()).rev().find(|word| folded.words()[*word].gap.is_spaced());
        let Some(start) = spaced else { return };
        let last = words[start..].join(" ");
        let is_known = english::is_first_name(words[0]);
        let letters = words.iter().all(|word| word.starts_with(char::is_alphabetic));
        let is_name = is_known || !words.iter().any(|word| english::is_ordinary_word(word));
        if !letters || last.chars().count() < 2 {
            return;
        }
        if let (true, Some(initial)) = (is_name, words[0].chars().next()) {
            self.initialed.entry(last.clone()).or_default().push(initial);
        }
        if is_known {
            self.surnames.insert(last);
        }
    }
}

/// A map's entries in an order that is always the same.
fn sorted(map: &HashMap<String, String>) -> Vec<(&String, &String)> {
    let mut entries: Vec<(&String, &String)> = map.iter().collect();
    entries.sort_unstable();
    entries
}
