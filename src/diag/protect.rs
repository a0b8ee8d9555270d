//! Words that no output may repeat.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use crate::diag::PrivateTerms;
use crate::source::Source;
use crate::source::Span;

/// What stands in the place of protected words.
pub const BLACKED_OUT: &str = "▇▇▇";

/// Spans of a file whose words are never repeated, the words themselves, and private terms.
///
/// `Debug` shows none of them, so that no panic and no log can.
#[derive(Clone, Default)]
pub struct Protected {
    terms: PrivateTerms,
    /// In order and apart once they are settled.
    spans: Vec<Span>,
    words: BTreeSet<String>,
    /// Finds the words; made when they are settled.
    finder: Option<Arc<AhoCorasick>>,
}

impl Protected {
    /// Protects private terms wherever they stand, in a file's text first of all.
    pub fn of_terms(terms: &PrivateTerms, text: &str) -> Self {
        Self { terms: terms.clone(), spans: terms.find(text), ..Self::default() }
    }

    /// Adds a span of a file, with the words as they are read there.
    pub fn add(&mut self, span: Span, words: &str) {
        self.add_span(span);
        let words = words.to_lowercase();
        if !words.trim().is_empty() && self.words.insert(words) {
            self.finder = None;
        }
    }

    /// Adds what somebody else protects.
    pub fn extend(&mut self, other: Self) {
        self.spans.extend(other.spans);
        other.words.iter().for_each(|words| self.add(Span::default(), words));
    }

    /// Puts what was added in order; asked for once, before anything is shown.
    pub fn settle(&mut self) {
        self.spans.sort_unstable();
        self.spans.dedup_by(|next, before| {
            let shared = before.overlaps(*next);
            if shared {
                *before = before.to(*next);
            }
            shared
        });
        if self.finder.is_none() && !self.words.is_empty() {
            let finder = AhoCorasick::builder().ascii_case_insensitive(true).build(&self.words);
            self.finder = finder.ok().map(Arc::new);
        }
    }

    /// Returns the protected spans; once settled, in order, and no two overlap.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Returns a message with what it quotes blacked out where it is protected.
    ///
    /// What stands outside of quotation marks are our own words, in small letters. Were they
    /// blacked out, a term that is a word of every day, such as *Will*, could be read from the gap.
    pub fn message<'a>(&self, message: &'a str) -> Cow<'a, str> {
        let mut out = String::with_capacity(message.len());
        let mut rest = message;
        while let Some((start, close)) = quotation(rest) {
            let (own, quoted) = rest.split_at(start);
            let end = quoted.find(close).unwrap_or(quoted.len());
            out.push_str(&self.hide(own, has_capital));
            out.push_str(&self.text(&quoted[..end]));
            rest = &quoted[end..];
            if let Some(after) = rest.strip_prefix(close) {
                out.push(close);
                rest = after;
            }
        }
        out.push_str(&self.hide(rest, has_capital));
        if out == message { Cow::Borrowed(message) } else { Cow::Owned(out) }
    }

    /// Returns a text that is not ours, such as a path, with what is protected blacked out.
    pub fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.hide(text, |_| true)
    }

    fn hide<'a>(&self, text: &'a str, is_theirs: fn(&str) -> bool) -> Cow<'a, str> {
        let mut hidden = self.terms.find(text);
        for span in self.find_words(text) {
            unite(&mut hidden, span);
        }
        hidden.retain(|span| is_theirs(&text[span.range()]));
        if hidden.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for span in hidden {
            out.push_str(&text[copied..span.start]);
            out.push_str(BLACKED_OUT);
            copied = span.end;
        }
        out.push_str(&text[copied..]);
        Cow::Owned(out)
    }

    fn add_span(&mut self, span: Span) {
        if span.start < span.end {
            self.spans.push(span);
        }
    }

    /// Where protected words stand in a text: as whole words, in any case.
    fn find_words(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        match &self.finder {
            // Other letters than those of ASCII change their length with their case.
            Some(finder) if text.is_ascii() => {
                let found = finder.find_overlapping_iter(text);
                let found = found.map(|found| Span::new(found.start()..found.end()));
                spans.extend(found.filter(|span| stands_alone(text, *span)));
            }
            _ => self.words.iter().for_each(|words| spans.extend(find_words(text, words))),
        }
        spans
    }

    /// Returns a file's text with the protected spans blacked out.
    pub fn blacked_out(&self, source: &Source) -> BlackedOut {
        let mut text = String::with_capacity(source.text.len());
        let mut hidden = Vec::new();
        let mut copied = 0;
        for span in self.spans.iter().filter(|span| span.end <= source.text.len()) {
            text.push_str(&source.text[copied..span.start]);
            hidden.push((*span, text.len()));
            text.push_str(BLACKED_OUT);
            copied = span.end;
        }
        text.push_str(&source.text[copied..]);
        BlackedOut { text, hidden }
    }
}

