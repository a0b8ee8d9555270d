//! Postcodes of the United Kingdom.

use std::ops::Range;

use crate::english::{living, places};
use crate::lint::recognise::{
    around, beside,
    drawn::{self, Drawn},
    stands_alone,
};

/// Returns the postcodes in a text: whole ones, and the first half where it tells of a place.
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    if !drawn::has_digit(text) {
        return Vec::new();
    }
    let drawn = Drawn::of(text);
    find_drawn(drawn.text()).into_iter().map(|range| drawn.written(&range)).collect()
}

fn find_drawn(text: &str) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut before = ' ';
    let mut next = 0;
    for (start, character) in text.char_indices() {
        let follows = next > 0 && start == next;
        let begins = character.is_ascii_alphabetic() && (follows || may_begin(before, character));
        before = character;
        if !begins || start < next {
            continue;
        }
        let found = match outward(text, start) {
            Some(end) => whole(text, start, end).or_else(|| {
                Some(start..end)
                    .filter(|range| stands_alone(text, range) && tells_of_place(text, range))
            }),
            None => parted(text, start),
        };
        if let Some(range) = found {
            next = range.end;
            out.push(range);
        }
    }
    out
}

/// A whole postcode whose first half is known.
fn whole(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let range = start..inward(text, start, end)?;
    (may_end(text, &range) && !is_part_of_code(text, &range, end)).then_some(range)
}

