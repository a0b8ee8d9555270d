//! Terms that are never to be published: where they stand in a file, however they are written.

use std::fmt;
use std::sync::Arc;

use aho_corasick::AhoCorasick;
use aho_corasick::MatchKind;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diag::Protected;
use crate::source::Span;

/// Terms that are never to be published; `Debug` tells only how many.
#[derive(Clone, Default)]
pub struct PrivateTerms {
    terms: Vec<String>,
    automaton: Option<Arc<AhoCorasick>>,
}

impl PrivateTerms {
    /// Reads a list: one term a line; blank lines and `#` lines are skipped.
    pub fn from_list(list: &str) -> Self {
        let lines = list.trim_start_matches('\u{feff}').lines().map(str::trim);
        let terms = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let folded = terms.map(|term| Folded::of(term).text.trim().to_owned());
        Self::new(folded.flat_map(|term| [compact(&term), term]).collect())
    }

    /// Returns these terms and those of another list.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self::new(self.terms.iter().chain(&other.terms).cloned().collect())
    }

    /// Whether there is no term.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns where terms stand in a text: as whole words, in any case, with or without accents,
    /// as plural or possessive, over a line's end, inside emphasis, behind TOML escapes, and with
    /// a hyphen, an underscore, a dot or nothing between its words, as ids and file names have.
    pub fn find(&self, text: &str) -> Vec<Span> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let folded = Folded::of(text);
        let mut spans: Vec<Span> = Vec::new();
        for found in automaton.find_overlapping_iter(&folded.text) {
            let Some(end) = folded.word_end(found.start(), found.end()) else { continue };
            let span = folded.span(found.start(), end);
            match spans.iter_mut().find(|other| other.start < span.end && span.start < other.end) {
                Some(other) => *other = other.to(span),
                None => spans.push(span),
            }
        }
        spans.sort_unstable();
        spans
    }

    /// Returns a text with the terms in it blacked out.
    pub fn black_out(&self, text: &str) -> String {
        Protected::of_terms(self, "").text(text).into_owned()
    }

    fn new(mut terms: Vec<String>) -> Self {
        terms.retain(|term| term.contains(char::is_alphanumeric));
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&terms);
        let automaton = if terms.is_empty() { None } else { automaton.ok().map(Arc::new) };
        Self { terms, automaton }
    }
}

impl fmt::Debug for PrivateTerms {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} private terms", self.terms.len())
    }
}

/// A text in lower case, without accents and emphasis, with every gap one space, and where each
/// of its bytes comes from.
struct Folded {
    text: String,
    /// For each byte of `text`, the span of the character that it comes from.
    origins: Vec<Span>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), origins: Vec::new() };
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            let (character, length) =
                escape(&text[at..]).unwrap_or((Some(character), character.len_utf8()));
            let span = Span::new(at..at + length);
            at += length;
            match character {
                // Emphasis may stand inside a name, and a soft hyphen is not seen.
                Some('*' | '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}') | None => {
                }
                Some(gap) if gap.is_whitespace() => folded.gap(span),
                Some('’' | '‘' | 'ʼ' | '`' | '´') => folded.push('\'', span),
                Some('-' | '_' | '\u{2010}' | '\u{2011}') => folded.gap(span),
                Some('.') if joins(&text[..span.start], &text[at..]) => folded.gap(span),
                Some(character) => folded.letter(character, span),
            }
        }
        folded
    }

    fn letter(&mut self, character: char, span: Span) {
        for base in std::iter::once(character).nfkd().filter(|base| !is_combining_mark(*base)) {
            for lower in base.to_lowercase() {
                match lower {
                    'ł' => self.push('l', span),
                    'ø' => self.push('o', span),
                    'đ' | 'ð' => self.push('d', span),
                    'ı' => self.push('i', span),
                    'ß' => "ss".chars().for_each(|letter| self.push(letter, span)),
                    'æ' => "ae".chars().for_each(|letter| self.push(letter, span)),
                    'œ' => "oe".chars().for_each(|letter| self.push(letter, span)),
                    other if is_combining_mark(other) => {}
                    other => self.push(other, span),
                }
            }
        }
    }

    fn gap(&mut self, span: Span) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.push(' ', span);
        }
    }

    fn push(&mut self, character: char, span: Span) {
        self.text.push(character);
        self.origins.resize(self.text.len(), span);
    }

    /// Where the word that a match starts ends, with `s`, `'s` or `s'`; nothing inside a word.
    fn word_end(&self, start: usize, end: usize) -> Option<usize> {
        let before = self.text[..start].chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let ends = |end: usize| !self.text[end..].starts_with(char::is_alphanumeric);
        let suffixes = ["'s", "s'", "es", "s", ""];
        let suffix = suffixes
            .iter()
            .find(|suffix| self.text[end..].starts_with(**suffix) && ends(end + suffix.len()))?;
        Some(end + suffix.len())
    }

    fn span(&self, start: usize, end: usize) -> Span {
        self.origins[start].to(self.origins[end - 1])
    }
}

