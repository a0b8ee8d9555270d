//! Exact ages in prose.

use std::ops::Range;

use crate::lint::prose::Gap;
use crate::lint::prose::Word;
use crate::lint::prose::WordSet;
use crate::lint::recognise::numeral;

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

fn age_at(words: &[Word], at: usize) -> Option<Age> {
    let text = |index: usize| {
        words
            .get(index)
            .filter(|word| word.before == Gap::None || index == at)
            .map(|word| word.text.as_str())
    };
    // aged four, at the age of 16 months, age 7
    let lead = match words[at].text.as_str() {
        "aged" | "age" | "turned" | "turning" => 1,
        _ => 0,
    };
    let mut from = at + lead;
    if lead == 1 && text(from) == Some("of") {
        from += 1;
    }
    if lead == 1 && matches!(text(from), Some("just" | "only" | "about" | "nearly" | "almost")) {
        from += 1;
    }
    let rest = || (from..).map_while(text);
    let (number, count) = numeral::cardinal_at(rest())?;
    let mut end = from + count;
    let half =
        text(end) == Some("and") && text(end + 1) == Some("a") && text(end + 2) == Some("half");
    if half {
        end += 3;
    }
    let factor = text(end).and_then(unit);
    let number = f64::from(number) + if half { 0.5 } else { 0.0 };
    if let Some(factor) = factor {
        let plural = words[end].text.ends_with('s');
        end += 1;
        let old = text(end) == Some("old");
        let of_age = text(end) == Some("of") && text(end + 1) == Some("age");
        let at_age = at
            .checked_sub(1)
            .is_some_and(|before| words[before].text == "at" && words[at].before == Gap::None)
            && !is_duration(text(end));
        if old || of_age || lead == 1 || at_age {
            end += usize::from(old) + if of_age { 2 } else { 0 };
            let months = number * factor;
            return Some(Age { words: at..end, months, before_person: old && !plural });
        }
        return None;
    }
    let plausible = number < 120.0;
    if lead == 0 && plausible && tells_being(words, at, end) {
        return Some(Age { words: at..end, months: number * 12.0, before_person: false });
    }
    let range = matches!(text(end), Some("to" | "and" | "or" | "per" | "percent"));
    (lead == 1 && plausible && !range && !is_range(words, at)).then_some(Age {
        words: at..end,
        months: number * 12.0,
        before_person: false,
    })
}

/// "She was four when", "Robin is 14.": a number after a person who is.
fn tells_being(words: &[Word], at: usize, end: usize) -> bool {
    static PERSONS: WordSet = WordSet::new(
        "\
        who \
    he she brother sister boy girl child baby son daughter sibling twin mother father cousin \
    niece nephew half",
    );
    let Some(be) =
        at.checked_sub(1).map(|index| &words[index]).filter(|_| words[at].before == Gap::None)
    else {
        return false;
    };
    let is =
        matches!(be.text.as_str(), "was" | "is" | "turned" | "just" | "only" | "nearly" | "being");
    let back = if matches!(be.text.as_str(), "just" | "only" | "nearly") { 3 } else { 2 };
    let who = at.checked_sub(back).map(|index| &words[index]);
    let person = who.is_some_and(|who| {
        PERSONS.has(&who.text)
            || (who.is_capital() && !who.starts_sentence() || is_name_at_start(who))
    });
    let closed = words.get(end).is_none_or(|next| {
        next.before != Gap::None
            || matches!(next.text.as_str(), "when" | "and" | "at" | "but" | "by" | "or" | "while")
    });
    is && person && closed
}

/// A name may start the sentence; "It was four" and "There were two" are not ages.
fn is_name_at_start(word: &Word) -> bool {
    word.is_capital()
        && !matches!(
            word.text.as_str(),
            "it" | "there" | "that" | "this" | "one" | "what" | "the" | "and"
        )
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
