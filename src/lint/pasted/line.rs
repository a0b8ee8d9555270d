//! A line of a text, and the mark of a list that it begins with.

use std::ops::Range;

/// What a line begins with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Mark {
    /// A sign: `•`, `–`, `o`, or a hyphen without a space after it.
    Sign(char),
    /// A number that makes no list here: `1`, `(1)`, `1.2`, or `1.` without a space after it.
    Number,
    /// A letter or a small Roman numeral: `a)`, `(i)`.
    Letter,
}

/// How sure it is that a mark is one.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Sure {
    /// Several lines must begin so.
    Together,
    /// A paragraph must begin so, or several lines.
    Opening,
    /// One is enough.
    Alone,
}

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Line<'t> {
    /// Its words, without the mark of a quotation, an indent and the mark of a list.
    pub(super) words: &'t str,
    /// Where the words stand in the text.
    pub(super) at: usize,
    /// Where the indent and the mark stand in the text.
    pub(super) lead: Range<usize>,
    /// What stands before that, of a quotation.
    pub(super) quote: &'t str,
    /// How wide the indent is.
    pub(super) indent: usize,
    /// Its mark.
    pub(super) mark: Option<(Mark, Sure)>,
    /// The mark as it is written.
    pub(super) written: &'t str,
}

/// Returns the lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let lines = text.split('\n').map(|line| {
        let start = at;
        at += line.len() + 1;
        Line::of(line.trim_end(), start)
    });
    lines.collect()
}

impl<'t> Line<'t> {
    fn of(line: &'t str, start: usize) -> Self {
        let unquoted = line.trim_start_matches(['>', ' ']);
        let is_quote = line[..line.len() - unquoted.len()].contains('>');
        let quote = line.len() - if is_quote { unquoted.len() } else { line.len() };
        let rest = &line[quote..];
        let inner = rest.trim_start_matches(is_gap);
        let indent = rest.len() - inner.len();
        let found = mark(inner);
        let mark_length = found.map_or(0, |(.., length)| length);
        let words = inner[mark_length..].trim_start_matches(is_gap);
        let lead_end = line.len() - words.len();
        Self {
            words,
            at: start + lead_end,
            lead: start + quote..start + lead_end,
            quote: &line[..quote],
            indent,
            mark: found.map(|(mark, sure, _)| (mark, sure)),
            written: &inner[..mark_length],
        }
    }

    /// Where all of it stands in the text, without the blank at its end.
    pub(super) fn range(&self) -> Range<usize> {
        self.lead.start - self.quote.len()..self.at + self.words.len()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty() && self.mark.is_none()
    }

    /// Whether a list of the small Markdown begins with it.
    pub(super) fn is_item(&self) -> bool {
        let digits = self.words.trim_start_matches(|one: char| one.is_ascii_digit());
        let numbered = digits.len() < self.words.len()
            && (digits.starts_with(". ") || digits.starts_with(") "));
        numbered || ["- ", "* ", "+ "].iter().any(|mark| self.words.starts_with(mark))
    }
}

/// White space of every kind, and what has no width.
fn is_gap(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// The mark at the start of a line, how sure it is, and its length.
fn mark(line: &str) -> Option<(Mark, Sure, usize)> {
    let first = line.chars().next()?;
    let length = first.len_utf8();
    let rest = &line[length..];
    if is_bullet(first) {
        return Some((Mark::Sign(first), Sure::Alone, length));
    }
    let gap = Gap::before(rest);
    match first {
        '–' | '—' | '―' | '−' | '‐' | '‑' => match gap {
            Gap::Wide => Some((Mark::Sign(first), Sure::Alone, length)),
            Gap::Space => Some((Mark::Sign(first), Sure::Opening, length)),
            Gap::None => word_follows(rest, Mark::Sign(first), length),
        },
        // What bullets of symbol fonts turn into.
        'v' | 'q' | 'n' | 'Ø' | '§' | '¨' | 'ü' | 'à' if gap == Gap::Wide => {
            Some((Mark::Sign(first), Sure::Alone, length))
        }
        'Ø' | '§' | '¨' | 'ü' | 'à' | '→' | '⇒' | '➔' if gap != Gap::None => {
            Some((Mark::Sign(first), Sure::Together, length))
        }
        '\u{2460}'..='\u{2473}' => Some((Mark::Number, Sure::Alone, length)),
        'o' if gap == Gap::Wide => Some((Mark::Sign(first), Sure::Alone, length)),
        'o' if gap == Gap::Space => Some((Mark::Sign(first), Sure::Together, length)),
        '-' | '*' | '+' if gap == Gap::None && !rest.contains(first) => {
            word_follows(rest, Mark::Sign(first), length)
        }
        _ => numbered(line),
    }
}

fn word_follows(rest: &str, mark: Mark, length: usize) -> Option<(Mark, Sure, usize)> {
    let next = rest.chars().next()?;
    next.is_alphabetic().then_some((mark, Sure::Together, length))
}

/// Signs that begin an item and nothing else; those in the private use come from the fonts of
/// office programs.
pub(super) fn is_bullet(character: char) -> bool {
    // Letters and the marks of sentences come before all of them.
    if character < '·' {
        return false;
    }
    matches!(
        character,
        '•' | '·' | '‣' | '⁃' | '∙' | '◦' | '\u{2027}' | '\u{22c5}' | '\u{25a0}'..='\u{25cf}'
            | '\u{25d8}' | '\u{25d9}' | '\u{25fb}'..='\u{25fe}'
            | '\u{2756}' | '\u{27a2}'..='\u{27a4}'
            | '\u{29bf}' | '\u{2b1d}' | '\u{2b25}' | '\u{f000}'..='\u{f0ff}'
    )
}

/// What stands after a mark.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Gap {
    None,
    Space,
    /// A tab, or white space that nobody types between words.
    Wide,
}

