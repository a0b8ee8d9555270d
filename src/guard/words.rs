//! Words that may not be repeated, as they are read in a file.

use std::{collections::BTreeSet, sync::Arc};

use aho_corasick::AhoCorasick;

use crate::source::Span;

/// Words that may not be repeated, in small letters.
#[derive(Clone, Default)]
pub(super) struct Words {
    words: BTreeSet<String>,
    /// Finds them; made when they are settled.
    finder: Option<Arc<AhoCorasick>>,
}

impl Words {
    pub(super) fn add(&mut self, words: &str) {
        let words = words.to_lowercase();
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
            self.finder = AhoCorasick::new(&self.words).ok().map(Arc::new);
        }
    }

    /// Returns where they stand in a text: as whole words, in any case.
    pub(super) fn find(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        match (&self.finder, lowered(text)) {
            (Some(finder), Some(lower)) => {
                let found = finder.find_overlapping_iter(&lower);
                let found = found.map(|found| Span::new(found.start()..found.end()));
                spans.extend(found.filter(|span| stands_alone(text, *span)));
            }
            _ => self.words.iter().for_each(|words| spans.extend(find_words(text, words))),
        }
        spans
    }
}

/// Returns a text in small letters, where each has its place still; some change their length.
fn lowered(text: &str) -> Option<String> {
    let same = |c: char| c.to_lowercase().map(char::len_utf8).sum::<usize>() == c.len_utf8();
    text.chars().all(same).then(|| text.chars().flat_map(char::to_lowercase).collect())
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
