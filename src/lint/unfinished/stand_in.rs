//! Short forms and letters that stand for what is not settled: `TBC`, `XX`, `20XX`, `???`.

use crate::english::drafts;
use crate::lint::unfinished::{Kind, Mark};

/// The longest of the words that stand alone where others are still to come.
const LONGEST_WHOLE: usize = 40;

pub(super) fn find(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let bare = text.trim();
    if bare.len() < LONGEST_WHOLE {
        let whole = bare.trim_end_matches('.').to_lowercase();
        if drafts::WHOLE.has(&whole) || is_nothing(bare) {
            let start = text.len() - text.trim_start().len();
            marks.push(Mark { range: start..start + bare.len(), kind: Kind::Gap });
        }
    }
    if !may_hold_any(text) {
        return marks;
    }
    let mut before = "";
    let mut rest = text;
    while let Some(at) = rest.find(|one: char| !one.is_whitespace()) {
        let start = text.len() - rest.len() + at;
        let token = rest[at..].split(char::is_whitespace).next().unwrap_or_default();
        rest = &text[start + token.len()..];
        if let Some((from, length)) = open_part(token, before, rest) {
            marks.push(Mark { range: start + from..start + from + length, kind: Kind::Gap });
        }
        before = token;
    }
    marks
}

/// Whether a text is worth a look at each of its words: most are not.
fn may_hold_any(text: &str) -> bool {
    let bytes = text.as_bytes();
    let lower = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
    (0..bytes.len()).any(|at| match bytes[at] {
        b'x' | b'X' => lower(at + 1) == b'x',
        b'?' => bytes.get(at + 1) == Some(&b'?') && bytes.get(at + 2) == Some(&b'?'),
        b't' | b'T' => matches!(lower(at + 1), b'b' | b'o' | b'.') && starts_stand_in(&bytes[at..]),
        b'f' | b'F' => lower(at + 1) == b'i' && starts_stand_in(&bytes[at..]),
        _ => false,
    })
}

/// Whether bytes begin as a short form does, points aside.
fn starts_stand_in(bytes: &[u8]) -> bool {
    let letters = || bytes.iter().filter(|byte| **byte != b'.').map(u8::to_ascii_lowercase);
    drafts::STAND_INS.all().any(|known| letters().take(known.len()).eq(known.bytes()))
}

/// A text that is nothing but signs or crosses: `?`, `…`, `-`.
fn is_nothing(text: &str) -> bool {
    let crosses = text.len() > 1 && text.chars().all(|one| matches!(one, 'x' | 'X'));
    crosses
        || !text.is_empty()
            && text.chars().all(|one| matches!(one, '?' | '…' | '.' | '-' | '–' | '_'))
}

/// The part of a token that holds a place open: where it starts, and its length.
fn open_part(token: &str, before: &str, after: &str) -> Option<(usize, usize)> {
    if token.contains("://") || token.contains('@') || token.starts_with("www.") {
        return None;
    }
    if let Some(from) = token.find("???") {
        return Some((from, token[from..].bytes().take_while(|one| *one == b'?').count()));
    }
    let bare = token.trim_matches(|one: char| !one.is_alphanumeric());
    let from = token.find(bare).filter(|_| !bare.is_empty())?;
    if bare.contains('.') && is_stand_in(&bare.replace('.', "")) {
        return Some((from, bare.len()));
    }
    let mut at = from;
    for part in bare.split_inclusive(|one: char| !one.is_alphanumeric()) {
        let word = part.trim_end_matches(|one: char| !one.is_alphanumeric());
        if is_stand_in(word) {
            return Some((at, word.len()));
        }
        at += part.len();
    }
    (is_crossed(bare) && !is_numeral(bare, before, after)).then_some((from, bare.len()))
}

fn is_stand_in(part: &str) -> bool {
    let is_short = (3..=5).contains(&part.len()) && part.starts_with(['t', 'T', 'f', 'F']);
    is_short && drafts::STAND_INS.has(&part.to_ascii_lowercase())
}

/// Crosses in the place of digits or letters: `XX`, `20XX`, `xx/xx/2026`, `XXth`.
fn is_crossed(bare: &str) -> bool {
    if !bare.contains("XX") && !bare.contains("xx") {
        return false;
    }
    let number = ["th", "st", "nd", "rd"].iter().find_map(|end| bare.strip_suffix(end));
    let core = number.unwrap_or(bare);
    let fits =
        |one: char| matches!(one, 'X' | 'x' | '/' | '.' | '-' | '–' | ':') || one.is_ascii_digit();
    // Small crosses alone are kisses.
    let is_upper = core.contains("XX");
    core.chars().all(fits) && (is_upper || core.chars().any(|one| !matches!(one, 'x')))
}

/// A Roman twenty, or the chromosomes.
fn is_numeral(bare: &str, before: &str, after: &str) -> bool {
    if bare != "XX" {
        return false;
    }
    let word = before.trim_matches(|one: char| !one.is_alphanumeric()).to_lowercase();
    let after = after.trim_start();
    let next = |words: &str| {
        after.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words))
    };
    drafts::NUMBERED.has(&word) || next("chromosom") || next("and xy")
}
