//! Numbers that belong to one person: NHS, CHI, Health and Care, National Insurance, and the
//! references of records.

use std::ops::Range;

use crate::english::numbers;
use crate::lint::recognise::{
    add_beside, around, beside,
    digits::{Run, Shape},
    drawn::{self, Drawn},
    insurance, reference, stands_alone,
};

pub(crate) use crate::lint::recognise::found::NumberKind as Kind;

/// Returns the identifying numbers in a text, in order.
pub(crate) fn find(text: &str) -> Vec<(Range<usize>, Kind)> {
    if !drawn::has_digit(text) {
        return Vec::new();
    }
    let drawn = Drawn::of(text);
    let mut out = Vec::new();
    for run in Run::all(drawn.text()) {
        out.extend(health_numbers(drawn.text(), &run));
    }
    let insured = insurance::find(drawn.text()).into_iter();
    out.extend(insured.map(|range| (range, Kind::NationalInsurance)));
    add_beside(&mut out, reference::find(drawn.text()), |(range, _)| range.clone());
    for (range, _) in &mut out {
        *range = drawn.written(range);
    }
    out
}

fn health_numbers(text: &str, run: &Run) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    let mut next = 0;
    for at in 0..run.groups.len() {
        let Some(shape) = run.shape_at(at).filter(|_| at >= next) else { continue };
        let groups = shape.groups();
        let range = run.groups[at].start..run.groups[at + groups - 1].end;
        if let Some(kind) = kind_of(text, &range, shape) {
            out.push((range, kind));
            next = at + groups;
        }
    }
    out
}

/// Which number ten digits are, by check digit, grouping and the words about them.
fn kind_of(text: &str, range: &Range<usize>, shape: Shape) -> Option<Kind> {
    let digits: Vec<u32> = text[range.clone()].chars().filter_map(|one| one.to_digit(10)).collect();
    let same = digits.iter().all(|one| *one == digits[0]);
    let of_code = || !stands_alone(text, range) && beside::is_code(text, range);
    if same || !has_check_digit(&digits) || of_code() {
        return None;
    }
    let (before, after) = around(text, range, 60, 40);
    let near = |word: &str| before.contains(word) || after.contains(word);
    let near_nhs = || numbers::NEAR_NHS.all().any(near);
    let called = is_called(&before);
    if matches!(shape, Shape::Other(_)) && !called {
        return None;
    }
    let index = has_word(&[&before, &after], &["chi"]) || near("community health index");
    if index && is_date(&digits) {
        return Some(Kind::Chi);
    }
    let care = ["health and care", "health & care", "health and social care"].into_iter().any(near)
        || has_word(&[&before, &after], &["h&c", "hsc", "hcn"]);
    if care && digits[0] == 3 && digits[1] >= 2 {
        return Some(Kind::HealthAndCare);
    }
    let other =
        before.contains('£') || words_of(&before).any(|word| numbers::BEFORE_ANOTHER.has(word));
    let nhs = match shape {
        Shape::AsNhs => !other || near_nhs(),
        Shape::Together => near_nhs() || (!other && is_numbered(&before)),
        Shape::AsDate | Shape::Other(_) => called && near_nhs(),
    };
    nhs.then_some(Kind::Nhs)
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|one: char| !one.is_alphanumeric() && one != '&').filter(|word| !word.is_empty())
}

fn has_word(texts: &[&str], wanted: &[&str]) -> bool {
    texts.iter().any(|text| words_of(text).any(|word| wanted.contains(&word)))
}

/// Whether a text ends with what a health number is called: "NHS", "CHI number is", "H&C no.".
fn is_called(before: &str) -> bool {
    let words: Vec<&str> = words_of(before).collect();
    let mut last = words.iter().rev().take(4);
    let name = last.find(|word| !numbers::AFTER_ITS_NAME.has(word));
    name.is_some_and(|name| numbers::HEALTH.has(name))
}

/// Whether a text ends with "no." or "number" of nothing, or of a person: "No.", "her number is".
fn is_numbered(before: &str) -> bool {
    const WHOSE: &[&str] = &["his", "her", "their", "my", "s"];
    let before = before.trim_end_matches([' ', '.', ':', '#', '-', '=', '(']);
    let before = ["number is", "number was", "number", "no", "num"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .filter(|before| !before.ends_with(char::is_alphanumeric));
    before.is_some_and(|before| {
        let before = before.trim_end_matches(' ');
        before.is_empty()
            || before.ends_with(['.', '!', '?', ':'])
            || words_of(before).last().is_some_and(|word| WHOSE.contains(&word))
    })
}

/// The check digit modulo 11 that NHS, CHI and Health and Care numbers share.
fn has_check_digit(digits: &[u32]) -> bool {
    let sum: u32 =
        digits[..9].iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    check != 10 && check == digits[9]
}

fn is_date(digits: &[u32]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    (1..=31).contains(&pair(0)) && (1..=12).contains(&pair(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Kind)> {
        find(text).into_iter().map(|(range, kind)| (&text[range], kind)).collect()
    }

    #[test]
    fn finds_numbers_by_check_digit_and_context() {
        assert_eq!(found("NHS number 9990000018 was"), [("9990000018", Kind::Nhs)]);
        assert_eq!(found("his number, 999 000 0018,"), [("999 000 0018", Kind::Nhs)]);
        assert_eq!(found("(AB 12 34 56 C)"), [("AB 12 34 56 C", Kind::NationalInsurance)]);
        assert_eq!(found("The referral gave 999 000 0018."), [("999 000 0018", Kind::Nhs)]);
    }

    #[test]
    fn finds_numbers_in_any_gaps() {
        for gap in
            ["\t", "   ", "\n", "\u{a0}", "\u{202f}", "\u{2007}", " - ", "\u{2212}", ".", ",", "|"]
        {
            let number = format!("999\u{ad}{gap}000{gap}0018");
            assert_eq!(found(&number), [(number.as_str(), Kind::Nhs)], "{number:?}");
        }
        for number in ["9990 000 018", "99 90 00 00 18", "999000 0018", "9 9 9 0 0 0 0 0 1 8"] {
            assert_eq!(found(&format!("NHS no: {number}")), [(number, Kind::Nhs)], "{number}");
            assert!(found(number).is_empty(), "{number}");
        }
        assert_eq!(found("CHI: 15 03 22 4597"), [("15 03 22 4597", Kind::Chi)]);
        assert_eq!(found("HSC 320\t121\t5473"), [("320\t121\t5473", Kind::HealthAndCare)]);
    }

    #[test]
    fn finds_numbers_beside_letters_and_marks() {
        for text in ["NHS9990000018", "No.9990000018", "nhs_9990000018x", "Her no.9990000018²"] {
            assert_eq!(found(text), [("9990000018", Kind::Nhs)], "{text}");
        }
        assert_eq!(found("to999 000 0018and"), [("999 000 0018", Kind::Nhs)]);
        assert_eq!(found("CHI0101239629"), [("0101239629", Kind::Chi)]);
        assert_eq!(found("H&C3452803856"), [("3452803856", Kind::HealthAndCare)]);
    }

    #[test]
    fn leaves_other_numbers() {
        for text in [
            "9990000018",
            "NHS number 999 000 0019",
            "1999 000 0018",
            "NHS spent 1000000",
            "Order no.9990000018",
            "The parcel (no. 9990000018)",
            "NHS order REF9990000018",
            "NHS a4f9990000018",
            "19990000018",
            "9990000018999000",
            "1999, 000, 0018",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
