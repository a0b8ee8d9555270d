//! A list of words, searched as it lies in the program.

use std::cmp::Ordering;

/// A list of words, one a line, sorted, below a head of `#` lines that tells its source and date.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordList {
    words: &'static str,
}

impl WordList {
    /// Returns the list that a file holds.
    pub(super) const fn new(file: &'static str) -> Self {
        Self { words: file.split_at(end_of_head(file.as_bytes())).1 }
    }

    /// Whether the list has a word.
    pub(super) fn has(self, word: &str) -> bool {
        let bytes = self.words.as_bytes();
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

/// Returns where the first line starts that is none of the head.
const fn end_of_head(file: &[u8]) -> usize {
    let (mut at, mut in_head) = (0, false);
    while at < file.len() {
        in_head = in_head || file[at] == b'#';
        if !in_head {
            return at;
        }
        in_head = file[at] != b'\n';
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_line_and_nothing_else() {
        let list = WordList::new("# Names.\n# Source: us.\nann\nbob\nzoe\n");
        for word in ["ann", "bob", "zoe"] {
            assert!(list.has(word), "{word}");
        }
        for word in ["", "an", "anna", "bo", "zoee", "a", "# Names."] {
            assert!(!list.has(word), "{word}");
        }
    }
}
