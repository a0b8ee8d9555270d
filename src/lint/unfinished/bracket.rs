//! What stands between brackets: `[insert date]`, `<name>`, `{date}`, `Comment [JB1]:`, `[2]`.

use std::{collections::HashSet, ops::Range};

use crate::english::drafts;
use crate::lint::unfinished::{Kind, Mark};

/// Brackets that open and close.
const PAIRS: [(char, char); 5] = [('[', ']'), ('<', '>'), ('{', '}'), ('«', '»'), ('(', ')')];

/// The first byte of `«`, and of other signs.
const LEAD_OF_GUILLEMETS: u8 = 0xc2;

/// The longest that waits between brackets.
const LONGEST: usize = 120;

pub(super) fn find(text: &str, in_quotation: bool) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut end = 0;
    let mut quotation = Quotation::of(text);
    let links = Links::of(text);
    let opens = text.bytes().enumerate().filter(|(_, byte)| {
        matches!(byte, b'[' | b'<' | b'{' | b'(') || *byte == LEAD_OF_GUILLEMETS
    });
    for (at, _) in opens {
        let Some(open) = text.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        let Some((_, close)) = PAIRS.iter().find(|(known, _)| *known == open) else { continue };
        if at < end {
            continue;
        }
        let start = at + open.len_utf8();
        let mut near = text[start..].char_indices().take_while(|(length, _)| *length <= LONGEST);
        let Some((length, _)) = near.find(|(_, one)| one == close) else { continue };
        let inner = start..start + length;
        let range = at..inner.end + close.len_utf8();
        let bracket = Bracket { text, open, range, inner, links: &links };
        if let Some(mark) = bracket.mark(in_quotation || quotation.holds(at)) {
            end = mark.range.end;
            marks.push(mark);
        }
    }
    marks
}

/// The quotation marks of a paragraph up to a place, which goes forward alone.
struct Quotation<'t> {
    text: &'t str,
    at: usize,
    opened: usize,
    closed: usize,
    straight: usize,
    /// Whether the last line begins as a quotation does.
    is_marked: bool,
}

impl<'t> Quotation<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, at: 0, opened: 0, closed: 0, straight: 0, is_marked: is_marked(text) }
    }

    /// Whether a quotation has begun before a place and not ended, or its line is one.
    fn holds(&mut self, at: usize) -> bool {
        for (place, one) in self.text[self.at..at].char_indices() {
            match one {
                '“' => self.opened += 1,
                '”' => self.closed += 1,
                '"' => self.straight += 1,
                '\n' => {
                    let place = self.at + place;
                    if self.text[..place].ends_with('\n') {
                        (self.opened, self.closed, self.straight) = (0, 0, 0);
                    }
                    self.is_marked = is_marked(&self.text[place + 1..]);
                }
                _ => {}
            }
        }
        self.at = at;
        self.opened > self.closed || self.straight % 2 == 1 || self.is_marked
    }
}

/// Whether a line begins with the mark of a quotation.
fn is_marked(line: &str) -> bool {
    let start = line.trim_start_matches(|one: char| one.is_whitespace() && one != '\n');
    start.starts_with('>')
}

/// What links are defined below: the words of `[words]:`.
struct Links<'t>(HashSet<&'t str>);

impl<'t> Links<'t> {
    fn of(text: &'t str) -> Self {
        let words = |(end, _): (usize, &'t str)| {
            let before = text[..end].char_indices().rev();
            let near = before.take_while(move |(at, one)| end - at <= LONGEST + 4 && *one != ']');
            let opened = near.filter(|(_, one)| *one == '[');
            opened.map(move |(at, _)| &text[at + 1..end])
        };
        Self(text.match_indices("]:").flat_map(words).collect())
    }
}

/// A pair of brackets.
struct Bracket<'t> {
    text: &'t str,
    open: char,
    range: Range<usize>,
    inner: Range<usize>,
    links: &'t Links<'t>,
}

