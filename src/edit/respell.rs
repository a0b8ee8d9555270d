//! A text changed within its quotes: what did not change stays as it was written.

use toml::de::DeValue;

use crate::diag::Edit;
use crate::edit::write;
use crate::source::{Span, Text};

/// How a text is quoted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Quotes {
    Line,
    Lines,
    LiteralLine,
    LiteralLines,
}

/// Returns the change that makes one text another and keeps its quotes, escapes and line ends
/// wherever the two agree; nothing where the quotes cannot hold it.
pub(super) fn respell(raw: &str, old: &Text, new: &str, newline: &str) -> Option<Edit> {
    let quotes = Quotes::of(raw)?;
    if !quotes.has_lines() && new.contains('\n') && !old.contains('\n') {
        return None;
    }
    let (before, behind) = shared(old, new);
    let changed = &new[before..new.len() - behind];
    let span = place(old, before..old.len() - behind, quotes);
    let beside = [&new[..before], &new[new.len() - behind..]];
    let text = quotes.spell(changed, beside, newline)?;
    let base = old.span.start;
    let respelt = format!("{}{text}{}", &raw[..span.start - base], &raw[span.end - base..]);
    let read = DeValue::parse(&respelt).ok()?;
    (read.get_ref().as_str() == Some(new)).then_some(Edit { span, text })
}

impl Quotes {
    fn of(raw: &str) -> Option<Self> {
        let forms = [
            ("\"\"\"", Self::Lines),
            ("'''", Self::LiteralLines),
            ("\"", Self::Line),
            ("'", Self::LiteralLine),
        ];
        // Two quotes alone are an empty text on one line.
        let is_empty = raw.len() == 2;
        let mut forms = forms.into_iter().filter(|(quote, _)| !is_empty || quote.len() == 1);
        forms.find(|(quote, _)| raw.starts_with(quote)).map(|(_, quotes)| quotes)
    }

    fn has_lines(self) -> bool {
        matches!(self, Self::Lines | Self::LiteralLines)
    }

    fn len(self) -> usize {
        if self.has_lines() { 3 } else { 1 }
    }

    fn spell(self, words: &str, beside: [&str; 2], newline: &str) -> Option<String> {
        let is_plain = !words.chars().any(|letter| write::is_control(letter) && letter != '\n');
        match self {
            Self::Line => Some(write::escaped(words)),
            Self::Lines => Some(write::lines(words, beside, newline)),
            Self::LiteralLine => {
                (is_plain && !words.contains(['\'', '\n'])).then(|| words.to_owned())
            }
            Self::LiteralLines => {
                (is_plain && !words.contains('\'')).then(|| words.replace('\n', newline))
            }
        }
    }
}

/// How many bytes two texts share at their start and at their end.
fn shared(old: &str, new: &str) -> (usize, usize) {
    let same = |(a, b): &(char, char)| a == b;
    let before = old.chars().zip(new.chars()).take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let (rest, new_rest) = (&old[before..], &new[before..]);
    let behind = rest.chars().rev().zip(new_rest.chars().rev()).take_while(same);
    (before, behind.map(|(a, _)| a.len_utf8()).sum())
}

/// Where a range of the value is written; what is put at the end goes behind the last character.
fn place(old: &Text, range: std::ops::Range<usize>, quotes: Quotes) -> Span {
    if !range.is_empty() {
        return old.span_of(range);
    }
    let at = match (range.start, old.is_empty()) {
        (_, true) => old.span.end - quotes.len(),
        (0, _) => old.span_of(0..0).start,
        (start, _) => {
            let last = old[..start].chars().next_back().map_or(0, char::len_utf8);
            old.span_of(start - last..start).end
        }
    };
    Span::new(at..at)
}