/// A term of several longer words written as one, as in `quimbysample`; else nothing.
///
/// Short words would make another word: "Jo Anna" is not "Joanna".
fn compact(term: &str) -> String {
    let words: Vec<&str> = term.split(' ').collect();
    let long = words.len() > 1 && words.iter().all(|word| word.chars().count() > 3);
    if long { words.concat() } else { String::new() }
}

/// Whether a dot stands inside a word, as in an address.
fn joins(before: &str, after: &str) -> bool {
    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
}

/// Reads a TOML escape: the character that it stands for, or none for a line continuation, and
/// its length.
fn escape(text: &str) -> Option<(Option<char>, usize)> {
    let rest = text.strip_prefix('\\')?;
    let kind = rest.chars().next()?;
    let digits = match kind {
        'n' | 't' | 'r' => return Some((Some(' '), 2)),
        'x' => 2,
        'u' => 4,
        'U' => 8,
        ' ' | '\t' | '\r' | '\n' => {
            let blank = rest.len() - rest.trim_start().len();
            return Some((None, 1 + blank));
        }
        _ => return Some((None, 1)),
    };
    let hex = rest.get(1..=digits)?;
    let character = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
    Some((Some(character), 2 + digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(term: &str, text: &'a str) -> Vec<&'a str> {
        let spans = PrivateTerms::from_list(term).find(text);
        spans.into_iter().map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn finds_a_term_however_it_is_written() {
        for text in [
            "Zoë Łak",
            "ZOE LAK",
            "zoe\n  łak",
            "**Zoë** Łak",
            "Z**o**ë Łak",
            "Zo\\u00eb \\\n  Łak",
        ] {
            assert_eq!(found("Zoë Łak", text), [text.trim_start_matches('*')], "{text}");
        }
        assert_eq!(found("zoe lak", "The Zoë Laks’ home"), ["Zoë Laks’"]);
        assert_eq!(found("Oakfield", "Oakfield's gate, Oakfields"), ["Oakfield's", "Oakfields"]);
    }

    #[test]
    fn finds_a_term_in_slugs_and_addresses() {
        let list = "Quimby Sample\nSmith-Jones";
        for text in [
            "quimby-sample",
            "Quimby_Sample",
            "quimby.sample",
            "quimbysample",
            "QUIMBY\u{2011}SAMPLE",
            "Smith Jones",
            "smith-jones",
        ] {
            assert_eq!(found(list, &format!("a/{text}.toml")), [text]);
        }
        assert!(found("Jo Anna", "Joanna").is_empty());
        assert!(found("▇\n*\n--", "A ▇ here -- and *there*").is_empty());
    }

    #[test]
    fn leaves_longer_words_alone() {
        assert!(found("Ann", "Annual planning, Joann, annex").is_empty());
        assert!(found("# Ann\n\n", "Ann").is_empty());
    }

    #[test]
    fn debug_keeps_the_secret() {
        assert_eq!(format!("{:?}", PrivateTerms::from_list("Ann")), "1 private terms");
    }
}
