//! TOML that does not parse, and text that is none.
//!
//! A file that does not parse is taken apart into headers and `key = value` pieces. Each is read by
//! itself, so that the faults of all of them are told in one run, each with a line that works.

mod bytes;
mod curly;
mod entry;
mod header;
mod known;
mod piece;
mod twice;
mod value;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::diag::{Diagnostic, Edit, Fix};
use crate::source::{Source, Span};
use crate::text;

pub use bytes::from_fault;
pub(super) use known::is_day_of_key;
use piece::Shape;

/// Parses a file's TOML, or returns every fault that can be told apart, at least one.
pub(super) fn parse(source: &Source) -> Result<Spanned<DeTable<'_>>, Vec<Diagnostic>> {
    // One mark was taken off already; the parser would pass over a second.
    if source.text.starts_with('\u{feff}') {
        let mark = Span::new(0..'\u{feff}'.len_utf8());
        let message = "this is not TOML: a second byte-order mark";
        let fix = Fix::replace(mark, "", "delete it").safe();
        let help = "delete the unseen character before the first word";
        return Err(vec![Diagnostic::syntax(mark, message).help(help).fix(fix)]);
    }
    match read(&source.text) {
        Ok(root) => {
            let mut bad = Vec::new();
            root.get_ref().iter().for_each(|(_, value)| bad_numbers(value, &mut bad));
            if bad.is_empty() { Ok(root) } else { Err(bad) }
        }
        Err(error) => Err(faults(source, &error)),
    }
}

/// Parses a file's TOML, where only what it holds counts.
pub(super) fn tree(source: &Source) -> Option<Spanned<DeTable<'_>>> {
    let root = read(&source.text).ok()?;
    let mut bad = Vec::new();
    root.get_ref().iter().for_each(|(_, value)| bad_numbers(value, &mut bad));
    bad.is_empty().then_some(root)
}

fn read(text: &str) -> Result<Spanned<DeTable<'_>>, toml::de::Error> {
    DeTable::parse(text)
}

/// Whether a piece is TOML by itself.
fn is_read(text: &str) -> bool {
    fault_of(text).is_none()
}

/// Where the first fault of a piece is, and what the parser says of it.
fn fault_of(text: &str) -> Option<(Span, String)> {
    match read(text) {
        Ok(root) => {
            let mut bad = Vec::new();
            root.get_ref().iter().for_each(|(_, value)| bad_numbers(value, &mut bad));
            bad.into_iter().next().map(|one| (one.span, String::new()))
        }
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            let start = text.floor_char_boundary(span.start.min(text.len()));
            let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
            Some((Span::new(start..end), error.message().to_owned()))
        }
    }
}

/// So many faults of a file are told; who has more has another kind of file.
const MOST: usize = 200;

/// The faults of a file that does not parse.
fn faults(source: &Source, error: &toml::de::Error) -> Vec<Diagnostic> {
    let text = &source.text;
    if let Some(fault) = old_lines(text) {
        return vec![fault];
    }
    let pieces = piece::pieces(text);
    let mut found = twice::find(source, &pieces);
    found.truncate(MOST);
    // What nobody knows a remedy for is often the echo of a fault above it.
    let mut puzzled: Option<usize> = None;
    for piece in &pieces {
        if found.len() >= MOST {
            break;
        }
        let written = &text[piece.range.clone()];
        let told = match piece.shape {
            Shape::Header => header::fault(written),
            Shape::Entry => entry::fault(piece, written),
            Shape::Stray => Some(entry::stray(written)),
        };
        let Some(told) = told else { continue };
        if told.is_guess && puzzled.replace(piece.table) == Some(piece.table) {
            continue;
        }
        found.push(told.at(piece.range.start));
    }
    if found.is_empty() {
        let span = error.span().unwrap_or(0..0);
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let span = Span::new(start..text.ceil_char_boundary(span.end.clamp(start, text.len())));
        found.push(Told::puzzle(span, error.message()).at(0));
    }
    found
}

/// Lines that end with CR alone, as on very old computers.
fn old_lines(text: &str) -> Option<Diagnostic> {
    let bytes = text.as_bytes();
    let alone = |at: &usize| bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    let places: Vec<usize> = (0..bytes.len()).filter(alone).collect();
    let first = *places.first()?;
    let edit =
        |at: usize| Edit { span: Span::new(at..at + 1), text: text::line_end(text).to_owned() };
    let fix = Fix::of_edits(places.into_iter().map(edit).collect(), "end the lines as now").safe();
    if !is_read(&crate::diag::apply(text, [&fix])) {
        return None;
    }
    let message = "the lines of this file end as those of very old computers did";
    let help = "save it anew with lines that end as in Windows or in Unix (CRLF or LF)";
    Some(Diagnostic::syntax(Span::new(first..first + 1), message).help(help).fix(fix))
}

/// What is said of a piece, with places in that piece.
struct Told {
    span: Span,
    message: String,
    why: Option<&'static str>,
    help: String,
    fix: Option<Fix>,
    /// Whether it is the parser's word alone.
    is_guess: bool,
}

impl Told {
    fn new(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        let (message, help) = (message.into(), help.into());
        Self { span, message, why: None, help, fix: None, is_guess: false }
    }

    /// What the parser says, in words that an author knows.
    fn puzzle(span: Span, message: &str) -> Self {
        let first = message.lines().next().unwrap_or(message);
        let first = first.strip_suffix('.').unwrap_or(first);
        let help =
            "each line is a [table], a `key = value`, or part of a text between three quotes";
        Self { is_guess: true, ..Self::new(span, format!("this is not TOML: {first}"), help) }
    }

    fn fix(self, fix: Fix) -> Self {
        Self { fix: Some(fix), ..self }
    }

    fn why(self, why: &'static str) -> Self {
        Self { why: Some(why), ..self }
    }

    /// Returns the finding, with a piece's start added to all places.
    fn at(self, start: usize) -> Diagnostic {
        let moved = |span: Span| Span::new(span.start + start..span.end + start);
        let mut diagnostic = Diagnostic::syntax(moved(self.span), self.message).help(self.help);
        diagnostic.why = self.why.map(str::to_owned);
        diagnostic.fix = self.fix.map(|mut fix| {
            fix.edits.iter_mut().for_each(|edit| edit.span = moved(edit.span));
            fix
        });
        diagnostic
    }
}

/// Numbers are read late by the parser, so a number that is none shows up here.
fn bad_numbers(value: &Spanned<DeValue<'_>>, out: &mut Vec<Diagnostic>) {
    let good = match value.get_ref() {
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).is_ok(),
        DeValue::Float(number) => number.as_str().parse::<f64>().is_ok(),
        DeValue::Array(items) => return items.iter().for_each(|item| bad_numbers(item, out)),
        DeValue::Table(table) => {
            return table.iter().for_each(|(_, value)| bad_numbers(value, out));
        }
        _ => true,
    };
    if !good && out.is_empty() {
        let span = Span::new(value.span());
        out.push(
            Diagnostic::syntax(span, "this is not a number that TOML knows")
                .help("write a plain number such as 1 or 0.5, or put quotes around text"),
        );
    }
}

#[cfg(test)]
mod tests;
