//! Words that no output may repeat.

use std::{borrow::Cow, collections::BTreeSet};

use crate::english;
use crate::guard::{
    black_out::BlackedOut,
    declared::Declared,
    fold::{Escapes, Folded},
    terms::PrivateTerms,
    unite::unite,
    words::Words,
};
use crate::source::{Source, Span};
use crate::text;

/// Spans of a file whose words are never repeated, the words themselves, and private terms.
///
/// `Debug` shows none of them, so that no panic and no log can.
#[derive(Clone, Default)]
pub struct Protected {
    terms: PrivateTerms,
    /// In order and apart once they are settled.
    spans: Vec<Span>,
    /// Where terms of lists stand that guard other files: told as it is, never drawn.
    veiled: Vec<Span>,
    words: Words,
    /// The single words of private terms that stand in the file: a part of a name tells it too.
    parts: BTreeSet<String>,
    /// Whether a quoted word is one of the format's own, which tells nothing of anybody.
    is_own: Option<fn(&str) -> bool>,
}

impl Protected {
    /// Hides private terms wherever they stand in what is told.
    pub fn of_terms(terms: &PrivateTerms) -> Self {
        Self { terms: terms.clone(), ..Self::default() }
    }

    /// Says which quoted words are the format's own: were they blacked out, a term that is such a
    /// word could be read from the gap.
    #[must_use]
    pub fn with_own_words(self, is_own: fn(&str) -> bool) -> Self {
        Self { is_own: Some(is_own), ..self }
    }

    /// Adds a span of a file, with the words as they are read there.
    pub fn add(&mut self, span: Span, words: &str) {
        if span.start < span.end {
            self.spans.push(span);
        }
        self.words.add(words);
        if let Some((day, _)) = text::date_from_people(words) {
            self.words.add(&text::date_to_iso(day));
        }
    }

    /// Adds a span where a private term stands, of which no single word is quoted either.
    pub fn add_term(&mut self, span: Span, words: &str) {
        self.add(span, words);
        self.add_parts(words);
    }

    fn add_parts(&mut self, words: &str) {
        for piece in words.split(['`', '"', '“', '”']) {
            let folded = Folded::of(piece, Escapes::None);
            let letters = (0..folded.words().len()).map(|word| folded.letters(word));
            let letters = letters.flat_map(|word| [word, word.strip_suffix("'s").unwrap_or(word)]);
            let parts = letters.filter(|word| word.chars().count() > 1);
            self.parts.extend(parts.map(str::to_owned));
        }
    }

    /// Adds spans of a file's text where findings may lie, but whose words are never drawn or quoted.
    pub fn veil(&mut self, spans: Vec<Span>, text: &str) {
        for span in &spans {
            self.add_parts(&text[span.range()]);
        }
        self.veiled.extend(spans);
    }

    /// Adds what somebody else protects.
    pub fn extend(&mut self, other: &Self) {
        self.terms = self.terms.and(&other.terms);
        self.spans.extend(&other.spans);
        self.veiled.extend(&other.veiled);
        self.words.extend(&other.words);
        self.parts.extend(other.parts.iter().cloned());
    }

    /// Puts what was added in order; asked for once, before anything is shown.
    pub fn settle(&mut self) {
        self.spans = unite(std::mem::take(&mut self.spans));
        self.words.settle();
    }

    /// Returns the protected spans; once settled, in order, and no two overlap.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Returns the protected span that holds all of another, an empty one inside it too.
    pub fn covering(&self, span: Span) -> Option<Span> {
        let after = self.spans.partition_point(|one| one.start <= span.start);
        let one = *self.spans.get(after.checked_sub(1)?)?;
        let inside = one.holds(span) && (span.start < span.end || span.start > one.start);
        (inside && !(span.start == span.end && span.start == one.end)).then_some(one)
    }

    /// Returns a span that neither starts nor ends inside a protected one.
    pub fn widened(&self, span: Span) -> Span {
        let within = |byte: usize| {
            let after = self.spans.partition_point(|one| one.start < byte);
            let one = after.checked_sub(1).map(|index| self.spans[index]);
            one.filter(|one| byte < one.end)
        };
        let start = within(span.start).map_or(span.start, |one| one.start);
        let end = within(span.end).map_or(span.end, |one| one.end);
        Span { start, end }
    }

