//! Exact ages in prose.

use std::ops::Range;

use crate::english::{grammar, people, time};
use crate::lint::{
    prose::{Gap, Word},
    recognise::numeral,
};

/// An exact age.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Age {
    /// Its words.
    pub(crate) words: Range<usize>,
    /// The age in months.
    pub(crate) months: f64,
    /// Whether it stands before whom it is told of, as in "a 14-year-old boy".
    pub(crate) before_person: bool,
}

/// Months of a unit of age.
fn unit(word: &str) -> Option<f64> {
    match word {
        "year" | "years" | "yr" | "yrs" => Some(12.0),
        "month" | "months" => Some(1.0),
        "week" | "weeks" => Some(12.0 / 52.0),
        "day" | "days" => Some(12.0 / 365.0),
        _ => None,
    }
}

/// Returns the exact ages in a text, in order.
pub(crate) fn find(words: &[Word]) -> Vec<Age> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match age_at(words, at) {
            Some(age) => {
                at = age.words.end;
                out.push(age);
            }
            None => at += 1,
        }
    }
    out
}

/// Returns the age that a declared `age` tells, as in "16 months" or "78".
pub(crate) fn declared(text: &str) -> Option<f64> {
    let words = crate::lint::prose::words(text);
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let from = texts.iter().position(|word| numeral::cardinal(word).is_some())?;
    let (number, count) = numeral::cardinal_at(texts[from..].iter().copied())?;
    let factor = texts.get(from + count).map_or(Some(12.0), |word| unit(word).or(Some(12.0)))?;
    Some(f64::from(number) * factor)
}

/// The age that starts at a word.
fn age_at(words: &[Word], at: usize) -> Option<Age> {
    let led = matches!(words[at].text.as_str(), "aged" | "age" | "turned" | "turning");
    let from = if led { after_lead(words, at) } else { at };
    let (number, end) = number_at(words, at, from)?;
    match joined(words, at, end).and_then(unit) {
        Some(factor) => {
            let (end, before_person) = end_with_unit(words, at, end, led)?;
            Some(Age { words: at..end, months: number * factor, before_person })
        }
        None => is_bare_age(words, at, end, number, led).then_some(Age {
            words: at..end,
            months: number * 12.0,
            before_person: false,
        }),
    }
}

/// A word that stands with no more than a space after the one before, or where an age starts.
fn joined(words: &[Word], at: usize, index: usize) -> Option<&str> {
    let word = words.get(index).filter(|word| word.before == Gap::None || index == at);
    word.map(|word| word.text.as_str())
}

/// The word after "aged", "at the age of" or "turned just".
fn after_lead(words: &[Word], at: usize) -> usize {
    let mut from = at + 1;
    if joined(words, at, from) == Some("of") {
        from += 1;
    }
    let about = joined(words, at, from);
    let is_about = matches!(about, Some("just" | "only" | "about" | "nearly" | "almost"));
    from + usize::from(is_about)
}

/// The number at a word of an age, "and a half" and all, and the word after it.
fn number_at(words: &[Word], at: usize, from: usize) -> Option<(f64, usize)> {
    let rest = (from..).map_while(|index| joined(words, at, index));
    let (number, count) = numeral::cardinal_at(rest)?;
    let end = from + count;
    let half = (end..).map_while(|index| joined(words, at, index)).take(3);
    if half.eq(["and", "a", "half"]) {
        return Some((f64::from(number) + 0.5, end + 3));
    }
    Some((f64::from(number), end))
}

/// The word after an age whose unit is known, and whether it stands before whom it is told of;
/// nothing where it tells of time that passed.
fn end_with_unit(words: &[Word], at: usize, unit: usize, led: bool) -> Option<(usize, bool)> {
    let plural = words[unit].text.ends_with('s');
    let after = unit + 1;
    let next = joined(words, at, after);
    if next == Some("old") {
        return Some((after + 1, !plural));
    }
    if next == Some("of") && joined(words, at, after + 1) == Some("age") {
        return Some((after + 2, false));
    }
    let before = at.checked_sub(1).map(|before| words[before].text.as_str());
    let at_age = before == Some("at") && words[at].before == Gap::None && !is_duration(next);
    (led || at_age).then_some((after, false))
}

/// Whether a number without a unit is an age in years: "aged four", "she was four".
fn is_bare_age(words: &[Word], at: usize, end: usize, number: f64, led: bool) -> bool {
    if number >= 120.0 {
        return false;
    }
    if !led {
        return tells_being(words, at, end);
    }
    let next = joined(words, at, end);
    let range = matches!(next, Some("to" | "and" | "or" | "per" | "percent"));
    !range && !is_range(words, at)
}

/// "She was four when", "Robin is 14.": a number after a person who is.
fn tells_being(words: &[Word], at: usize, end: usize) -> bool {
    let Some(be) =
        at.checked_sub(1).map(|index| &words[index]).filter(|_| words[at].before == Gap::None)
    else {
        return false;
    };
    let about = matches!(be.text.as_str(), "just" | "only" | "nearly");
    let is = about || matches!(be.text.as_str(), "was" | "is" | "turned" | "being");
    let who = at.checked_sub(if about { 3 } else { 2 }).map(|index| &words[index]);
    let person = who.is_some_and(|who| {
        people::OF_AN_AGE.has(&who.text)
            || (who.is_capital() && !who.starts_sentence() || is_name_at_start(who))
    });
    let closed = words
        .get(end)
        .is_none_or(|next| next.before != Gap::None || time::AFTER_A_BARE_AGE.has(&next.text));
    is && person && closed
}

/// A name may start the sentence; "It was four" and "There were two" are not ages.
fn is_name_at_start(word: &Word) -> bool {
    word.is_capital() && !grammar::NO_PERSONS.has(&word.text)
}

/// "At 16 months after" tells of time that passed.
fn is_duration(next: Option<&str>) -> bool {
    matches!(next, Some("after" | "later" | "before" | "into" | "from" | "on"))
}

/// "Aged between two and seven", "aged under five".
fn is_range(words: &[Word], at: usize) -> bool {
    words
        .get(at + 1)
        .is_some_and(|next| matches!(next.text.as_str(), "between" | "under" | "over" | "from"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::prose::words;

    fn ages(text: &str) -> Vec<f64> {
        find(&words(text)).into_iter().map(|age| age.months.round()).collect()
    }

    #[test]
    fn finds_exact_ages() {
        assert_eq!(
            ages("aged 16 months, a 14-year-old boy, 78 years old, aged four"),
            [16.0, 168.0, 936.0, 48.0]
        );
        assert_eq!(
            ages("at the age of six; at 18 months; seventy-eight years of age"),
            [72.0, 18.0, 936.0]
        );
        assert_eq!(ages("a two-and-a-half-year-old"), [30.0]);
    }

    #[test]
    fn leaves_durations_and_ranges() {
        for text in [
            "for 18 months",
            "18 months later",
            "aged under five",
            "children aged 2 to 7",
            "in 3 years",
            "at 6 months after",
        ] {
            assert!(ages(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn reads_declared_ages() {
        assert_eq!(declared("16 months"), Some(16.0));
        assert_eq!(declared("78"), Some(936.0));
        assert_eq!(declared("teenager"), None);
    }
}
