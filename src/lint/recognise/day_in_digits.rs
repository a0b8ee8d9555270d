//! Days and months in digits without a year, "on 4/11", and births of six digits, "dob 110845".

use std::ops::Range;

use crate::english::time;
use crate::lint::recognise::{
    drawn::{self, Drawn},
    found::DateFound,
};

/// Returns the days without a year and the births of six or eight digits, in order.
pub(super) fn find(text: &str) -> Vec<DateFound> {
    if !drawn::has_digit(text) {
        return Vec::new();
    }
    let drawn = Drawn::of(text);
    let plain = drawn.text();
    let bytes = plain.as_bytes();
    let mut out: Vec<DateFound> = Vec::new();
    let mut last: Option<usize> = None;
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|one| one.is_ascii_digit()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let found = match length {
            1 | 2 => day_at(plain, at, last).or_else(|| spaced_birth_at(plain, at)),
            6 | 8 => birth_at(plain, at..at + length),
            _ => None,
        };
        at += length;
        if let Some((range, date)) = found {
            at = range.end;
            last = Some(range.end);
            let range = drawn.written(&range);
            let (day, month, year) = date;
            out.push(DateFound { range, day: Some(day), month, year, numeric: true, named: false });
        }
    }
    out
}

/// The day, the month and the year, if there is one.
type Parts = (u32, u32, Option<u32>);

/// "4/11" where a day is told; `last` is where the day before it ends.
fn day_at(text: &str, start: usize, last: Option<usize>) -> Option<(Range<usize>, Parts)> {
    let rest = &text[start..];
    let first = digits(rest);
    let mark = rest[first.len()..].chars().next().filter(|mark| matches!(mark, '/' | '.'))?;
    let second = digits(&rest[first.len() + 1..]);
    let end = start + first.len() + 1 + second.len();
    let (day, month) = (first.parse().ok()?, second.parse().ok()?);
    let good = second.len() <= 2 && is_day(day, month) && begins(text, start) && ends(text, end);
    let told = good && is_told(text, start..end, mark, (day, month), last);
    told.then_some((start..end, (day, month, None)))
}

fn digits(text: &str) -> &str {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    &text[..count]
}

fn is_day(day: u32, month: u32) -> bool {
    const ROUND_THE_CLOCK: (u32, u32) = (24, 7);
    (1..=31).contains(&day) && (1..=12).contains(&month) && (day, month) != ROUND_THE_CLOCK
}

fn begins(text: &str, start: usize) -> bool {
    !text[..start].ends_with(|one: char| {
        one.is_alphanumeric() || matches!(one, '.' | '/' | '-' | '_' | '£' | ',' | ':' | '#' | '+')
    })
}

fn ends(text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    match after.next() {
        Some('.' | ',' | '/' | '-' | ':') => !after.next().is_some_and(char::is_alphanumeric),
        Some(one) => !one.is_alphanumeric() && !matches!(one, '%' | '"' | '\u{b0}'),
        None => true,
    }
}

/// Whether what stands about two numbers makes them a day.
fn is_told(
    text: &str,
    range: Range<usize>,
    mark: char,
    (day, month): (u32, u32),
    last: Option<usize>,
) -> bool {
    let after = text[range.end..].trim_start_matches([' ', ')']);
    let next = after.split(|one: char| !one.is_alphabetic()).next().unwrap_or_default();
    let next = next.to_lowercase();
    let is_of_attacks = (day, month) == (9, 11) && next.starts_with("attack");
    if time::AFTER_A_FRACTION.has(&next) || is_of_attacks {
        return false;
    }
    let before = text[..range.start].trim_end_matches([' ', '(', ',']);
    let goes_on = last.is_some_and(|last| {
        matches!(text[last..range.start].trim_matches(' '), "and" | "to" | "or" | "," | "-")
    });
    let heads = before.is_empty() && (after.starts_with([':', '-', '\u{2013}']));
    let word = before.rsplit(|one: char| !one.is_alphabetic()).next().unwrap_or_default();
    let word = word.to_lowercase();
    let fraction = day < month && matches!(month, 2 | 3 | 4 | 5 | 8 | 10) || month == 10;
    let perhaps = mark == '/' && !fraction && time::BEFORE_A_DAY_PERHAPS.has(&word);
    goes_on
        || heads
        || ((time::BEFORE_A_DAY.has(&word) || perhaps) && !tells_of_scores(text, &range))
}

