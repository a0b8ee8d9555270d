//! Takes a file apart that does not parse: headers, keys with their values, and lines that are
//! neither.

use std::ops::Range;

use crate::parse::syntax::known;

/// A piece of a file.
#[derive(Debug)]
pub(super) struct Piece<'t> {
    pub(super) shape: Shape,
    /// Where it stands, without the break at its end.
    pub(super) range: Range<usize>,
    /// Which table it is in, counted by headers.
    pub(super) table: usize,
    /// The name in that table's header.
    pub(super) within: Option<&'t str>,
    /// Where in the piece something begins that has no end.
    pub(super) unclosed: Option<usize>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shape {
    /// `[table]`
    Header,
    /// `key = value`
    Entry,
    /// Something else.
    Stray,
}

/// Returns the pieces of a file.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let (mut at, mut table, mut within) = (0, 0, None);
    // Lists without an end are looked through once or twice, not each to the end of the file.
    let mut budget = 2 * text.len();
    while at < text.len() {
        let line = line_at(text, at);
        let words = line.trim_start();
        let start = at + line.len() - words.len();
        let mut end = at + line.trim_end().len();
        let (mut shape, mut unclosed) = (Shape::Stray, None);
        if words.is_empty() || words.starts_with('#') {
            at += line.len() + 1;
            continue;
        }
        if words.starts_with('[') {
            (shape, table, within) = (Shape::Header, table + 1, header_name(words));
        } else if let Some(value) = value_start(words) {
            let value = Value::of(text, start + value, &mut budget);
            (shape, end) = (Shape::Entry, value.end);
            unclosed = value.unclosed.map(|at| at - start);
        }
        let next = end + text[end..].find('\n').map_or(text.len() - end, |to| to + 1);
        match pieces.last_mut() {
            // Lines that are nothing go together.
            Some(last) if shape == Shape::Stray && last.shape == shape && last.table == table => {
                last.range.end = end;
            }
            _ => pieces.push(Piece { shape, range: start..end, table, within, unclosed }),
        }
        at = next.max(at + 1);
    }
    pieces
}

/// The line that starts at a byte, without its break.
fn line_at(text: &str, at: usize) -> &str {
    text[at..].split('\n').next().unwrap_or_default()
}

