//! National Insurance numbers in a text as it is drawn.

use std::ops::Range;

use crate::english::numbers;
use crate::lint::recognise::{around, beside};

/// Bytes that a number takes at most, with gaps between all its parts.
const LONGEST: usize = 40;

/// Words that are written up to a number: "NINOAB123456C".
const NAMES: &[&str] = &["NI", "NINO", "NO", "NUMBER", "INSURANCE", "NIN"];

/// Returns the National Insurance numbers in a text, in order.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let letters = text.char_indices().filter(|(_, one)| one.is_ascii_alphabetic());
    let mut next = 0;
    for (start, _) in letters {
        if start >= next
            && let Some(end) = number_at(text, start)
        {
            out.push(start..end);
            next = end;
        }
    }
    out
}

/// The end of a number that starts at a byte.
fn number_at(text: &str, start: usize) -> Option<usize> {
    let end = text.ceil_char_boundary((start + LONGEST).min(text.len()));
    let part = &text[start..end];
    // Most words are no number, and are passed over without more ado.
    let is_digit = |at: usize| part.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    if !(2..=5).any(is_digit) || !has_issued_prefix(part) {
        return None;
    }
    let prefix = &part[..2];
    let digits = digits_end(part)?;
    let suffix = suffix_end(part, digits);
    let in_capitals = prefix.bytes().all(|one| one.is_ascii_uppercase());
    let suffix = suffix.filter(|end| ends_after(part, *end, in_capitals));
    let (before, _) = around(text, &(start..start + digits), 60, 0);
    let context = numbers::NEAR_INSURANCE.all().any(|words| before.contains(words));
    let counts = context || (suffix.is_some() && in_capitals && !is_publication(part, digits));
    let end = suffix.or_else(|| Some(digits).filter(|end| ends_after(part, *end, false)))?;
    (counts && begins_at(text, start)).then_some(start + end)
}

fn has_issued_prefix(part: &str) -> bool {
    const NOT_ISSUED: &[&str] = &["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    let Some(prefix) = part.get(..2).map(str::to_ascii_uppercase) else { return false };
    let (first, second) = (prefix.as_bytes()[0], prefix.as_bytes()[1]);
    prefix.bytes().all(|one| one.is_ascii_uppercase())
        && !b"DFIQUV".contains(&first)
        && !b"DFIQUVO".contains(&second)
        && !NOT_ISSUED.contains(&prefix.as_str())
}

/// The end of the six digits after the prefix.
fn digits_end(part: &str) -> Option<usize> {
    let mut at = 2;
    for _ in 0..6 {
        at += beside::gap(&part[at..]);
        part[at..].bytes().next().filter(u8::is_ascii_digit)?;
        at += 1;
    }
    Some(at)
}

/// "SP 800-131A": a gap, three digits, a hyphen and three, with a letter right behind.
fn is_publication(part: &str, digits: usize) -> bool {
    const GROUPS: usize = 7;
    let (name, groups) = part[..digits].split_at(digits - GROUPS);
    let is_half = |half: &str| half.len() == 3 && half.bytes().all(|one| one.is_ascii_digit());
    let halves = groups.split_once('-').is_some_and(|(one, two)| is_half(one) && is_half(two));
    halves && name.len() > 2 && part[digits..].starts_with(|one: char| one.is_ascii_alphabetic())
}

/// The end of the letter after the digits.
fn suffix_end(part: &str, digits: usize) -> Option<usize> {
    let at = digits + beside::gap(&part[digits..]);
    let letter = part[at..].bytes().next()?;
    matches!(letter.to_ascii_uppercase(), b'A'..=b'D').then_some(at + 1)
}

/// Whether a number may end at a byte: small letters may follow a capital.
fn ends_after(part: &str, end: usize, in_capitals: bool) -> bool {
    let capital = part.as_bytes()[end - 1].is_ascii_uppercase();
    part[end..].chars().next().is_none_or(|next| {
        !next.is_alphanumeric()
            || (in_capitals && capital && next.is_lowercase())
            || (next.is_numeric() && !next.is_ascii_digit())
    })
}

/// Whether a number may start at a byte: a capital may follow small letters, or what it is called.
fn begins_at(text: &str, start: usize) -> bool {
    const LONGEST_NAME: usize = 24;
    let Some(before) = text[..start].chars().next_back().filter(|one| one.is_alphanumeric()) else {
        return true;
    };
    let letters = text[..start].bytes().rev().take(LONGEST_NAME);
    let letters = letters.take_while(u8::is_ascii_alphabetic).count();
    let name = text[start - letters..start].to_ascii_uppercase();
    let capital = text.as_bytes()[start].is_ascii_uppercase();
    (before.is_lowercase() && capital) || NAMES.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::recognise::drawn::Drawn;

    fn found(text: &str) -> Vec<&str> {
        let drawn = Drawn::of(text);
        find(drawn.text()).into_iter().map(|range| &text[drawn.written(&range)]).collect()
    }

    #[test]
    fn finds_numbers_of_issued_prefixes() {
        assert_eq!(found("(AB 12 34 56 C)"), ["AB 12 34 56 C"]);
        assert_eq!(found("NI number ab123456"), ["ab123456"]);
        assert_eq!(found("NI number AB 123-456C"), ["AB 123-456C"]);
        for number in ["AB\t12\t34\t56\tC", "AB-123456-C", "AB.12.34.56.C", "AB 12\u{2013}3456C"] {
            assert_eq!(found(number), [number]);
        }
    }

    #[test]
    fn finds_numbers_beside_letters_and_marks() {
        for text in
            ["NINO:AB123456C", "[AB123456C]", "NINOAB123456C", "noAB123456Cand", "_AB123456C_"]
        {
            assert_eq!(found(text), ["AB123456C"], "{text}");
        }
        assert_eq!(found("NI noab123456d."), ["ab123456d"]);
    }

    #[test]
    fn leaves_other_codes() {
        for text in [
            "QQ 12 34 56 C",
            "AB 12 34 56",
            "XYZAB123456C",
            "AB123456C1",
            "AB123456CD",
            "SP.800-131A",
            "SP 800-131A",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
