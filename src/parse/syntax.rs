//! TOML that does not parse, and text that is none.

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::diag::Diagnostic;
use crate::parse::curly;
use crate::source::{MAX_BYTES, Source, SourceFault, Span};

/// Parses a file's TOML, or returns the first fault.
pub(super) fn parse(source: &Source) -> Result<Spanned<DeTable<'_>>, Box<Diagnostic>> {
    // One mark was taken off already; the parser would pass over a second.
    if source.text.starts_with('\u{feff}') {
        let mark = Span::new(0..'\u{feff}'.len_utf8());
        let message = "this is not TOML: a second byte-order mark";
        let help = "delete the unseen character before the first word";
        return Err(Box::new(Diagnostic::syntax(mark, message).help(help)));
    }
    let root = DeTable::parse(&source.text).map_err(|error| Box::new(explain(source, &error)))?;
    match root.get_ref().iter().find_map(|(_, value)| bad_number(value)) {
        Some(diagnostic) => Err(Box::new(diagnostic)),
        None => Ok(root),
    }
}

/// Returns the finding for bytes that are no text, at the start of a file that stands for them.
pub fn from_fault(fault: SourceFault) -> Diagnostic {
    let start = Span::default();
    match fault {
        SourceFault::TooLarge => Diagnostic::syntax(
            start,
            format!("the file is larger than {} MB", MAX_BYTES / 1024 / 1024),
        )
        .why("a briefing is a page of text; a file this large is something else")
        .help("check that this is the file you meant"),
        SourceFault::NotUtf8(place) => Diagnostic::syntax(
            start,
            format!("the file is not UTF-8 text: line {}, column {}", place.line, place.column),
        )
        .why("a briefing is plain text; a Word file or an old encoding cannot be read")
        .help("open it in a plain text editor and save it with the encoding UTF-8"),
    }
}

/// Numbers are read late by the parser, so a number that is none shows up here.
fn bad_number(value: &Spanned<DeValue<'_>>) -> Option<Diagnostic> {
    let span = Span::new(value.span());
    let good = match value.get_ref() {
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).is_ok(),
        DeValue::Float(number) => number.as_str().parse::<f64>().is_ok(),
        DeValue::Array(items) => return items.iter().find_map(bad_number),
        DeValue::Table(table) => return table.iter().find_map(|(_, value)| bad_number(value)),
        _ => true,
    };
    (!good).then(|| {
        Diagnostic::syntax(span, "this is not a number that TOML knows")
            .help("write a plain number such as 1 or 0.5, or put quotes around text")
    })
}

fn explain(source: &Source, error: &toml::de::Error) -> Diagnostic {
    let span = error.span().map_or(Span::default(), Span::new);
    if let Some(curly) = curly_quote(source, span) {
        let diagnostic = Diagnostic::syntax(curly, "curly quotes stand where TOML needs straight ones")
            .why("Word turns straight quotes into curly ones as you type; TOML does not read those")
            .help("replace the quotes around this text by the straight quote, \"; curly quotes inside the text may stay");
        return match curly::fix(&source.text) {
            Some(fix) => diagnostic.fix(fix),
            None => diagnostic,
        };
    }
    let span = whole_character(source, span);
    let line = &source.text[source.line_start(source.position(span.start).line)..];
    let line = line.lines().next().unwrap_or_default();
    let (message, help) = in_plain_words(error.message(), line);
    Diagnostic::syntax(span, message).help(help)
}

/// A curly quote where a value should begin, on the line where the parser stopped.
fn curly_quote(source: &Source, span: Span) -> Option<Span> {
    let at = source.text.floor_char_boundary(span.start);
    curly::opening(&source.text, at)
}

fn whole_character(source: &Source, span: Span) -> Span {
    let text = &source.text;
    let start = text.floor_char_boundary(span.start.min(text.len()));
    Span::new(start..text.ceil_char_boundary(span.end.clamp(start, text.len())))
}

/// The parser's message in words that an author knows, and what to do.
fn in_plain_words(message: &str, line: &str) -> (String, &'static str) {
    let first = message.lines().next().unwrap_or(message);
    let first = first.strip_suffix('.').unwrap_or(first);
    let help = if first.contains("duplicate key") {
        "each key may stand once in a table: keep one of the two"
    } else if line.contains("\"\"\"") || line.contains('"') {
        "each text needs a quote at both ends; inside it write \\\" for a quote, or put three quotes at both ends"
    } else if line.contains('=') {
        "text needs quotes around it: key = \"text\""
    } else {
        "each line is a [table], a key = value, or part of a text between three quotes"
    };
    (format!("this is not TOML: {first}"), help)
}
