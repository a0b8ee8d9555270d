//! Dates whose month is a word: 3 March 2024, the third of March, March 3rd.

use std::ops::Range;

use crate::english::{grammar, is_weekday, time};
use crate::lint::{
    prose::{Case, Gap, Word},
    recognise::{found::DateFound, numeral},
};

/// Returns a month's number from 1.
pub(crate) fn month(word: &str) -> Option<u32> {
    time::MONTHS.number_of(word.trim_end_matches('.'))
}

/// Returns the dates in a text whose words are known, in order.
pub(super) fn find(text: &str, words: &[Word]) -> Vec<DateFound> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match written_at(text, words, at) {
            Some((date, end)) => {
                out.push(date);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

fn is_month(word: &Word) -> Option<u32> {
    if !matches!(word.case, Case::Capital | Case::Upper) {
        return None;
    }
    month(&word.text)
}

fn day_of(word: &Word) -> Option<(u32, bool)> {
    let ordinal = numeral::ordinal(&word.text).map(|day| (day, true));
    let cardinal = || {
        let digits = word.case == Case::Number && word.text.len() <= 2;
        numeral::cardinal(&word.text).filter(|_| digits).map(|day| (day, false))
    };
    ordinal.or_else(cardinal).filter(|(day, _)| (1..=31).contains(day))
}

/// The year that a word of four digits is.
pub(super) fn year_of(word: &Word) -> Option<u32> {
    let digits = word.text.strip_prefix('\'').unwrap_or(&word.text);
    let year: u32 = digits.parse().ok()?;
    (digits.len() == 4 && (1900..2100).contains(&year)).then_some(year)
}

/// The date that starts at a word, and the word after it.
fn written_at(text: &str, words: &[Word], at: usize) -> Option<(DateFound, usize)> {
    if let Some(day) = day_of(&words[at]).or_else(|| tens_of_day(words, at)) {
        return day_of_month(text, words, at, day);
    }
    if matches!(words[at].text.as_str(), "last" | "final") {
        return last_of_month(text, words, at);
    }
    let month = is_month(&words[at])?;
    month_and_day(text, words, at, month).or_else(|| month_of_year(words, at, month))
}

/// "3 March", "3rd of March", "the third day of March", "twenty-third of March 2024".
fn day_of_month(
    text: &str,
    words: &[Word],
    at: usize,
    (mut day, ordinal): (u32, bool),
) -> Option<(DateFound, usize)> {
    let mut next = at + 1;
    if is_tens(&words[at]) {
        day += close(words, next)
            .and_then(|word| numeral::ordinal(&word.text))
            .filter(|day| *day < 10)?;
        next += 1;
    }
    let of_week = ordinal && close(words, next).is_some_and(|word| is_weekday(&word.text));
    next += usize::from(of_week || is_close(words, next, "day"));
    next += usize::from(is_close(words, next, "of") || (of_week && is_close(words, next, "in")));
    let is_word = words[at].case != Case::Number;
    if is_word && next == at + 1 && !ordinal {
        return None;
    }
    let month = close(words, next).and_then(|word| is_month(word).or_else(|| small_month(word)))?;
    let (date, end) = with_year(text, words, at..next + 1, day, month);
    // "The third may be late": a small month that is another word too needs its year.
    let is_word = words[next].case == Case::Lower
        && matches!(words[next].text.as_str(), "may" | "march" | "mar" | "mai" | "medi" | "awst");
    (!is_word || date.year.is_some()).then_some((date, end))
}

fn small_month(word: &Word) -> Option<u32> {
    month(&word.text).filter(|_| word.case == Case::Lower)
}

/// "The last day of February 2021", "the last Friday in June".
fn last_of_month(text: &str, words: &[Word], at: usize) -> Option<(DateFound, usize)> {
    const LAST: u32 = 28;
    let of_week = close(words, at + 1).is_some_and(|word| is_weekday(&word.text));
    let of_month = of_week || is_close(words, at + 1, "day");
    let of = is_close(words, at + 2, "of") || (of_week && is_close(words, at + 2, "in"));
    let month = close(words, at + 3).filter(|_| of_month && of).and_then(is_month)?;
    Some(with_year(text, words, at..at + 4, LAST, month))
}

/// "March 3rd", "March 3, 2024".
fn month_and_day(text: &str, words: &[Word], at: usize, month: u32) -> Option<(DateFound, usize)> {
    let next = at + 1 + usize::from(is_close(words, at + 1, "the"));
    // "Dec. 2": a short month has a full stop.
    let short = words[at].text.len() <= 4 && next == at + 1;
    let after_stop = || {
        joined(words, next)
            .filter(|word| short && text[words[at].range.end..word.range.start].trim() == ".")
    };
    let (day, ordinal) = close(words, next).or_else(after_stop).and_then(day_of)?;
    let has_year = joined(words, next + 1).and_then(year_of).is_some();
    (ordinal || has_year || is_day_alone(words, at, next))
        .then(|| with_year(text, words, at..next + 1, day, month))
}

/// "March 2024", "March of 2024".
fn month_of_year(words: &[Word], at: usize, month: u32) -> Option<(DateFound, usize)> {
    let next = at + 1 + usize::from(is_close(words, at + 1, "of"));
    let year = joined(words, next).and_then(year_of)?;
    Some((found(words, at..next + 1, None, month, Some(year)), next + 1))
}

/// The date of some words, and of the year after them.
fn with_year(
    text: &str,
    words: &[Word],
    of: Range<usize>,
    day: u32,
    month: u32,
) -> (DateFound, usize) {
    let in_digits = joined(words, of.end).and_then(year_of).map(|year| (year, 1));
    let year = in_digits
        .or_else(|| short_year(text, words, of.end))
        .or_else(|| year_in_words(words, of.end));
    let end = of.end + year.map_or(0, |(_, count)| count);
    let year = year.map(|(year, _)| year);
    (found(words, of.start..end, Some(day), month, year), end)
}

/// "'08": two digits behind an apostrophe.
fn short_year(text: &str, words: &[Word], at: usize) -> Option<(u32, usize)> {
    let word = joined(words, at).filter(|word| word.text.len() == 2)?;
    let marked = text[..word.range.start].ends_with(['\'', '\u{2019}', '\u{2018}']);
    Some((word.text.parse().ok().filter(|_| marked)?, 1))
}

/// "Nineteen forty-one", "two thousand and nine", and how many words it took.
fn year_in_words(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let text = |at: usize| close(words, at).map(|word| word.text.as_str());
    let number = |at: usize| numeral::cardinal_at([text(at)?, text(at + 1).unwrap_or_default()]);
    let first = joined(words, at)?.text.as_str();
    let century = match first {
        "nineteen" => 1900,
        "twenty" => 2000,
        "two" if text(at + 1) == Some("thousand") => {
            let and = usize::from(text(at + 2) == Some("and"));
            let rest = number(at + 2 + and).filter(|(rest, _)| *rest < 100);
            let (rest, count) = rest.unwrap_or((0, 0));
            let and = if count > 0 { and } else { 0 };
            return Some((2000 + rest, 2 + and + count));
        }
        _ => return None,
    };
    let (rest, count) = number(at + 1).filter(|(rest, _)| (10..100).contains(rest))?;
    Some((century + rest, 1 + count))
}

/// A word with at most a comma before it.
fn joined(words: &[Word], index: usize) -> Option<&Word> {
    words.get(index).filter(|word| word.before <= Gap::Clause)
}

/// A word with nothing but a space before it.
fn close(words: &[Word], index: usize) -> Option<&Word> {
    words.get(index).filter(|word| word.before == Gap::None)
}

fn is_close(words: &[Word], index: usize, text: &str) -> bool {
    close(words, index).is_some_and(|word| word.text == text)
}

fn is_tens(word: &Word) -> bool {
    matches!(word.text.as_str(), "twenty" | "thirty")
}

fn tens_of_day(words: &[Word], at: usize) -> Option<(u32, bool)> {
    let tens = match words[at].text.as_str() {
        "twenty" => 20,
        "thirty" => 30,
        _ => return None,
    };
    let unit = words.get(at + 1).and_then(|word| numeral::ordinal(&word.text))?;
    (unit < 10).then_some((tens, true))
}

/// "On March 3" and "for July 12 but" are days; "in March 12 families" is not.
fn is_day_alone(words: &[Word], month: usize, day: usize) -> bool {
    let lead = month.checked_sub(1).map_or("", |before| words[before].text.as_str());
    let after_on = matches!(lead, "on" | "by" | "until" | "since");
    let last = words.get(day + 1).is_none_or(|next| next.before != Gap::None);
    let in_month =
        matches!(lead, "in" | "of" | "during" | "last" | "this" | "that" | "early" | "late");
    let goes_on = words.get(day + 1).is_some_and(|next| counts_nothing(&next.text));
    after_on || last || (goes_on && !in_month)
}

/// Whether a number before a word counts nothing: "12 but", "12 was".
fn counts_nothing(next: &str) -> bool {
    grammar::PREPOSITIONS.has(next)
        || grammar::AUXILIARIES.has(next)
        || grammar::PRONOUNS.has(next)
        || grammar::SUBORDINATORS.has(next)
        || matches!(next, "and" | "but" | "so" | "or" | "in" | "after" | "before" | "the")
}

fn found(
    words: &[Word],
    range: Range<usize>,
    day: Option<u32>,
    month: u32,
    year: Option<u32>,
) -> DateFound {
    let bytes = words[range.start].range.start..words[range.end - 1].range.end;
    DateFound { range: bytes, day, month, year, numeric: false, named: false }
}
