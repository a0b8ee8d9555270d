//! Words that may not be repeated, as they are read in a file.

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use aho_corasick::AhoCorasick;

use crate::{source::Span, text};

/// Words that may not be repeated, in small letters.
#[derive(Clone, Default)]
pub(super) struct Words {
    words: BTreeSet<String>,
    /// Finds them; made when they are settled.
    finder: Option<Arc<AhoCorasick>>,
}

impl Words {
    pub(super) fn add(&mut self, words: &str) {
        let words = Lowered::of(words.trim()).text;
        if !words.is_empty() && self.words.insert(words) {
            self.finder = None;
        }
    }

    pub(super) fn extend(&mut self, other: &Self) {
        other.words.iter().for_each(|words| self.add(words));
    }

    /// Gets ready to find them.
    pub(super) fn settle(&mut self) {
        if self.finder.is_none() && !self.words.is_empty() {
            self.finder = text::automaton(&self.words).map(Arc::new);
        }
    }

    /// Returns where they stand in a text: as whole words, in any case, with any white space between.
    pub(super) fn find(&self, text: &str) -> Vec<Span> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let lowered = Lowered::of(text);
        let written = |part: Range<usize>| lowered.written(part);
        let spans: Vec<Span> = if let Some(finder) = &self.finder {
            let found = finder.find_overlapping_iter(&lowered.text);
            found.map(|found| written(found.start()..found.end())).collect()
        } else {
            self.words.iter().flat_map(|words| lowered.places(words)).map(written).collect()
        };
        spans.into_iter().filter(|span| stands_alone(text, *span)).collect()
    }
}

/// A text in small letters, each stretch of white space in it a single space.
struct Lowered {
    text: String,
    /// What is longer or shorter here: where it is written, and where it stands here.
    odd: Vec<(Range<usize>, Range<usize>)>,
}

impl Lowered {
    fn of(written: &str) -> Self {
        let mut lowered = Self { text: String::with_capacity(written.len()), odd: Vec::new() };
        let mut at = 0;
        while let Some(character) = written[at..].chars().next() {
            let start = lowered.text.len();
            let length = if character.is_whitespace() {
                lowered.text.push(' ');
                written[at..].find(|one: char| !one.is_whitespace()).unwrap_or(written.len() - at)
            } else {
                lowered.text.extend(character.to_lowercase());
                character.len_utf8()
            };
            let end = lowered.text.len();
            if end - start != length {
                lowered.odd.push((at..at + length, start..end));
            }
            at += length;
        }
        lowered
    }

    /// Returns where words stand in this text.
    fn places(&self, words: &str) -> impl Iterator<Item = Range<usize>> {
        let starts = self.text.char_indices().map(|(at, _)| at);
        let starts = starts.filter(move |at| self.text[*at..].starts_with(words));
        starts.map(move |at| at..at + words.len())
    }

    /// Returns where a part of this text is written.
    fn written(&self, part: Range<usize>) -> Span {
        Span::new(self.written_byte(part.start, false)..self.written_byte(part.end, true))
    }

    fn written_byte(&self, byte: usize, is_end: bool) -> usize {
        let before = self.odd.partition_point(|(_, here)| here.start < byte);
        match before.checked_sub(1).map(|index| &self.odd[index]) {
            None => byte,
            Some((written, here)) if byte >= here.end => written.end + (byte - here.end),
            Some((written, _)) if is_end => written.end,
            Some((written, _)) => written.start,
        }
    }
}

/// Whether a span is not part of a longer word.
fn stands_alone(text: &str, span: Span) -> bool {
    let inside = |before: Option<char>, after: Option<char>| {
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    };
    let part = &text[span.range()];
    let before = inside(text[..span.start].chars().next_back(), part.chars().next());
    let after = inside(part.chars().next_back(), text[span.end..].chars().next());
    !before && !after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_change_their_length_keep_their_place() {
        let mut words = Words::default();
        for word in ["anna b", "kim", "straẞe"] {
            words.add(word);
        }
        words.settle();
        let text = "İİ ẞ Anna B, \u{212a}im İ KIM straße";
        let found: Vec<&str> = words.find(text).iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, ["Anna B", "\u{212a}im", "KIM", "straße"]);
    }

    #[test]
    fn any_white_space_is_one() {
        let mut words = Words::default();
        words.add(" 07700\u{a0}\n900123 ");
        let text = "at 07700 900123,\t07700 \t 900123\u{a0}\u{a0}or 07700900123";
        for _ in 0..2 {
            let found: Vec<&str> =
                words.find(text).iter().map(|span| &text[span.range()]).collect();
            assert_eq!(found, ["07700 900123", "07700 \t 900123"]);
            words.settle();
        }
    }

    /// Making a table of all that could follow took two seconds for a twentieth of these letters.
    #[test]
    fn long_words_that_repeat_themselves_are_found() {
        let mut words = Words::default();
        let long = "kai ".repeat(100_000);
        words.add(&long);
        words.settle();
        assert_eq!(words.find(&format!("kai {long}")).len(), 2);
    }

    #[test]
    fn a_long_text_with_an_odd_letter_is_read_once() {
        let mut words = Words::default();
        for number in 0..3000 {
            words.add(&format!("word{number}"));
        }
        words.settle();
        let text = format!("İ {}", "word7 ".repeat(20_000));
        assert_eq!(words.find(&text).len(), 20_000);
    }
}
