//! Numbers that their shape alone, or a check letter, makes known.

use std::ops::Range;

use crate::lint::recognise::found::NumberKind;

use super::{called, code::Code};

/// Whether a code without its gaps has a shape.
type Shape = fn(&str) -> bool;

/// Returns the kind that a code has by its shape, and where the number stands.
pub(super) fn of(text: &str, code: &Code) -> Option<(Range<usize>, NumberKind)> {
    let with_lead = code.lead..code.range.end;
    let kinds: [(Range<usize>, NumberKind, Shape); 5] = [
        (code.range.clone(), NumberKind::Pupil, is_pupil),
        (with_lead.clone(), NumberKind::Pupil, is_pupil),
        (with_lead, NumberKind::Licence, is_licence),
        (code.range.clone(), NumberKind::Court, is_court),
        (code.range.clone(), NumberKind::Bank, is_international_account),
    ];
    let (range, kind, _) =
        kinds.into_iter().find(|(range, _, is)| is(&compact(&text[range.clone()])))?;
    let sure = matches!(kind, NumberKind::Pupil | NumberKind::Licence);
    (sure || !called::is_nobodys(text, range.start)).then_some((range, kind))
}

fn compact(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The letters of a unique pupil number, by the remainder that each stands for.
const CHECK_LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// A check letter and twelve digits; a letter may stand for the last of them.
fn is_pupil(code: &str) -> bool {
    const LENGTH: usize = 13;
    let bytes = code.as_bytes();
    if bytes.len() != LENGTH || !bytes[1..LENGTH - 1].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let value = |byte: u8| match byte {
        b'0'..=b'9' => Some(usize::from(byte - b'0')),
        letter => CHECK_LETTERS.iter().position(|one| *one == letter),
    };
    let sum = bytes[1..].iter().zip(2..).map(|(byte, weight)| Some(value(*byte)? * weight));
    let sum: Option<usize> = sum.sum();
    sum.is_some_and(|sum| CHECK_LETTERS[sum % CHECK_LETTERS.len()] == bytes[0])
}

/// "PARGE804127J99KW": five letters of the surname, six digits, initials, a digit, two letters.
fn is_licence(code: &str) -> bool {
    const LENGTH: usize = 16;
    let letter = |byte: &u8| byte.is_ascii_uppercase() || *byte == b'9';
    let bytes = code.as_bytes();
    bytes.len() == LENGTH
        && bytes[0].is_ascii_uppercase()
        && bytes[..5].iter().all(letter)
        && bytes[5..11].iter().all(u8::is_ascii_digit)
        && bytes[11..13].iter().all(letter)
        && bytes[13].is_ascii_alphanumeric()
        && bytes[14..].iter().all(u8::is_ascii_uppercase)
}

/// "ZE22C50417": a court, a year, a kind of case, a number.
fn is_court(code: &str) -> bool {
    const LENGTH: usize = 10;
    let bytes = code.as_bytes();
    bytes.len() == LENGTH
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes[4].is_ascii_uppercase()
        && bytes[5..].iter().all(u8::is_ascii_digit)
}

/// An international account number, whose check digits are by ISO 13616.
fn is_international_account(code: &str) -> bool {
    const SHORTEST: usize = 15;
    const LONGEST: usize = 34;
    let bytes = code.as_bytes();
    if !(SHORTEST..=LONGEST).contains(&bytes.len())
        || !bytes[..2].iter().all(u8::is_ascii_uppercase)
        || !bytes[2..4].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let moved = bytes[4..].iter().chain(&bytes[..4]);
    let rest = moved.fold(0, |rest: u32, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter.to_ascii_uppercase() - b'A') + 10) % 97,
    });
    rest == 1
}