impl Bracket<'_> {
    fn mark(&self, in_quotation: bool) -> Option<Mark> {
        let inner =
            self.text[self.inner.clone()].trim_matches(['[', '{', '<', '\\', ' ', '*', '_']);
        let is_square = self.open == '[';
        if is_square && self.is_link() {
            return None;
        }
        if is_square && is_note_number(inner) && !self.starts_a_word() {
            return Some(self.of(Kind::NoteMark));
        }
        if is_square && is_author(inner) {
            return Some(self.comment());
        }
        let is_gap = match self.open {
            '(' => {
                asks_first(inner, &["insert", "tba", "tbc", "tbd"]) || awaits(&inner.to_lowercase())
            }
            '<' => asks(inner) || is_field(inner),
            '{' | '«' => is_words(inner),
            _ => {
                asks(inner)
                    || is_blank(inner)
                    || (!in_quotation && (is_field(inner) || is_aside(inner)))
            }
        };
        is_gap.then(|| self.of(Kind::Gap))
    }

    fn of(&self, kind: Kind) -> Mark {
        let closes = self.text[self.range.end..].chars().take_while(|one| matches!(one, ']' | '}'));
        let more =
            if self.text[self.inner.clone()].starts_with(['[', '{']) { closes.count() } else { 0 };
        Mark { range: self.range.start..self.range.end + more.min(1), kind }
    }

    /// A comment with the word before it and the colon after it.
    fn comment(&self) -> Mark {
        let before = self.text[..self.range.start].trim_end();
        let word = before.rsplit(|one: char| !one.is_alphabetic()).next().unwrap_or_default();
        let is_word = matches!(word.to_ascii_lowercase().as_str(), "comment" | "commented");
        let start = if is_word { before.len() - word.len() } else { self.range.start };
        let colon = usize::from(self.text[self.range.end..].starts_with(':'));
        Mark { range: start..self.range.end + colon, kind: Kind::Comment }
    }

    /// Whether the small Markdown makes a link or a footnote of it.
    fn is_link(&self) -> bool {
        let after = &self.text[self.range.end..];
        let defines = after.starts_with(':') && !is_author(&self.text[self.inner.clone()]);
        let is_defined = || self.links.0.contains(&self.text[self.inner.clone()]);
        after.starts_with(['(', '['])
            || defines
            || self.text[self.inner.clone()].starts_with('^')
            || self.text[..self.range.start].ends_with([']', '!']) && is_defined()
    }

    /// Whether letters go on after it, as in `[i]n`.
    fn starts_a_word(&self) -> bool {
        self.text[self.range.end..].starts_with(char::is_alphabetic)
    }
}

/// `2`, `1, 3`, `4-6`, `iv`.
fn is_note_number(inner: &str) -> bool {
    const ROMAN: [&str; 12] =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let mut parts = inner.split([',', '-', '–', ' ']).filter(|part| !part.is_empty()).peekable();
    let is_number = |part: &str| part.len() <= 3 && part.bytes().all(|one| one.is_ascii_digit());
    ROMAN.contains(&inner) || (parts.peek().is_some() && parts.all(is_number))
}

/// Initials and a number, as an office program numbers comments: `JB1`, `A12R11`.
fn is_author(inner: &str) -> bool {
    let letters =
        inner.len() - inner.trim_start_matches(|one: char| one.is_ascii_uppercase()).len();
    let number = &inner[letters..];
    let digits = number.split('R').all(|part| {
        !part.is_empty() && part.len() <= 3 && part.bytes().all(|one| one.is_ascii_digit())
    });
    (1..=4).contains(&letters) && digits
}

/// Whether the first word asks for something to be done.
fn asks(inner: &str) -> bool {
    let lower = inner.to_lowercase();
    let first = lower.split(|one: char| !one.is_alphanumeric()).next().unwrap_or_default();
    drafts::ASKS.has(first) || awaits(lower.trim())
}

/// Whether the words end in what says that something is still to come: `figure to follow`.
fn awaits(lower: &str) -> bool {
    let ends = |end: &str| {
        lower.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    drafts::WHOLE.all().any(ends)
}

/// Whether it is one word and what that word says: `Note: ask the police`.
fn is_aside(inner: &str) -> bool {
    let Some((word, rest)) = inner.split_once(": ") else { return false };
    !rest.is_empty() && word.chars().all(char::is_alphabetic)
}

fn asks_first(inner: &str, words: &[&str]) -> bool {
    let lower = inner.to_lowercase();
    let first = lower.split(|one: char| !one.is_alphanumeric()).next().unwrap_or_default();
    words.contains(&first)
}

/// Whether it is what a form asks for and nothing else: `name of child`, `DD/MM/YYYY`.
fn is_field(inner: &str) -> bool {
    let lower = inner.to_lowercase().replace('’', "'");
    let words: Vec<&str> =
        lower.split([' ', '/', '-', ',']).filter(|word| !word.is_empty()).collect();
    let known = |word: &&str| drafts::FIELDS.has(word) || drafts::BESIDE_FIELDS.has(word);
    let is_day = ["dd", "mm", "yyyy"].iter().any(|part| words.contains(part));
    let named = words.iter().any(|word| drafts::FIELDS.has(word));
    if let [first, "of", ..] = words[..] {
        return drafts::FIELDS.has(first);
    }
    (named || is_day) && words.len() <= 6 && words.iter().all(known)
}

/// Nothing but signs that hold a place open.
fn is_blank(inner: &str) -> bool {
    let signs =
        inner.trim().chars().all(|one| matches!(one, 'x' | 'X' | '?' | '_' | '.' | ' ' | '-'));
    let open = inner.contains(['X', '?', '_']) || inner.contains("xx");
    signs && open || inner.trim().is_empty() && inner.len() > 1
}

/// A few words and nothing else.
fn is_words(inner: &str) -> bool {
    let count = inner.split(['_', ' ', '.']).filter(|word| !word.is_empty()).count();
    let letters = |one: char| one.is_alphabetic() || matches!(one, ' ' | '_' | '.' | '\'' | '’');
    (1..=6).contains(&count) && inner.chars().all(letters)
}
