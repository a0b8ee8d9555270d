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
        let words = Lowered::of(words).text;
        if !words.trim().is_empty() && self.words.insert(words) {
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

    /// Returns where they stand in a text: as whole words, in any case.
    pub(super) fn find(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        if let Some(finder) = &self.finder {
            let lowered = Lowered::of(text);
            let found = finder.find_overlapping_iter(&lowered.text);
            let found = found.map(|found| lowered.written(found.start()..found.end()));
            spans.extend(found.filter(|span| stands_alone(text, *span)));
        } else {
            self.words.iter().for_each(|words| spans.extend(find_words(text, words)));
        }
        spans
    }
}

/// A text in small letters.
struct Lowered {
    text: String,
    /// Letters that are longer or shorter when they are small: where they are written, and where
    /// they stand here.
    odd: Vec<(Range<usize>, Range<usize>)>,
}

impl Lowered {
    fn of(written: &str) -> Self {
        let mut lowered = Self { text: String::with_capacity(written.len()), odd: Vec::new() };
        for (at, character) in written.char_indices() {
            let start = lowered.text.len();
            lowered.text.extend(character.to_lowercase());
            let end = lowered.text.len();
            if end - start != character.len_utf8() {
                lowered.odd.push((at..at + character.len_utf8(), start..end));
            }
        }
        lowered
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

/// Returns where words stand in a text as whole words, in any case.
fn find_words(text: &str, words: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(span) =
        text[from..].char_indices().find_map(|(at, _)| word_at(text, from + at, words))
    {
        spans.push(span);
        from = span.end;
    }
    spans
}

fn word_at(text: &str, start: usize, words: &str) -> Option<Span> {
    let mut rest = text[start..].char_indices();
    let mut wanted = words.chars().peekable();
    while wanted.peek().is_some() {
        let (_, character) = rest.next()?;
        for lower in character.to_lowercase() {
            if wanted.next() != Some(lower) {
                return None;
            }
        }
    }
    let end = rest.next().map_or(text.len(), |(at, _)| start + at);
    Some(Span::new(start..end)).filter(|span| stands_alone(text, *span))
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
