//! A file's text with what is protected blacked out, for snippets and diffs.

use crate::source::Span;

/// What stands in the place of protected words.
pub const BLACKED_OUT: &str = "▇▇▇";

/// A file's text with the protected spans blacked out.
#[derive(Clone, Debug)]
pub struct BlackedOut {
    /// The text.
    pub text: String,
    /// What was blacked out, and where its bar starts in the text.
    hidden: Vec<(Span, usize)>,
}

impl BlackedOut {
    /// Blacks out spans of a text, which are in order and apart.
    pub(super) fn new(source: &str, spans: &[Span]) -> Self {
        let mut text = String::with_capacity(source.len());
        let mut hidden = Vec::new();
        let mut copied = 0;
        for span in spans.iter().filter(|span| span.end <= source.len()) {
            text.push_str(&source[copied..span.start]);
            hidden.push((*span, text.len()));
            text.push_str(BLACKED_OUT);
            copied = span.end;
        }
        text.push_str(&source[copied..]);
        Self { text, hidden }
    }

    /// Returns where a span of the file stands in the text; one that ends inside what is blacked
    /// out holds all of the bar.
    pub fn moved(&self, span: Span) -> Span {
        Span::new(self.moved_byte(span.start, false)..self.moved_byte(span.end, true))
    }

    fn moved_byte(&self, byte: usize, is_end: bool) -> usize {
        let before = self.hidden.partition_point(|(hidden, _)| hidden.start < byte);
        let Some((hidden, start)) = before.checked_sub(1).map(|index| self.hidden[index]) else {
            return byte;
        };
        if byte >= hidden.end {
            return start + BLACKED_OUT.len() + (byte - hidden.end);
        }
        if is_end { start + BLACKED_OUT.len() } else { start }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_a_span_along() {
        let span = |start, end| Span { start, end };
        let blacked_out = BlackedOut::new("Ann met Bob and Ann", &[span(0, 3), span(16, 19)]);
        let text = blacked_out.text.as_str();
        assert_eq!(text, "▇▇▇ met Bob and ▇▇▇");
        let moved = |range| &text[blacked_out.moved(Span::new(range)).range()];
        assert_eq!(moved(8..11), "Bob");
        assert_eq!(moved(0..19), text);
        assert_eq!(moved(16..19), "▇▇▇");
        assert_eq!(moved(17..18), "▇▇▇");
    }
}
