//! What an age measures: a number with its unit, "and a half" and all.

use crate::english::{numbers, time};
use crate::lint::{
    prose::{Case, Gap, Word},
    recognise::numeral,
};

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Measure {
    /// How much, in months.
    pub(super) months: f64,
    /// The months of its last unit; none is years.
    pub(super) unit: Option<f64>,
    /// The word after it.
    pub(super) end: usize,
    /// Whether its unit is written as a plural.
    pub(super) is_plural: bool,
    /// Whether it says "old" by itself, as "6yo" does.
    pub(super) is_old: bool,
}

/// An age that somebody is declared to have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Declared {
    /// The months that it begins with.
    pub(crate) from: f64,
    /// The months that it ends before: ages are rounded down.
    pub(crate) before: f64,
}

/// Months of a unit of age.
fn unit(word: &str) -> Option<f64> {
    match word {
        "year" | "years" | "yr" | "yrs" => Some(12.0),
        "month" | "months" | "mth" | "mths" => Some(1.0),
        "week" | "weeks" | "wk" | "wks" => Some(12.0 / 52.0),
        "day" | "days" => Some(12.0 / 365.0),
        "hour" | "hours" => Some(12.0 / 8760.0),
        _ => None,
    }
}

/// A word that stands with no more than a space after the one before, or where an age starts.
pub(super) fn joined(words: &[Word], at: usize, index: usize) -> Option<&str> {
    let word = words.get(index).filter(|word| word.before == Gap::None || index == at);
    word.map(|word| word.text.as_str())
}

/// The number with or without a unit that starts at a word.
pub(super) fn at(words: &[Word], at: usize) -> Option<Measure> {
    if let Some(written) = in_one_word(words, at) {
        return Some(written);
    }
    let (number, end) = number_at(words, at)?;
    if let Some(end) = after_years_old(words, at, end) {
        let unit = Some(12.0);
        return Some(Measure { months: number * 12.0, unit, end, is_plural: false, is_old: true });
    }
    let Some(of) = joined(words, at, end).and_then(unit) else {
        let is_number = !matches!(words[at].text.as_str(), "a" | "an");
        let bare =
            Measure { months: number * 12.0, unit: None, end, is_plural: false, is_old: false };
        return is_number.then_some(bare);
    };
    let is_plural = words[end].text.ends_with('s');
    let mut out =
        Measure { months: number * of, unit: Some(of), end: end + 1, is_plural, is_old: false };
    if is_half(words, at, out.end) {
        out.months += of / 2.0;
        out.end += 3;
    } else if let Some((more, smaller, end)) = and_more(words, at, out.end, of) {
        out.months += more;
        (out.unit, out.end) = (Some(smaller), end);
    }
    Some(out)
}

/// "6yo", "14yrs", and the "10/52" of health notes.
fn in_one_word(words: &[Word], at: usize) -> Option<Measure> {
    let word = words.get(at).filter(|word| word.case == Case::Number)?;
    let digits =
        word.text.len() - word.text.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let number: f64 = word.text[..digits].parse().ok().filter(|_| digits <= 3)?;
    let of = match &word.text[digits..] {
        "" => of_notes(words, at)?,
        "yo" | "y" | "yr" | "yrs" => 12.0,
        "mo" | "mth" | "mths" => 1.0,
        "wk" | "wks" => 12.0 / 52.0,
        _ => return None,
    };
    let end = if digits == word.text.len() { at + 2 } else { at + 1 };
    Some(Measure { months: number * of, unit: Some(of), end, is_plural: false, is_old: true })
}

/// "14 yo", "14 y/o": the word after it.
fn after_years_old(words: &[Word], at: usize, end: usize) -> Option<usize> {
    match joined(words, at, end)? {
        "yo" => Some(end + 1),
        "y" => words.get(end + 1).filter(|next| next.text == "o").map(|_| end + 2),
        _ => None,
    }
}

/// What health notes divide by: years into 12 months, 52 weeks.
fn of_notes(words: &[Word], at: usize) -> Option<f64> {
    let (one, next) = (&words[at], words.get(at + 1)?);
    let is_fraction = next.before == Gap::Clause && next.range.start == one.range.end + 1;
    match next.text.as_str() {
        "52" if is_fraction => Some(12.0 / 52.0),
        "12" if is_fraction && one.text.len() == 1 => Some(1.0),
        _ => None,
    }
}

/// The number at a word, "and a half" and all, and the word after it; "a" before a unit is one.
fn number_at(words: &[Word], at: usize) -> Option<(f64, usize)> {
    let first = words.get(at)?;
    if matches!(first.text.as_str(), "a" | "an") {
        return joined(words, at, at + 1).and_then(unit).map(|_| (1.0, at + 1));
    }
    let rest = (at..).map_while(|index| joined(words, at, index));
    let (number, count) = numeral::cardinal_at(rest)?;
    let end = at + count;
    if is_half(words, at, end) {
        return Some((f64::from(number) + 0.5, end + 3));
    }
    Some((f64::from(number), end))
}

fn is_half(words: &[Word], at: usize, end: usize) -> bool {
    (end..).map_while(|index| joined(words, at, index)).take(3).eq(["and", "a", "half"])
}

/// "Two years and three months": the smaller unit behind a greater one.
fn and_more(words: &[Word], at: usize, end: usize, greater: f64) -> Option<(f64, f64, usize)> {
    let from = end + usize::from(joined(words, at, end) == Some("and"));
    let rest = (from..).map_while(|index| joined(words, at, index));
    let (number, count) = numeral::cardinal_at(rest)?;
    let smaller = joined(words, at, from + count).and_then(unit).filter(|of| *of < greater)?;
    Some((f64::from(number) * smaller, smaller, from + count + 1))
}

/// "In her early sixties": the years that a decade begins and ends with, and the word after it.
pub(super) fn decade_at(words: &[Word], at: usize) -> Option<(f64, f64, usize)> {
    let part = words.get(at)?.text.as_str();
    let has_part = matches!(part, "early" | "mid" | "late");
    let decade = at + usize::from(has_part);
    let tens = joined(words, at, decade)?;
    let digits = tens.strip_suffix("'s").or_else(|| tens.strip_suffix('s'));
    let number = numbers::DECADES.number_of(tens).or_else(|| {
        let number: u32 = digits?.parse().ok()?;
        (number.is_multiple_of(10) && (10..=100).contains(&number)).then_some(number)
    })?;
    let from = f64::from(number) + if part == "late" { 5.0 } else { 0.0 };
    Some((from, f64::from(number) + 10.0, decade + 1))
}

/// Returns the age that a declared `age` tells, as in "16 months", "78" or "in her seventies".
pub(crate) fn declared(text: &str) -> Option<Declared> {
    let words = crate::lint::prose::words(text);
    let found = (0..words.len()).find_map(|index| decade_at(&words, index));
    if let Some((from, before, _)) = found {
        return Some(Declared { from: from * 12.0, before: before * 12.0 });
    }
    let is_about = words.iter().any(|word| time::INEXACT.has(&word.text));
    let start = words.iter().position(|word| numeral::cardinal(&word.text).is_some());
    let start =
        start.or_else(|| (0..words.len()).find(|index| in_one_word(&words, *index).is_some()))?;
    let measure = at(&words[start..], 0)?;
    let unit = measure.unit.unwrap_or(12.0);
    let step = if is_about { 2.0 * unit } else { unit };
    Some(Declared { from: measure.months, before: measure.months + step })
}