/// The name in a header, whatever brackets it has.
pub(super) fn header_name(line: &str) -> Option<&str> {
    let line = line.split('#').next().unwrap_or_default();
    let name = line.trim_matches(|one: char| matches!(one, '[' | ']') || one.is_whitespace());
    let is_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.');
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

/// Whether a line is the header of a table that the format knows.
fn is_known_header(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('[')
        && header_name(line)
            .is_some_and(|name| known::table(name.split('.').next().unwrap_or_default()).is_some())
}

/// Where a value begins after its key and `=`, if the line has both; the key may be wrong.
fn value_start(line: &str) -> Option<usize> {
    let equals = line.find('=')?;
    let key = line[..equals].trim();
    let is_key = key.chars().all(|one| {
        one.is_alphanumeric()
            || one.is_whitespace()
            || matches!(one, '-' | '_' | '.' | '"' | '\'')
            || !one.is_ascii()
    });
    let words = key.split_whitespace().count();
    (is_key && (1..=4).contains(&words)).then_some(equals + 1)
}

/// Whether a line begins with a key that the format knows.
fn is_known_entry(line: &str) -> bool {
    let key = line.split('=').next().unwrap_or_default();
    key.len() < line.len() && known::is_key(key.trim())
}

/// Quotes of either kind, straight or curly.
pub(super) fn is_double(one: char) -> bool {
    matches!(one, '"' | '“' | '”' | '„' | '‟')
}

fn is_single(one: char) -> bool {
    matches!(one, '\'' | '‘' | '’' | '‚' | '‛')
}

/// Three quotes in a row: how long they are, and whether they are double.
pub(super) fn triple(text: &str) -> Option<(usize, bool)> {
    let first: Vec<char> = text.chars().take(3).collect();
    let all = |is: fn(char) -> bool| first.len() == 3 && first.iter().all(|one| is(*one));
    let is_curly = first.iter().any(|one| !one.is_ascii());
    let length = first.iter().map(|one| one.len_utf8()).sum();
    // Three curly single quotes are no habit of any program.
    match (all(is_double), all(is_single) && !is_curly) {
        (true, _) => Some((length, true)),
        (_, true) => Some((length, false)),
        _ => None,
    }
}

/// The longest list, in bytes: what is longer lacks its end.
const LONGEST_LIST: usize = 20_000;

/// Where a value ends.
struct Value {
    end: usize,
    /// Where something begins that has no end.
    unclosed: Option<usize>,
}

impl Value {
    fn of(text: &str, at: usize, budget: &mut usize) -> Self {
        let line = line_at(text, at);
        let words = line.trim_start();
        let start = at + line.len() - words.len();
        if let Some((length, is_double)) = triple(words) {
            return Self::of_lines(text, start, length, is_double);
        }
        match words.chars().next() {
            Some('[' | '{') => Self::of_brackets(text, start, budget),
            Some('"') if !is_closed(&words[1..]) => Self::of_open_quote(text, start),
            _ => Self { end: at + line.trim_end().len(), unclosed: None },
        }
    }

    /// From three quotes to the next three, unless a table or a text begins before.
    fn of_lines(text: &str, start: usize, length: usize, is_double: bool) -> Self {
        let mut at = start + length;
        loop {
            let line = line_at(text, at);
            let is_first = at == start + length;
            let begins = is_known_entry(line.trim_start()) && opens_text(line);
            if !is_first && (is_known_header(line) || begins) {
                let end = start + text[start..at].trim_end().len();
                return Self { end, unclosed: Some(start) };
            }
            if let Some(close) = closing(line, is_double) {
                let rest = line_at(text, at + close).trim_end().len();
                return Self { end: at + close + rest, unclosed: None };
            }
            at += line.len() + 1;
            if at >= text.len() {
                let end = start + text[start..].trim_end().len();
                return Self { end, unclosed: Some(start) };
            }
        }
    }

    /// From a bracket to the one that closes it, unless a table begins before.
    fn of_brackets(text: &str, start: usize, budget: &mut usize) -> Self {
        let most = LONGEST_LIST.min(*budget);
        let within = &text[start..text.floor_char_boundary(text.len().min(start + most))];
        let is_list = within.starts_with('[');
        let mut brackets = Brackets::default();
        for (at, one) in within.char_indices() {
            let at = start + at;
            if one == '\n' {
                let next = line_at(text, at + 1);
                if is_known_header(next) || (is_list && is_known_entry(next.trim_start())) {
                    return Self { end: at, unclosed: Some(start) };
                }
            }
            if brackets.close_with(one) {
                let rest = line_at(text, at).trim_end().len();
                return Self { end: at + rest, unclosed: None };
            }
        }
        *budget = budget.saturating_sub(within.len());
        let end = start + line_at(text, start).trim_end().len();
        Self { end, unclosed: Some(start) }
    }

    /// A quote that nothing closes on its line: its text goes on to the next key or table.
    fn of_open_quote(text: &str, start: usize) -> Self {
        let first = line_at(text, start);
        let mut end = start + first.trim_end().len();
        let mut at = start + first.len() + 1;
        while at < text.len() {
            let line = line_at(text, at);
            let words = line.trim_start();
            if words.starts_with(['[', '#']) || value_start(words).is_some() {
                break;
            }
            if !words.is_empty() {
                end = at + line.trim_end().len();
            }
            at += line.len() + 1;
        }
        Self { end, unclosed: Some(start) }
    }
}

/// How deep brackets lie in one another, outside of texts and remarks.
#[derive(Default)]
struct Brackets {
    depth: usize,
    /// What ends the text or remark that is being read.
    quote: Option<char>,
    is_escaped: bool,
}

impl Brackets {
    /// Reads a character; whether it closes the first bracket.
    fn close_with(&mut self, one: char) -> bool {
        let is_escaped = std::mem::take(&mut self.is_escaped);
        match (self.quote, one) {
            (_, '\n') => self.quote = None,
            (Some('"'), '\\') => self.is_escaped = !is_escaped,
            (Some(open), _) if open == one && !is_escaped => self.quote = None,
            (None, '"' | '\'') => self.quote = Some(one),
            (None, '#') => self.quote = Some('\n'),
            (None, '[' | '{') => self.depth += 1,
            (None, ']' | '}') => {
                self.depth = self.depth.saturating_sub(1);
                return self.depth == 0;
            }
            _ => {}
        }
        false
    }
}

/// Whether a line of the form `key = …` begins a text of several lines at its end.
fn opens_text(line: &str) -> bool {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    triple(value).is_some()
}

/// Whether a text between single double quotes ends on its line.
fn is_closed(rest: &str) -> bool {
    let mut escaped = false;
    for one in rest.chars() {
        match one {
            '\\' => escaped = !escaped,
            '"' if !escaped => return true,
            // A curly quote at the end stands for a straight one.
            _ => escaped = false,
        }
    }
    rest.trim_end().ends_with(is_double)
}

/// Where three quotes end on a line.
fn closing(line: &str, is_double: bool) -> Option<usize> {
    let mut escaped = false;
    for (at, one) in line.char_indices() {
        if one == '\\' && is_double {
            escaped = !escaped;
            continue;
        }
        if !escaped
            && let Some((length, kind)) = triple(&line[at..])
            && kind == is_double
        {
            let more = line[at + length..]
                .chars()
                .take_while(|one| *one == if is_double { '"' } else { '\'' });
            return Some(at + length + more.take(2).count());
        }
        escaped = false;
    }
    None
}
