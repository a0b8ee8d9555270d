//! A key and a value that are not TOML.

use crate::diag::{Edit, Fix};
use crate::model::spec::Kind;
use crate::parse::syntax::{
    Told, curly, fault_of, is_read, known,
    piece::{self, Piece},
    value::{self, Better},
};
use crate::source::Span;
use crate::text;

const CURLY: &str = "curly quotes stand where TOML needs straight ones";
const WHY_CURLY: &str =
    "Word turns straight quotes into curly ones as you type; TOML does not read those";

/// Returns what is wrong with a key and its value.
pub(super) fn fault(piece: &Piece<'_>, written: &str) -> Option<Told> {
    let (span, message) = fault_of(written)?;
    let told = straight(written)
        .or_else(|| unclosed(piece, written))
        .or_else(|| spaces(written))
        .or_else(|| control(written))
        .or_else(|| of_key(written))
        .or_else(|| of_value(piece, written));
    Some(told.unwrap_or_else(|| Told::puzzle(span, &message)))
}

/// Curly quotes around texts, of one line or several.
fn straight(written: &str) -> Option<Told> {
    let fix = three(written).or_else(|| curly::fix(written))?;
    let span = fix.edits.first()?.span;
    let help = if fix.edits.iter().any(|edit| edit.text.len() == 3) {
        let key = written.split('=').next().unwrap_or_default().trim();
        format!("write `{key} = \"\"\"`, and `\"\"\"` where the text ends")
    } else {
        "replace the quotes around this text by the straight quote, \"; curly quotes inside the text may stay".to_owned()
    };
    Some(Told::new(span, CURLY, help).why(WHY_CURLY).fix(fix))
}

/// Three curly quotes in the place of three straight ones.
fn three(written: &str) -> Option<Fix> {
    let value = written.find('=')? + 1;
    let start = written.len() - written[value..].trim_start().len();
    let (length, true) = piece::triple(&written[start..])? else { return None };
    let last: Vec<usize> = written.char_indices().rev().take(3).map(|(at, _)| at).collect();
    let end = *last.last()?;
    let (close, true) = piece::triple(&written[end..])? else { return None };
    if end < start + length {
        return None;
    }
    let edit = |span: Span| Edit { span, text: "\"\"\"".to_owned() };
    let spans = [Span::new(start..start + length), Span::new(end..end + close)];
    let is_curly = |span: &Span| !written[span.range()].is_ascii();
    let edits: Vec<Edit> = spans.into_iter().filter(is_curly).map(edit).collect();
    let fix = Fix::of_edits(edits, "make the quotes around texts straight").safe();
    is_read(&crate::diag::apply(written, [&fix])).then_some(fix)
}

/// A text, a list or a table without an end, told where it begins.
fn unclosed(piece: &Piece<'_>, written: &str) -> Option<Told> {
    let start = piece.unclosed?;
    let key = written.split('=').next().unwrap_or_default().trim();
    if let Some((length, _)) = piece::triple(&written[start..]) {
        let span = Span::new(start..start + length);
        let quotes = if written[start..].starts_with('\'') { "'''" } else { "\"\"\"" };
        let help = format!("write `{quotes}` on a line of its own below the last line of the text");
        return Some(Told::new(
            span,
            format!("the text of `{key}` begins here and has no end"),
            help,
        ));
    }
    let span = Span::new(start..start + 1);
    match written[start..].chars().next() {
        Some('"') if written.contains('\n') => {
            let message = format!("the text of `{key}` goes over several lines");
            let help = format!(
                "write `{key} = \"\"\"` here, the text below it, and `\"\"\"` on a line of its own below that"
            );
            Some(Told::new(span, message, help))
        }
        Some('[' | '{') if !is_closed_by_one(written) => {
            let (what, mark) =
                if written[start..].starts_with('[') { ("list", "]") } else { ("table", "}") };
            let message = format!("the {what} of `{key}` begins here and has no end");
            Some(Told::new(span, message, format!("write `{mark}` after its last value")))
        }
        _ => None,
    }
}

/// Whether a bracket at the end of the line is all that lacks: then the whole line can be told.
fn is_closed_by_one(written: &str) -> bool {
    !written.contains('\n') && (is_read(&format!("{written}]")) || is_read(&format!("{written}}}")))
}

