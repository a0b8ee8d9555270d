//! Small raised numbers and daggers that point to a note.

use crate::english::drafts;
use crate::lint::unfinished::{Kind, Mark};

pub(super) fn find(text: &str) -> Vec<Mark> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut marks: Vec<Mark> = Vec::new();
    for (at, character) in text.char_indices() {
        if !is_raised(character) && !matches!(character, '†' | '‡') {
            continue;
        }
        let end = at + character.len_utf8();
        match marks.last_mut() {
            Some(last) if last.range.end == at => last.range.end = end,
            _ if is_power(&text[..at], character) => {}
            _ if !text[..at].is_empty() => {
                marks.push(Mark { range: at..end, kind: Kind::NoteMark });
            }
            _ => {}
        }
    }
    marks
}

fn is_raised(character: char) -> bool {
    matches!(character, '¹' | '²' | '³' | '\u{2070}' | '\u{2074}'..='\u{2079}')
}

/// Whether a raised number squares or cubes what stands before it: a unit, a letter, a number that
/// is no year.
fn is_power(before: &str, character: char) -> bool {
    /// Units are shorter.
    const NEAR: usize = 24;
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(NEAR))..];
    let word = before.rsplit(|one: char| !one.is_alphanumeric()).next().unwrap_or_default();
    let is_number = !word.is_empty() && word.bytes().all(|one| one.is_ascii_digit());
    match character {
        '²' | '³' => {
            let unit = word.trim_start_matches(|one: char| one.is_ascii_digit());
            drafts::UNITS.has(&unit.to_lowercase())
                || (!word.is_empty() && word.len() <= 2)
                || (is_number && word.len() != 4)
        }
        '\u{2070}' | '\u{2074}'..='\u{2079}' => is_number && word.len() != 4,
        _ => false,
    }
}
