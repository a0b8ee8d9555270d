//! Values as an author writes them in TOML.

use crate::edit::Value;
use crate::model::spec::Kind;

/// The longest Markdown, in characters, that stands on the line of its key.
pub(super) const LINE: usize = 90;

/// Where a value is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Room {
    /// Behind a key with lines of its own; how lines end.
    Lines(&'static str),
    /// In braces or a list, on one line.
    Braces,
}

/// Returns a value as an author writes it.
pub(super) fn value(value: &Value, kind: Kind, room: Room) -> String {
    match value {
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(day) if matches!(kind, Kind::Date) => day.clone(),
        Value::Text(words) => text(words, kind, room),
        Value::Texts(texts) => {
            let items: Vec<String> = texts.iter().map(|item| line(item)).collect();
            format!("[{}]", items.join(", "))
        }
    }
}

/// Whether a text takes lines of its own.
pub(super) fn is_long(words: &str, kind: Kind) -> bool {
    words.contains('\n') || (matches!(kind, Kind::Markdown) && words.chars().count() > LINE)
}

fn text(words: &str, kind: Kind, room: Room) -> String {
    match room {
        Room::Lines(newline) if is_long(words, kind) => {
            let inner = lines(words, ["", ""], newline);
            format!("\"\"\"{newline}{inner}\"\"\"")
        }
        _ => line(words),
    }
}

/// Returns a text on one line.
pub(super) fn line(words: &str) -> String {
    let has_marks = words.contains('"') && !words.contains(['\'', '\\']);
    if has_marks && !words.chars().any(is_control) {
        return format!("'{words}'");
    }
    format!("\"{}\"", escaped(words))
}

/// Returns what stands between the quotes of one line.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            _ => push(letter, &mut out),
        }
    }
    out
}

/// Returns what stands between `"""` and `"""`, beside the words before and behind it.
pub(super) fn lines(words: &str, beside: [&str; 2], newline: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = beside[0].chars().next_back();
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().or_else(|| beside[1].chars().next());
        match letter {
            // Three of them, or one at the end, would end the text.
            '"' if before == Some('"') || matches!(next, None | Some('"')) => out.push_str("\\\""),
            '"' => out.push('"'),
            '\n' => out.push_str(newline),
            '\t' => out.push('\t'),
            _ => push(letter, &mut out),
        }
        before = Some(letter);
    }
    out
}

/// Whether TOML has to escape a character.
pub(super) fn is_control(letter: char) -> bool {
    (letter.is_ascii_control() && letter != '\t') || letter == '\u{7f}'
}

fn push(letter: char, out: &mut String) {
    match letter {
        '\\' => out.push_str("\\\\"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        _ if is_control(letter) => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
        _ => out.push(letter),
    }
}