/// Spaces beside the key that are none for TOML, and what has no width.
fn spaces(written: &str) -> Option<Told> {
    let equals = written.find('=')?;
    let value = &written[equals + 1..];
    let gap = value.len() - value.trim_start_matches(is_odd_or_space).len();
    let tail = written.trim_end_matches(is_odd_or_space).len();
    let places = written
        .char_indices()
        .filter(|(at, one)| (*at <= equals + gap || *at >= tail) && is_odd(*one));
    let edits: Vec<Edit> = places
        .map(|(at, one)| Edit {
            span: Span::new(at..at + one.len_utf8()),
            text: if one.is_whitespace() { " " } else { "" }.to_owned(),
        })
        .collect();
    let first = edits.first()?.span;
    let fix = Fix::of_edits(edits, "write ordinary spaces").safe();
    let mended = crate::diag::apply(written, [&fix]);
    let code = written[first.start..].chars().next().map_or(0, u32::from);
    let message = format!("an unseen character stands beside `=`: U+{code:04X}");
    let help = format!("write the line anew: {}", pasted(&mended));
    is_read(&mended).then(|| Told::new(first, message, help).fix(fix))
}

fn is_odd(one: char) -> bool {
    (one.is_whitespace() && !one.is_ascii())
        || matches!(one, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_odd_or_space(one: char) -> bool {
    one == ' ' || one == '\t' || is_odd(one)
}

/// Control characters in a text, such as the line breaks of Word.
fn control(written: &str) -> Option<Told> {
    let is_bad = |one: char| one.is_ascii_control() && !matches!(one, '\t' | '\n' | '\r');
    let is_long = written.contains("\"\"\"") || written.contains("'''");
    let places = written.char_indices().filter(|(_, one)| is_bad(*one));
    let edits: Vec<Edit> = places
        .map(|(at, one)| {
            let instead = match one {
                '\u{b}' | '\u{c}' if is_long => text::line_end(written),
                '\u{b}' | '\u{c}' => " ",
                _ => "",
            };
            Edit { span: Span::new(at..at + 1), text: instead.to_owned() }
        })
        .collect();
    let first = edits.first()?.span;
    let fix = Fix::of_edits(edits, "take out what cannot be seen").safe();
    let code = written.as_bytes()[first.start];
    let message = format!("an unseen character stands here: U+{code:04X}");
    let help = "delete it; `sevenmin check --fix` does so";
    is_read(&crate::diag::apply(written, [&fix])).then(|| Told::new(first, message, help).fix(fix))
}

/// A key with spaces, or with hyphens that are none.
fn of_key(written: &str) -> Option<Told> {
    let equals = written.find('=')?;
    let key = written[..equals].trim_end();
    let is_hyphen = |one: char| matches!(one, ' ' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let bare = key.trim_matches(|one: char| piece::is_double(one));
    let right = bare.replace(is_hyphen, "-");
    let mended = format!("{right}{}", &written[key.len()..]);
    if right == key || !known::is_key(&right) || !is_read(&mended) {
        return None;
    }
    let span = Span::new(0..key.len());
    let fix = Fix::replace(span, &right, format!("write `{right}`")).safe();
    let message = format!("`{key}` is not how the key is written");
    Some(Told::new(span, message, format!("write `{right}`")).fix(fix))
}

/// A key that is none, before a sound value.
fn no_key(key: &str, written: &str) -> Told {
    let start = written.len() - written.trim_start().len();
    let span = Span::new(start..start + key.len());
    let help = "a key is a word of the format, such as `title`, without spaces or marks in it";
    Told::new(span, format!("`{key}` is no key that TOML knows"), help)
}

fn of_value(piece: &Piece<'_>, written: &str) -> Option<Told> {
    let equals = written.find('=')?;
    let key = written[..equals].trim();
    let raw = &written[equals + 1..];
    let start = written.len() - raw.trim_start().len();
    let value = written[start..].trim_end();
    if value.is_empty() {
        let message = format!("nothing stands after `{key} =`");
        let help =
            format!("write a value, such as {}, or take the line out", example(key, piece.within));
        return Some(Told::new(Span::new(0..written.trim_end().len()), message, help));
    }
    let kind = known::kind(key, piece.within);
    let span = Span::new(start..start + value.len());
    let is_read = |value: &str| is_read(&format!("k = {value}"));
    if is_read(value) {
        return Some(no_key(key, &written[..equals]));
    }
    let Some(Better { value: better, message, is_safe }) =
        value::better(value, kind, key, &is_read)
    else {
        return without_remedy(key, kind, piece.within, span);
    };
    if better.is_empty() {
        return Some(Told::new(span, message, "take the line out"));
    }
    let line = format!("{}{better}", &written[..start]);
    let help = match better.lines().next() {
        Some("'''") => "put `'''` in the place of `\"\"\"` at both ends of the text".to_owned(),
        Some(_) if better.contains('\n') => "write each backslash twice: `\\\\`".to_owned(),
        _ => format!("write {}", pasted(&line)),
    };
    let fix = Fix::replace(span, &better, help.clone());
    let fix = if is_safe { fix.safe() } else { fix };
    Some(Told::new(span, message, help).fix(fix))
}

/// What a key needs, where nobody can tell what was meant.
fn without_remedy(key: &str, kind: Option<Kind>, table: Option<&str>, span: Span) -> Option<Told> {
    let needs = match kind? {
        Kind::Date => "a day",
        Kind::Bool => "true or false",
        Kind::Number(_) | Kind::FormatVersion => "a number",
        _ => return None,
    };
    let help = format!("write {needs} such as {}, or take the line out", example(key, table));
    Some(Told::new(span, format!("`{key}` needs {needs}"), help))
}

/// A value that a key can hold, between backticks.
fn example(key: &str, table: Option<&str>) -> String {
    let value = match known::kind(key, table) {
        Some(Kind::Date) => "2026-05-14",
        Some(Kind::Bool) => "true",
        Some(Kind::Number(_)) => "1",
        Some(Kind::Texts | Kind::Terms(_)) => "[]",
        _ => "\"text\"",
    };
    format!("`{key} = {value}`")
}

/// A line between backticks, so that it can be pasted.
fn pasted(line: &str) -> String {
    format!("`{}`", line.trim().replace('\n', " "))
}

/// Lines that are neither a header nor a key with a value.
pub(super) fn stray(written: &str) -> Told {
    let line = written.lines().next().unwrap_or_default().trim_end();
    let span = Span::new(0..line.len());
    if let Some(right) = with_equals(line).filter(|_| !written.trim_end().contains('\n')) {
        let fix = Fix::replace(span, &right, format!("write {}", pasted(&right)));
        let message = "between a key and its value stands `=`";
        return Told::new(span, message, format!("write {}", pasted(&right))).fix(fix);
    }
    let first = line.split_whitespace().next().unwrap_or_default();
    if known::is_key(first) && first == line {
        let message = format!("`{first}` has no value");
        return Told::new(
            span,
            message,
            format!("write {}, or take the line out", example(first, None)),
        );
    }
    let count = written.lines().filter(|line| !line.trim().is_empty()).count();
    let what = if count == 1 {
        "this line is neither a table nor a key with a value".to_owned()
    } else {
        format!("these {} are neither tables nor keys with values", text::Count::of("line", count))
    };
    let help = "text belongs between the quotes of a key such as `body`; a note to yourself starts with `# `";
    Told { is_guess: true, ..Told::new(span, what, help) }
}

/// `key: value` and `key "value"` with `=`.
fn with_equals(line: &str) -> Option<String> {
    let end = line.find(|one: char| !(one.is_ascii_alphanumeric() || matches!(one, '-' | '_')))?;
    let (key, rest) = line.split_at(end);
    let rest = rest.trim_start();
    let value =
        rest.strip_prefix(":=").or_else(|| rest.strip_prefix(':')).unwrap_or(rest).trim_start();
    if key.is_empty() || value.is_empty() || !known::is_key(key) {
        return None;
    }
    let is_value = |value: &str| is_read(&format!("k = {value}"));
    if is_value(value) {
        return Some(format!("{key} = {value}"));
    }
    let better = value::better(value, known::kind(key, None), key, &is_value)?;
    (rest.starts_with(':') && !better.value.is_empty()).then(|| format!("{key} = {}", better.value))
}
