//! Words that no output may repeat.

use std::borrow::Cow;

use crate::source::Source;
use crate::source::Span;

/// What stands in the place of protected words.
pub const BLACKED_OUT: &str = "▇▇▇";

/// Spans of a file whose words are never repeated, and the words themselves.
///
/// `Debug` shows neither, so that no panic and no log can.
#[derive(Clone, Default)]
pub struct Protected {
    spans: Vec<Span>,
    words: Vec<String>,
}

impl Protected {
    /// Adds a span of a file, with the words as they are read there.
    pub fn add(&mut self, span: Span, words: &str) {
        if !self.spans.contains(&span) {
            self.spans.push(span);
            self.spans.sort_unstable();
        }
        self.add_words(words);
    }

    /// Adds words that stand in no file's text, such as those of a file's name.
    pub fn add_words(&mut self, words: &str) {
        let words = words.to_lowercase();
        if !words.is_empty() && !self.words.contains(&words) {
            self.words.push(words);
            // The longest first, so that a name within a longer one leaves no rest.
            self.words.sort_by_key(|words| std::cmp::Reverse(words.len()));
        }
    }

    /// Adds what somebody else protects.
    pub fn extend(&mut self, other: Self) {
        other.spans.into_iter().for_each(|span| self.add(span, ""));
        other.words.iter().for_each(|words| self.add_words(words));
    }

    /// Returns the protected spans, in order.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Returns a message with the protected words blacked out.
    pub fn message<'a>(&self, message: &'a str) -> Cow<'a, str> {
        let mut message = Cow::Borrowed(message);
        for words in &self.words {
            while let Some(range) = find_ignoring_case(&message, words) {
                message.to_mut().replace_range(range, BLACKED_OUT);
            }
        }
        message
    }

    /// Returns a file's text with the protected spans blacked out, and a span moved along.
    pub fn snippet(&self, source: &Source, span: Span) -> (String, Span) {
        let mut text = String::with_capacity(source.text.len());
        let mut copied = 0;
        let mut moved = span;
        for hidden in &self.spans {
            if hidden.start < copied || hidden.end > source.text.len() {
                continue;
            }
            text.push_str(&source.text[copied..hidden.start]);
            let start = text.len();
            text.push_str(BLACKED_OUT);
            moved.start = shift(span.start, moved.start, *hidden, start, start);
            moved.end = shift(span.end, moved.end, *hidden, start, text.len());
            copied = hidden.end;
        }
        text.push_str(&source.text[copied..]);
        (text, moved)
    }
}

impl std::fmt::Debug for Protected {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Protected({} spans)", self.spans.len())
    }
}

/// Where a byte goes when `hidden` becomes [`BLACKED_OUT`] at `start`.
fn shift(byte: usize, moved: usize, hidden: Span, start: usize, inside: usize) -> usize {
    if byte <= hidden.start {
        moved
    } else if byte < hidden.end {
        inside
    } else {
        start + BLACKED_OUT.len() + (byte - hidden.end)
    }
}

fn find_ignoring_case(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    text.char_indices().find_map(|(start, _)| {
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
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blacks_out_words_in_any_case() {
        let mut protected = Protected::default();
        protected.add_words("Łucja Nowak");
        assert_eq!(protected.message("see łucja nowak’s note"), "see ▇▇▇’s note");
    }

    #[test]
    fn moves_a_span_along() {
        let source = Source::new("a", "Ann met Bob and Ann");
        let mut protected = Protected::default();
        protected.add(Span::new(0..3), "Ann");
        protected.add(Span::new(16..19), "Ann");
        let (text, span) = protected.snippet(&source, Span::new(8..11));
        assert_eq!(text, "▇▇▇ met Bob and ▇▇▇");
        assert_eq!(&text[span.range()], "Bob");
        let (text, span) = protected.snippet(&source, Span::new(0..19));
        assert_eq!(&text[span.range()], text);
        let (text, span) = protected.snippet(&source, Span::new(16..19));
        assert_eq!(&text[span.range()], "▇▇▇");
    }
}
