//! The sentences of a text, found by their letters.

use std::collections::{BTreeMap, BTreeSet};

use crate::comments::nearest::Letters;
use crate::text;

/// Sentences are looked up by so many of their first bytes.
const HEAD: usize = 32;

/// The sentences of paragraphs.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    paragraphs: Vec<Paragraph>,
    /// Every sentence by its letters.
    whole: BTreeSet<Letters>,
    /// Where sentences begin, by the letters that follow in the paragraph: paragraph and place.
    begins: BTreeMap<String, Vec<(usize, usize)>>,
}

/// The sentences of a paragraph.
#[derive(Debug, Default)]
struct Paragraph {
    letters: String,
    /// Where sentences end among the letters.
    ends: BTreeSet<usize>,
}

impl Sentences {
    pub(super) fn of<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> Self {
        let mut all = Self::default();
        for words in paragraphs {
            all.add(words);
        }
        all
    }

    fn add(&mut self, words: &str) {
        let mut paragraph = Paragraph::default();
        let mut begins = Vec::new();
        for range in text::sentences(words) {
            let letters = Letters::of(&words[range]);
            begins.push(paragraph.letters.len());
            paragraph.letters.push_str(&letters.0);
            paragraph.ends.insert(paragraph.letters.len());
            self.whole.insert(letters);
        }
        for at in begins {
            let head = head(&paragraph.letters[at..]).to_owned();
            self.begins.entry(head).or_default().push((self.paragraphs.len(), at));
        }
        self.paragraphs.push(paragraph);
    }

    /// Whether these letters are one sentence or more of a paragraph, from the first to the last letter.
    pub(super) fn hold(&self, letters: &Letters) -> bool {
        let wanted = letters.0.as_str();
        let is_here = |(paragraph, at): &(usize, usize)| {
            let paragraph = &self.paragraphs[*paragraph];
            paragraph.letters[*at..].starts_with(wanted)
                && paragraph.ends.contains(&(at + wanted.len()))
        };
        let head = head(wanted);
        let mut near = self.begins.range(head.to_owned()..);
        wanted.is_empty()
            || self.whole.contains(letters)
            || near
                .by_ref()
                .take_while(|(known, _)| known.starts_with(head))
                .any(|(_, places)| places.iter().any(is_here))
    }
}

fn head(letters: &str) -> &str {
    &letters[..letters.floor_char_boundary(HEAD)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_held_whole_alone_or_with_those_after_it() {
        let text =
            ["The nurse came. It was late! Nobody had told the nurse of the door, which was shut."];
        let all = Sentences::of(text);
        for there in [
            "The nurse came.",
            "the nurse came it was late",
            "It was late: nobody had told the nurse of the door, which was shut",
            "",
        ] {
            assert!(all.hold(&Letters::of(there)), "{there}");
        }
        for gone in ["The nurse", "was late", "It was", "The nurse came. It was", "Nobody had told"]
        {
            assert!(!all.hold(&Letters::of(gone)), "{gone}");
        }
    }
}