fn tells_of_scores(text: &str, range: &Range<usize>) -> bool {
    const NEAR: usize = 60;
    let from = text.floor_char_boundary(range.start.saturating_sub(NEAR));
    let before = text[from..range.start].to_lowercase();
    before.split(|one: char| !one.is_alphabetic()).any(|word| time::SCORES.has(word))
}

/// "Dob 110845", "born 11081945".
fn birth_at(text: &str, range: Range<usize>) -> Option<(Range<usize>, Parts)> {
    let free = begins_birth(text, range.start) && ends(text, range.end);
    let date = parts(&text[range.clone()])?;
    free.then_some((range, date))
}

/// "Dob 11 08 45".
fn spaced_birth_at(text: &str, start: usize) -> Option<(Range<usize>, Parts)> {
    const LENGTH: usize = 8;
    let written = text.get(start..start + LENGTH)?;
    let bytes = written.as_bytes();
    let spaced = bytes[2] == b' ' && bytes[5] == b' ';
    let date = parts(&written.replace(' ', "")).filter(|_| spaced)?;
    let range = start..start + LENGTH;
    (begins_birth(text, start) && ends(text, range.end)).then_some((range, date))
}

/// The parts of six or eight digits: 110845, 11081945, 19450811.
fn parts(digits: &str) -> Option<Parts> {
    let value = |range: Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let is_year = |year: u32| (1900..2100).contains(&year);
    let (day, month) = (value(0..2)?, value(2..4)?);
    match digits.len() {
        6 => is_day(day, month).then_some((day, month, value(4..6))),
        8 => {
            let last = value(4..8).filter(|year| is_day(day, month) && is_year(*year));
            if last.is_some() {
                return Some((day, month, last));
            }
            let (year, month, day) = (value(0..4)?, value(4..6)?, value(6..8)?);
            (is_year(year) && is_day(day, month)).then_some((day, month, Some(year)))
        }
        _ => None,
    }
}

/// Whether a birth is told of right before.
fn begins_birth(text: &str, start: usize) -> bool {
    const NEAR: usize = 30;
    let from = text.floor_char_boundary(start.saturating_sub(NEAR));
    let before = text[from..start].to_lowercase();
    let parts = before.split([' ', ':', '=', '(', ')', '-', ',']);
    let mut words = parts.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()).rev();
    let name = words.find(|word| !matches!(*word, "is" | "was" | "of" | "as" | "on"));
    name.is_some_and(|word| matches!(word, "dob" | "d.o.b" | "birth" | "born" | "birthdate"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|date| &text[date.range]).collect()
    }

    #[test]
    fn finds_days_without_a_year() {
        assert_eq!(found("She was discharged on 4/11."), ["4/11"]);
        assert_eq!(found("A call came on 4.12, and then none."), ["4.12"]);
        assert_eq!(found("Between 4/11 and 6/11 he slept"), ["4/11", "6/11"]);
        assert_eq!(found("On Friday 30/10 the"), ["30/10"]);
        assert_eq!(found("4/11: GP called."), ["4/11"]);
    }

    #[test]
    fn finds_births_in_six_digits() {
        assert_eq!(found("dob 110845 was"), ["110845"]);
        assert_eq!(found("Date of birth: 11081945"), ["11081945"]);
        assert_eq!(found("DOB is 11 08 45,"), ["11 08 45"]);
    }

    #[test]
    fn leaves_fractions_scores_and_times() {
        for text in [
            "cover 24/7",
            "on call 24/7",
            "Review in 3/12, he",
            "for 5/7 and",
            "In 11/12 of the files",
            "9/10 plans",
            "on 3/4 of the visits",
            "He scored 4/10 on 3/5",
            "fell by 1/3",
            "a rise from 4/10",
            "on 2.5 mg",
            "on 4.12%",
            "Calls at 18.40",
            "page 110845",
            "Version 11.04.2",
            "on 1.2.3",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
