//! Where readers can get help: names with numbers and addresses.

use crate::intake::{
    key::Key,
    reference::{trimmed, web_address, without_address},
};
use crate::manuscript::Paragraph;

/// Where readers can get help.
#[derive(Debug, Default)]
pub(super) struct Help {
    pub(super) name: String,
    pub(super) phone: Option<String>,
    pub(super) url: Option<String>,
    pub(super) note: String,
    pub(super) is_staff: bool,
}

impl Help {
    pub(super) fn keys(&self) -> Vec<Key> {
        let mut keys = Vec::new();
        keys.extend(self.is_staff.then(|| Key::text("for", "staff")));
        keys.push(Key::text("name", &self.name));
        keys.extend(self.phone.as_deref().map(|phone| Key::text("phone", phone)));
        keys.extend(self.url.as_deref().map(|url| Key::text("url", url)));
        keys.extend((!self.note.is_empty()).then(|| Key::text("note", &self.note)));
        keys
    }

    /// Returns the help that a paragraph tells: a name with a number or a web address.
    pub(super) fn of(paragraph: &Paragraph) -> Option<Self> {
        let url = web_address(paragraph);
        let text = without_address(&paragraph.words(), url.as_deref());
        let Some(range) = phone(&text) else {
            let name = trimmed(&text).to_owned();
            return url.filter(|_| !name.is_empty() && name.split(' ').count() < 16).map(|url| {
                let name = if name.contains("://") { url.clone() } else { name };
                Self { name, url: Some(url), ..Self::default() }
            });
        };
        let number = text[range.clone()].trim().to_owned();
        let before = name_before(&text[..range.start]);
        let name = if before.is_empty() { trimmed(&text[range.end..]) } else { before };
        let note = if before.is_empty() { "" } else { trimmed(&text[range.end..]) };
        let phone = Some(without_brackets(&number).to_owned());
        (!name.is_empty()).then(|| Self {
            name: name.to_owned(),
            phone,
            url,
            note: note.to_owned(),
            is_staff: false,
        })
    }
}

/// Returns the name before a number, without "call free on" and without what leads to it.
fn name_before(text: &str) -> &str {
    const WORDS: &[&str] = &[
        "call",
        "on",
        "at",
        "tel",
        "telephone",
        "phone",
        "ring",
        "ffôn",
        "text",
        "free",
        "or",
        "and",
    ];
    let mut name = trimmed(text);
    let ends = |name: &str| {
        let rest = |word: &&str| {
            let at = name.len().checked_sub(word.len())?;
            let ending = name.get(at..).filter(|ending| ending.eq_ignore_ascii_case(word))?;
            let rest = &name[..name.len() - ending.len()];
            rest.ends_with([' ', ':', ',', '(', '–', '-']).then_some(rest.len())
        };
        WORDS.iter().find_map(rest)
    };
    while let Some(length) = ends(name) {
        name = trimmed(&name[..length]);
    }
    // "If this affects you: Samaritans".
    match name.rsplit_once(": ") {
        Some((lead, last)) if lead.split(' ').count() > 3 => trimmed(last),
        _ => name,
    }
}

/// Returns a number without the brackets around it. Those around its first digits are its own: "(01234) 567890".
fn without_brackets(number: &str) -> &str {
    let inner = number.strip_prefix('(').map(|rest| rest.trim_end_matches(')'));
    match inner {
        Some(rest) if rest.contains(')') => &number[..=rest.len()],
        _ => number.trim_matches(['(', ')']),
    }
}

/// Returns where a telephone number stands: ten digits and more, or a short one that is known.
pub(super) fn phone(text: &str) -> Option<std::ops::Range<usize>> {
    const SHORT: &[&str] =
        &["999", "111", "101", "112", "116123", "116000", "116006", "1571", "85258", "08001111"];
    let is_part = |one: char| one.is_ascii_digit() || matches!(one, ' ' | '(' | ')' | '+' | '-');
    let mut at = 0;
    while let Some(start) = text[at..].find(|one: char| one.is_ascii_digit() || one == '+') {
        let start = at + start;
        let rest = &text[start..];
        let end = rest.find(|one: char| !is_part(one)).unwrap_or(rest.len());
        let piece = rest[..end].trim_end_matches([' ', '(', '-', '+']);
        // What an open bracket holds is no number: "(9am to 5pm)".
        let bracket = piece.rfind('(').filter(|open| !piece[*open..].contains(')'));
        let piece = piece[..bracket.unwrap_or(piece.len())].trim_end();
        let digits: String = piece.chars().filter(char::is_ascii_digit).collect();
        let is_long = digits.len() >= 10 && digits.len() <= 14 && piece.starts_with(['0', '+']);
        let stands = !text[..start].ends_with(|one: char| one.is_alphanumeric() || one == '/');
        if stands && (is_long || SHORT.contains(&digits.as_str())) {
            // "(01234) 567890": the bracket is of the number.
            let is_held = piece.find([')', '(']).is_some_and(|at| piece[at..].starts_with(')'));
            let open = usize::from(is_held && text[..start].ends_with('('));
            return Some(start - open..start + piece.len());
        }
        at = start + end.max(1);
    }
    None
}
