//! Plates of vehicles: by their shape, the older ones beside a word of vehicles too.

use std::ops::Range;

use crate::english::numbers;
use crate::lint::recognise::{around, found::NumberKind};

use super::called;

/// Returns the plates in a text, in order.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, NumberKind)> {
    let mut out = Vec::new();
    let mut next = 0;
    for (start, _) in text.char_indices().filter(|(_, one)| one.is_ascii_alphabetic()) {
        let begins =
            !text[..start].ends_with(|one: char| one.is_alphanumeric() || one == '-' || one == '/');
        if start < next || !begins {
            continue;
        }
        if let Some(range) = plate_at(text, start) {
            next = range.end;
            out.push((range, NumberKind::Plate));
        }
    }
    out
}

/// The plate that starts at a byte.
fn plate_at(text: &str, start: usize) -> Option<Range<usize>> {
    let groups = |count: usize| {
        let mut end = start;
        for group in 0..count {
            end += usize::from(group > 0 && text[end..].starts_with(' '));
            let length = text[end..].bytes().take_while(u8::is_ascii_alphanumeric).count();
            end += length;
        }
        start..end
    };
    let free = |range: &Range<usize>| !text[range.end..].starts_with(['-', '/']);
    let candidates = [groups(1), groups(2)];
    candidates.into_iter().filter(free).find(|range| {
        let written = &text[range.clone()];
        let spaced = written.contains(' ');
        let plain: String = written.chars().filter(|one| *one != ' ').collect();
        let capitals = !plain.bytes().any(|one| one.is_ascii_lowercase());
        let Some(age) = Age::of(plain.to_ascii_uppercase().as_bytes()) else { return false };
        let known = age == Age::Current && capitals && spaced;
        let fits = !spaced || written.find(' ') == Some(age.gap(plain.as_bytes()));
        fits && ((known && !called::is_nobodys(text, start)) || is_of_vehicle(text, range))
    })
}

/// When a plate was given out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Age {
    /// AB12 CDE.
    Current,
    /// A123 BCD.
    Prefix,
    /// ABC 123D, and ABZ 1234 in Northern Ireland.
    Suffix,
}

impl Age {
    fn of(plate: &[u8]) -> Option<Self> {
        let letters = plate.iter().take_while(|one| one.is_ascii_uppercase()).count();
        let rest = &plate[letters..];
        let digits = rest.iter().take_while(|one| one.is_ascii_digit()).count();
        let ending = &rest[digits..];
        let in_letters = ending.iter().all(u8::is_ascii_uppercase);
        match (letters, digits, ending.len()) {
            (2, 2, 3) if in_letters => Some(Self::Current),
            (1, 1..=3, 3) if in_letters => Some(Self::Prefix),
            (3, 1..=3, 1) if in_letters => Some(Self::Suffix),
            (3, 1..=4, 0) if plate[1..3].iter().any(|one| matches!(one, b'I' | b'Z')) => {
                Some(Self::Suffix)
            }
            _ => None,
        }
    }

    /// Where its space stands.
    fn gap(self, plate: &[u8]) -> usize {
        let letters = plate.iter().take_while(|one| one.is_ascii_alphabetic()).count();
        let digits = plate[letters..].iter().take_while(|one| one.is_ascii_digit()).count();
        if self == Self::Suffix { letters } else { letters + digits }
    }
}

/// Whether a word of vehicles stands near.
fn is_of_vehicle(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = around(text, range, 60, 40);
    let mut words = before
        .split(|one: char| !one.is_alphanumeric())
        .chain(after.split(|one: char| !one.is_alphanumeric()));
    words.any(|word| numbers::VEHICLES.has(word))
}