impl Gap {
    fn before(rest: &str) -> Self {
        let gap = &rest[..rest.len() - rest.trim_start_matches(is_gap).len()];
        match gap {
            "" => Self::None,
            " " | "\u{a0}" => Self::Space,
            _ => Self::Wide,
        }
    }
}

/// `1⇥`, `(1)`, `1.2`, `1.Word`, `a)`, `(i)`, `b.`
fn numbered(line: &str) -> Option<(Mark, Sure, usize)> {
    let opened = line.starts_with('(');
    let body = &line[usize::from(opened)..];
    let is_part = |one: char| one.is_ascii_alphanumeric();
    let name = &body[..body.len() - body.trim_start_matches(is_part).len()];
    let is_number =
        !name.is_empty() && name.len() <= 2 && name.bytes().all(|one| one.is_ascii_digit());
    let is_letter = is_letter(name);
    if !is_number && !is_letter {
        return None;
    }
    let after = &body[name.len()..];
    let close = after.chars().next().filter(|one| matches!(one, ')' | '.' | ':'));
    let length = usize::from(opened) + name.len() + usize::from(close.is_some());
    let rest = &line[length..];
    let gap = Gap::before(rest);
    let mark = if is_number { Mark::Number } else { Mark::Letter };
    let sure = match (opened, close, gap) {
        (true, Some(')'), Gap::Wide) | (false, Some(_) | None, Gap::Wide)
            if mark == Mark::Letter =>
        {
            if close.is_some() {
                Sure::Alone
            } else {
                Sure::Together
            }
        }
        (true, Some(')'), Gap::Wide) | (false, None, Gap::Wide) => Sure::Alone,
        (true, Some(')'), Gap::Space) => Sure::Opening,
        (false, Some(')'), Gap::Space) if mark == Mark::Letter => Sure::Opening,
        (false, Some('.'), Gap::Space) if mark == Mark::Letter => Sure::Together,
        (false, Some(':'), Gap::Space) if mark == Mark::Number => Sure::Together,
        (_, Some('.' | ')'), Gap::None) if mark == Mark::Number => return glued(line, length),
        _ => return None,
    };
    Some((mark, sure, length))
}

/// `1.Word` and `1.2 Word`.
fn glued(line: &str, length: usize) -> Option<(Mark, Sure, usize)> {
    let rest = &line[length..];
    let digits = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let next = rest[digits..].trim_start_matches(is_gap).chars().next()?;
    let has_gap = rest[digits..].starts_with(is_gap);
    let is_mark = if digits == 0 {
        next.is_alphabetic()
    } else {
        has_gap && digits <= 2 && next.is_uppercase()
    };
    is_mark.then_some((Mark::Number, Sure::Together, length + digits))
}

/// One letter, or a small Roman numeral.
fn is_letter(name: &str) -> bool {
    let is_roman = !name.is_empty() && name.bytes().all(|one| matches!(one, b'i' | b'v' | b'x'));
    (name.len() == 1 && name.bytes().all(|one| one.is_ascii_alphabetic()))
        || (is_roman && name.len() <= 4)
}