/// "SW 1A 1AA": a whole postcode in capitals, with spaces between all its parts.
fn parted(text: &str, start: usize) -> Option<Range<usize>> {
    const AREA: usize = 2;
    let area = text.get(start..start + AREA)?;
    let rest = text[start + AREA..].strip_prefix(' ')?;
    let known = places::POSTCODE_AREAS.has(&area.to_ascii_lowercase());
    let is_area = known && area.bytes().all(|one| one.is_ascii_uppercase());
    let district = rest.bytes().take(3).take_while(u8::is_ascii_alphanumeric).count();
    let is_district = matches!(
        rest.as_bytes()[..district],
        [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9' | b'A'..=b'Z']
    );
    let end = start + AREA + 1 + district;
    let from = end + text[end..].strip_prefix(' ').map(|_| 1)?;
    let range = start..inward(text, start, end).filter(|end| *end == from + 3)?;
    (is_area && is_district && stands_alone(text, &range)).then_some(range)
}

/// "REF-E10-2AB": whether a postcode with a mark in it goes on with a code that is named.
fn is_part_of_code(text: &str, range: &Range<usize>, half: usize) -> bool {
    const LONGEST_PART: usize = 12;
    let Some(mark) = text[half..].chars().next().filter(|one| matches!(one, '-' | '.' | '_'))
    else {
        return false;
    };
    let Some(before) = text[..range.start].strip_suffix(mark) else { return false };
    let part = before.bytes().rev().take(LONGEST_PART).take_while(u8::is_ascii_alphanumeric);
    part.clone().count() > 0
        && part.into_iter().all(|one| !one.is_ascii_lowercase())
        && beside::is_code(text, range)
}

/// Whether a whole postcode may begin at a letter: a capital may follow a small one.
fn may_begin(before: char, first: char) -> bool {
    !before.is_alphanumeric() || (before.is_lowercase() && first.is_ascii_uppercase())
}

/// Whether a whole postcode may end where it does: small letters may follow capitals, and the
/// small figure of a note may follow any.
fn may_end(text: &str, range: &Range<usize>) -> bool {
    let capitals = text.as_bytes()[range.start].is_ascii_uppercase();
    text[range.end..].chars().next().is_none_or(|next| {
        !next.is_alphanumeric()
            || (capitals && next.is_lowercase())
            || (capitals && follows_whole(text, range.end))
            || (next.is_numeric() && !next.is_ascii_digit())
    })
}

/// Whether another whole postcode follows in the same word, in capitals.
fn follows_whole(text: &str, start: usize) -> bool {
    let end = outward(text, start).and_then(|end| inward(text, start, end));
    end.is_some_and(|end| !text[start..end].contains(|one: char| one.is_ascii_lowercase()))
}

/// The end of the first half of a postcode that starts at a byte.
fn outward(text: &str, start: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[start..(start + 5).min(text.len())];
    let letters = bytes.iter().take_while(|one| one.is_ascii_alphabetic()).count();
    if letters == 0 || letters > 2 {
        return None;
    }
    let area = text[start..start + letters].to_ascii_lowercase();
    let rest = &bytes[letters..];
    let mut digits = rest.iter().take_while(|one| one.is_ascii_digit()).count();
    // The last digit of one that is written together is that of the second half.
    if digits == 0 || !places::POSTCODE_AREAS.has(&area) {
        return None;
    }
    if digits > 2 {
        digits = 2;
    }
    let end = start + letters + digits;
    let inner = &text.as_bytes()[start + letters..];
    if digits == 2
        && inner.len() >= 4
        && is_inward(&inner[1..4])
        && may_end(text, &(start..start + letters + 4))
    {
        return Some(end - 1);
    }
    let letter = digits == 1 && rest.get(1).is_some_and(u8::is_ascii_alphabetic);
    Some(if letter { end + 1 } else { end })
}

/// The end of a whole postcode whose first half is known.
fn inward(text: &str, start: usize, end: usize) -> Option<usize> {
    let from = end + beside::gap(&text[end..]);
    let part = text.as_bytes().get(from..from + 3)?;
    let lower = part[1..].iter().all(u8::is_ascii_lowercase);
    // "Ll79 2pd": the last letter of the area says how the rest is written.
    let letters = text[start..].bytes().take_while(u8::is_ascii_alphabetic).count();
    let same_case = lower == text.as_bytes()[start + letters - 1].is_ascii_lowercase();
    (is_inward(part) && same_case && text.is_char_boundary(from + 3)).then_some(from + 3)
}

/// A digit and two letters, of which the letters that are taken for others are never used.
fn is_inward(part: &[u8]) -> bool {
    let letter = |one: u8| {
        let upper = one.to_ascii_uppercase();
        upper.is_ascii_uppercase() && !b"CIKMOV".contains(&upper)
    };
    part[0].is_ascii_digit()
        && letter(part[1])
        && letter(part[2])
        && part[1].is_ascii_uppercase() == part[2].is_ascii_uppercase()
        && !matches!(part, b"1st" | b"2nd" | b"3rd" | [_, b't', b'h'])
}

/// What stands right before the first half of a postcode, in English and Welsh.
const TELLS_OF_ONE: [&str; 8] = [
    "postcode",
    "post code",
    "postcode is",
    "postcode was",
    "postcode district",
    "postcode area",
    "cod post",
    "ardal",
];

/// Whether the words about the first half of a postcode tell of a place where people live.
fn tells_of_place(text: &str, range: &Range<usize>) -> bool {
    let written = &text[range.clone()];
    if written.contains(|one: char| one.is_ascii_lowercase()) {
        return false;
    }
    let (before, after) = around(text, range, 48, 24);
    let after = after.trim_start();
    let named = ["area", "postcode", "district", "estate", "part of"]
        .iter()
        .any(|word| after.starts_with(word));
    let told = TELLS_OF_ONE.iter().any(|words| before.trim_end().ends_with(words));
    if (named && !after.starts_with("areas for")) || told {
        return true;
    }
    let letters = written.bytes().take_while(u8::is_ascii_alphabetic).count();
    let road_or_form =
        matches!(written.as_bytes()[0], b'M' | b'B' | b'E' | b'L' | b'S' | b'N' | b'G' | b'W')
            && letters == 1;
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let preposition = places::BEFORE_A_POSTCODE.has(word);
    let lives = before.split(|one: char| !one.is_alphanumeric()).any(|word| living::AREA.has(word));
    let vitamin = before.contains("vitamin")
        || after.starts_with("vitamin")
        || after.starts_with("motorway")
        || after.starts_with("junction");
    preposition
        && lives
        && !vitamin
        && (!road_or_form || !matches!(written.as_bytes()[0], b'M' | b'B'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn finds_postcodes() {
        assert_eq!(found("at EX4 9ZZ, then sw1a 1aa"), ["EX4 9ZZ", "sw1a 1aa"]);
        assert_eq!(found("(M11AE) and W1A 0AX."), ["M11AE", "W1A 0AX"]);
        assert_eq!(found("in the SE15 area, postcode M14"), ["SE15", "M14"]);
        assert_eq!(found("They lived in SW9 then."), ["SW9"]);
    }

    #[test]
    fn finds_postcodes_in_any_gaps() {
        for gap in
            ["\t", "   ", "\n", "\u{a0}", "\u{202f}", "\u{200b}", "-", "\u{2013}", " - ", "."]
        {
            let postcode = format!("SW1A{gap}1A\u{ad}A");
            let text = format!("“é, {postcode}”");
            assert_eq!(found(&text), [postcode.as_str()], "{postcode:?}");
        }
        assert_eq!(found("They lived in the SE\u{200b}15\tarea."), ["SE\u{200b}15"]);
        for text in ["SW 1A 1AA", "EX 4 9ZZ", "SW1A-1AA-EX4-9ZZ"] {
            assert_eq!(found(text).join("-"), text);
        }
        for before in ["12-oak-road-", "case-", "IMG12-", "in this case "] {
            assert_eq!(found(&format!("{before}SW1A-1AA")), ["SW1A-1AA"], "{before}");
        }
    }

    #[test]
    fn finds_postcodes_beside_letters_and_marks() {
        for text in ["(SW1A1AA)", "SW1A1AA.", "atSW1A1AA", "SW1A1AAand", "-SW1A1AA²", "x_SW1A1AA_"]
        {
            assert_eq!(found(text), ["SW1A1AA"], "{text}");
        }
        assert_eq!(found("/EX4 9ZZ/EX4 9ZX"), ["EX4 9ZZ", "EX4 9ZX"]);
    }

    #[test]
    fn leaves_what_only_looks_like_one() {
        for text in [
            "B12 vitamin",
            "vitamin B12",
            "the M25 and the A12",
            "form E10",
            "QX1 1AA",
            "L5 S1",
            "on the M1 2nd junction",
            "room E12",
            "a T4 result",
            "moved to the M6",
            "SW1A1AAB",
            "1SW1A 1AA",
            "ASW1A 1AA",
            "M1-2nd exit",
            "L5-S1",
            "sw1a 1aand",
            "REF-E10-2AB",
            "JOB-77-E10-2AB",
            "sw 1a 1aa",
            "SW 1A 1AAB",
            "QX 1 1AA",
            "SW 123 1AA",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