    /// Whether a span has a byte in common with a protected one.
    pub fn touches(&self, span: Span) -> bool {
        let after = self.spans.partition_point(|one| one.end <= span.start);
        self.spans.get(after).is_some_and(|one| one.overlaps(span)) || self.covering(span).is_some()
    }

    /// Returns a message with what it quotes blacked out where it is protected.
    ///
    /// What stands outside of quotation marks are our own words, in small letters: there a term that is
    /// an ordinary word is hidden only with a capital. A quotation that does not close goes on to the
    /// end. What the marks of a file part is hidden as one.
    pub fn message<'a>(&self, message: &'a str) -> Cow<'a, str> {
        let whole = self.across_marks(message);
        let mut out = String::with_capacity(whole.len());
        let mut rest = &*whole;
        while let Some((start, mark)) = quotation(rest) {
            let (own, quoted) = rest.split_at(start);
            let close = if mark == '“' { '”' } else { mark };
            let end = quoted.find(close).unwrap_or(quoted.len());
            out.push_str(&self.own(own));
            out.push_str(&self.quoted(&quoted[..end], mark));
            rest = &quoted[end..];
            if let Some(after) = rest.strip_prefix(close) {
                out.push(close);
                rest = after;
            }
        }
        out.push_str(&self.own(rest));
        if out == message { Cow::Borrowed(message) } else { Cow::Owned(out) }
    }

    /// Hides what has a mark of quotation inside.
    fn across_marks<'a>(&self, message: &'a str) -> Cow<'a, str> {
        let mut hidden = self.find_all(message);
        hidden.retain(|span| quotation(&message[span.range()]).is_some());
        blacked_out(message, hidden)
    }

    /// Returns a name that is not ours, such as a path, with what is protected blacked out.
    pub fn name<'a>(&self, name: &'a str) -> Cow<'a, str> {
        blacked_out(name, [self.terms.find_in_name(name), self.words.find(name)].concat())
    }

    /// Returns words that are not ours, such as a text that takes the place of another, with what is
    /// protected blacked out.
    pub fn text<'a>(&self, text: &'a str) -> Cow<'a, str> {
        blacked_out(text, self.find_all(text))
    }

    /// Returns a file's text with the protected spans blacked out, and with the same words wherever else they
    /// stand, as in a comment.
    pub fn blacked_out(&self, source: &Source) -> BlackedOut {
        let again = self.words.find(&source.text);
        BlackedOut::new(&source.text, &unite([&self.spans[..], &self.veiled, &again].concat()))
    }

    /// Returns words of the file with what is protected blacked out, and single words of private terms.
    pub fn quotation<'a>(&self, words: &'a str) -> Cow<'a, str> {
        self.quoted(words, '“')
    }

    fn quoted<'a>(&self, text: &'a str, mark: char) -> Cow<'a, str> {
        if mark == '`' && self.is_own.is_some_and(|is_own| is_own(text)) {
            return Cow::Borrowed(text);
        }
        blacked_out(text, [self.find_all(text), self.find_parts(text)].concat())
    }

    fn own<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut hidden = [self.find_all(text), self.find_parts(text)].concat();
        hidden.retain(|span| {
            let words = &text[span.range()];
            let digits = words.chars().filter(char::is_ascii_digit).count();
            words.contains(char::is_uppercase) || digits > 4 || !english::is_ordinary_word(words)
        });
        blacked_out(text, hidden)
    }

    fn find_all(&self, text: &str) -> Vec<Span> {
        // A line's end in what is quoted may stand inside a word, as a tab may.
        let on_one_line = text.replace('\n', "\t");
        let terms = self.terms.find_in_prose(&on_one_line, &Declared::default());
        [terms, self.words.find(text)].concat()
    }

    fn find_parts(&self, text: &str) -> Vec<Span> {
        if self.parts.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text, Escapes::None);
        let words = 0..folded.words().len();
        let parts = words.filter(|word| {
            let letters = folded.letters(*word);
            self.parts.contains(letters.strip_suffix("'s").unwrap_or(letters))
        });
        parts.map(|word| folded.span(word, word)).collect()
    }
}