/// A file's text with the protected spans blacked out.
#[derive(Clone, Debug)]
pub struct BlackedOut {
    /// The text.
    pub text: String,
    /// What was blacked out, and where its bar starts in the text.
    hidden: Vec<(Span, usize)>,
}

impl BlackedOut {
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

impl std::fmt::Debug for Protected {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Protected({} spans)", self.spans.len())
    }
}

/// Adds a span to spans in order of which no two overlap.
fn unite(spans: &mut Vec<Span>, span: Span) {
    let mut whole = span;
    spans.retain(|other| {
        let apart = !other.overlaps(whole);
        if !apart {
            whole = whole.to(*other);
        }
        apart
    });
    spans.push(whole);
    spans.sort_unstable();
}

/// Returns where the next quotation starts, after its mark, and the mark that closes it.
fn quotation(message: &str) -> Option<(usize, char)> {
    message.char_indices().find_map(|(at, mark)| {
        let close = match mark {
            '`' | '"' => mark,
            '“' => '”',
            _ => return None,
        };
        Some((at + mark.len_utf8(), close))
    })
}

fn has_capital(words: &str) -> bool {
    words.contains(char::is_uppercase)
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

    fn protected(list: &str) -> Protected {
        Protected::of_terms(&PrivateTerms::from_list(list), "")
    }

    #[test]
    fn blacks_out_words_in_any_case() {
        let protected = protected("Łucja Nowak");
        assert_eq!(protected.message("see `łucja nowak’s note`"), "see `▇▇▇ note`");
        assert_eq!(protected.message("see Łucja Nowak"), "see ▇▇▇");
        assert_eq!(protected.text("a/lucja-nowak.toml"), "a/▇▇▇.toml");
        let mut words = Protected::default();
        words.add(Span::default(), "485 777 3456");
        words.settle();
        assert_eq!(words.message("`485 777 3456`, “1485 777 3456”"), "`▇▇▇`, “1485 777 3456”");
    }

    #[test]
    fn leaves_our_own_words_and_ends() {
        let protected = protected("Will\n▇\nReview");
        assert_eq!(protected.message("what will be `will`"), "what will be `▇▇▇`");
        assert_eq!(protected.message("an open `quotation Will"), "an open `quotation ▇▇▇");
    }

    #[test]
    fn overlapping_spans_become_one() {
        let source = Source::new("a", "Quimby _Sample_ here");
        let mut protected = Protected::default();
        protected.add(Span::new(0..6), "Quimby");
        protected.add(Span::new(0..14), "Quimby _Sample");
        protected.add(Span::new(8..15), "Sample_");
        protected.settle();
        assert_eq!(protected.blacked_out(&source).text, "▇▇▇ here");
    }

    #[test]
    fn moves_a_span_along() {
        let source = Source::new("a", "Ann met Bob and Ann");
        let mut protected = Protected::default();
        protected.add(Span::new(0..3), "Ann");
        protected.add(Span::new(16..19), "Ann");
        let blacked_out = protected.blacked_out(&source);
        let text = blacked_out.text.as_str();
        assert_eq!(text, "▇▇▇ met Bob and ▇▇▇");
        let moved = |range| &text[blacked_out.moved(Span::new(range)).range()];
        assert_eq!(moved(8..11), "Bob");
        assert_eq!(moved(0..19), text);
        assert_eq!(moved(16..19), "▇▇▇");
        assert_eq!(moved(17..18), "▇▇▇");
    }
}
