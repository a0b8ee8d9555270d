//! Sorted lists of words, one a line, searched as they lie in the program.

use std::cmp::Ordering;

/// A sorted list of words, one a line, in lower case and without accents.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordFile(&'static str);

/// First names that people in Britain have.
pub(super) static FIRST_NAMES: WordFile = WordFile(include_str!("../wordlists/first-names.txt"));
/// Surnames that people in Britain have.
pub(super) static SURNAMES: WordFile = WordFile(include_str!("../wordlists/surnames.txt"));
/// Ordinary words of English.
pub(super) static COMMON: WordFile = WordFile(include_str!("../wordlists/common-words.txt"));
/// Towns, counties, countries, peoples and languages.
pub(super) static PLACES: WordFile = WordFile(include_str!("../wordlists/places.txt"));
/// Capitals that are nobody's name: bodies, tools, brands, faiths, feasts.
pub(super) static PROPER: WordFile = WordFile(include_str!("../wordlists/proper-words.txt"));

impl WordFile {
    /// Whether the list has a word.
    pub(super) fn has(self, word: &str) -> bool {
        let bytes = self.0.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start =
                bytes[..middle].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let end = bytes[middle..]
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(bytes.len(), |at| middle + at);
            match bytes[start..end].cmp(word.as_bytes()) {
                Ordering::Equal => return true,
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_line_and_nothing_else() {
        let list = WordFile("ann\nbob\nzoe\n");
        for word in ["ann", "bob", "zoe"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "an", "anna", "bo", "zoee", "a"] {
            assert!(!list.has(word), "{word}");
        }
    }

    #[test]
    fn the_lists_are_sorted() {
        for list in [FIRST_NAMES, SURNAMES, COMMON, PLACES, PROPER] {
            let lines: Vec<&str> = list.0.lines().collect();
            assert!(lines.len() > 50 && lines.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes()));
            assert!(lines.iter().all(|line| list.has(line)));
        }
    }
}