impl std::fmt::Debug for Protected {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Protected({} spans)", self.spans.len())
    }
}

fn blacked_out(text: &str, hidden: Vec<Span>) -> Cow<'_, str> {
    let hidden = unite(hidden);
    if hidden.is_empty() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(BlackedOut::new(text, &hidden).text)
    }
}

/// Returns where the next quotation starts, after its mark, and the mark.
fn quotation(message: &str) -> Option<(usize, char)> {
    let mut marks = message.char_indices().filter(|(_, mark)| matches!(mark, '`' | '"' | '“'));
    marks.next().map(|(at, mark)| (at + mark.len_utf8(), mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn protected(list: &str) -> Protected {
        Protected::of_terms(&PrivateTerms::from_list(list))
    }

    #[test]
    fn blacks_out_words_in_any_case() {
        let protected = protected("Łucja Nowak");
        assert_eq!(protected.message("see `łucja nowak’s note`"), "see `▇▇▇ note`");
        assert_eq!(protected.message("see Łucja Nowak"), "see ▇▇▇");
        assert_eq!(protected.message("no key `Łu\ncja\tNo\u{1}wak`"), "no key `▇▇▇`");
        assert_eq!(protected.name("a/lucja-nowak.toml"), "a/▇▇▇.toml");
        let mut words = Protected::default();
        words.add(Span::default(), "485 777 3456");
        words.settle();
        assert_eq!(words.message("`485 777 3456`, “1485 777 3456”"), "`▇▇▇`, “1485 777 3456”");
    }

    #[test]
    fn leaves_our_own_words_and_ends() {
        let protected =
            protected("Will\n▇\nOwner").with_own_words(|word| matches!(word, "owner" | "report"));
        assert_eq!(protected.message("what will be `will`"), "what will be `▇▇▇`");
        assert_eq!(protected.message("an open `quotation will"), "an open `quotation ▇▇▇");
        assert_eq!(protected.message("a `tick`in` a key, will"), "a `tick`in` a key, ▇▇▇");
        assert_eq!(protected.message("add `owner`, “owner”"), "add `owner`, “▇▇▇”");
    }

    #[test]
    fn a_mark_of_quotation_inside_a_term_parts_it_from_nothing() {
        let mut protected = protected("Quimby Sampleton");
        protected.add_term(Span::new(0..16), "quimby`sampleton");
        protected.settle();
        assert_eq!(protected.message("no key `quimby`sampleton`"), "no key `▇▇▇`");
        assert_eq!(protected.message("no `Quimby `Sampleton`` here"), "no `▇▇▇`` here");
        assert_eq!(protected.message("no `Quimby` of x`Sampleton`"), "no `▇▇▇` of x`▇▇▇`");
    }

    #[test]
    fn no_part_of_a_term_that_stands_in_the_file_is_quoted() {
        let mut protected = protected("Kai Farrow-Lund");
        protected.add_term(Span::new(0..15), "KAI FARROW-LUND");
        protected.settle();
        assert_eq!(
            protected.message("“KAI” and “Farrow … x” of kai"),
            "“▇▇▇” and “▇▇▇ … x” of ▇▇▇"
        );
    }

    #[test]
    fn knows_what_lies_in_a_protected_span() {
        let mut protected = Protected::default();
        protected.add(Span::new(4..10), "secret");
        protected.settle();
        let span = |start, end| Span { start, end };
        assert_eq!(protected.covering(span(5, 7)), Some(span(4, 10)));
        assert_eq!(protected.covering(span(4, 10)), Some(span(4, 10)));
        assert_eq!(protected.covering(span(6, 6)), Some(span(4, 10)));
        assert_eq!(protected.covering(span(4, 4)), None);
        assert_eq!(protected.covering(span(3, 7)), None);
        assert_eq!(protected.widened(span(3, 7)), span(3, 10));
        assert_eq!(protected.widened(span(7, 12)), span(4, 12));
        assert_eq!(protected.widened(span(10, 12)), span(10, 12));
        assert!(protected.touches(span(9, 12)) && !protected.touches(span(10, 12)));
    }
}
