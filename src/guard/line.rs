//! A line of a private list in the ways that its words are parted.

use crate::guard::{fold::Folded, letters::is_apostrophe};

/// Longer lines guard their first words.
const LONGEST: usize = 16;

/// First words of last names that are written with them as one: "O'Brien" is "O Brien".
const JOINING: &[&str] = &["d", "mac", "mc", "o"];

/// The words of a line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) words: Vec<String>,
    /// The first word of the last name, 0 if there is none.
    pub(super) last_name: usize,
}

impl Line {
    /// Returns a line as it is written, and otherwise where it could be; none without a word.
    pub(super) fn of(written: &str, folded: &Folded) -> Vec<Self> {
        let count = folded.words().len().min(LONGEST);
        if count == 0 {
            return Vec::new();
        }
        let words: Vec<String> = (0..count).map(|word| folded.letters(word).to_owned()).collect();
        let spaced = (1..count).rev().find(|word| folded.words()[*word].gap.is_spaced());
        let line = Self { words, last_name: spaced.unwrap_or_default() };
        let mut lines = vec![line.clone()];
        lines.extend(line.without_apostrophes());
        for word in 0..count {
            let shown = &written[folded.span(word, word).range()];
            if shown.chars().nth(1).is_some_and(is_apostrophe) {
                lines.extend(line.parted(word));
            }
            let is_near = word + 1 < count && folded.words()[word + 1].gap.marks == 0;
            if is_near && JOINING.contains(&folded.letters(word)) {
                lines.push(line.joined(word));
            }
        }
        lines
    }

    /// "St Marys" for "St Mary's".
    fn without_apostrophes(&self) -> Option<Self> {
        let words: Vec<String> = self.words.iter().map(|word| word.replace('\'', "")).collect();
        (words != self.words).then_some(Self { words, last_name: self.last_name })
    }

    /// "O Brien" for "O'Brien".
    fn parted(&self, word: usize) -> Option<Self> {
        let mut words = self.words.clone();
        let rest = words[word].char_indices().nth(1).map(|(at, _)| words[word].split_off(at))?;
        words.insert(word + 1, rest.trim_start_matches('\'').to_owned());
        let last_name = self.last_name + usize::from(word < self.last_name);
        Some(Self { words, last_name })
    }

    /// "O'Brien" for "O Brien".
    fn joined(&self, word: usize) -> Self {
        let mut words = self.words.clone();
        let next = words.remove(word + 1);
        words[word].push_str(&next);
        let last_name = self.last_name - usize::from(word < self.last_name);
        Self { words, last_name }
    }
}
