//! Dates in prose, in words and in digits.

use std::ops::Range;

use crate::lint::prose;
use crate::lint::prose::Case;
use crate::lint::prose::Gap;
use crate::lint::prose::Word;
use crate::lint::recognise::date_in_digits;
use crate::lint::recognise::drawn::Drawn;
use crate::lint::recognise::numeral;

/// A date, as far as it is told.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct DateFound {
    /// Where it stands in the text.
    pub(crate) range: Range<usize>,
    /// The day of the month.
    pub(crate) day: Option<u32>,
    /// The month from 1.
    pub(crate) month: u32,
    /// The year, of two or four digits.
    pub(crate) year: Option<u32>,
    /// Whether it is in digits alone.
    pub(crate) numeric: bool,
}

/// The months, in full and as they are shortened.
const MONTHS: &[(&str, &str)] = &[
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", "may"),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
];

/// Returns a month's number from 1.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let position = MONTHS.iter().position(|(full, short)| {
        word == *full || word == *short || (*short == "sep" && word == "sept")
    });
    position.and_then(|at| u32::try_from(at + 1).ok())
}

/// Returns the dates in a text whose words are known, in order: days of months, and months of
/// years.
pub(crate) fn find(text: &str, words: &[Word]) -> Vec<DateFound> {
    let mut out = date_in_digits::find(text);
    let drawn = Drawn::with_marks(text);
    if drawn.hides() {
        let words = prose::words(drawn.text());
        let written = in_words(drawn.text(), &words).into_iter();
        out.extend(written.map(|date| DateFound { range: drawn.written(&date.range), ..date }));
    } else {
        out.extend(in_words(text, words));
    }
    out.sort_by_key(|date| date.range.start);
    out
}

/// Dates whose month is a word.
fn in_words(text: &str, words: &[Word]) -> Vec<DateFound> {
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

fn year_of(word: &Word) -> Option<u32> {
    let digits = word.text.strip_prefix('\'').unwrap_or(&word.text);
    let year: u32 = digits.parse().ok()?;
    (digits.len() == 4 && (1900..2100).contains(&year)).then_some(year)
}

/// The date that starts at a word, and the word after it.
fn written_at(text: &str, words: &[Word], at: usize) -> Option<(DateFound, usize)> {
    let joined = |index: usize| words.get(index).filter(|word| word.before <= Gap::Clause);
    let close = |index: usize| words.get(index).filter(|word| word.before == Gap::None);
    // 3 March, 3rd of March, the third day of March, twenty-third of March
    if let Some((mut day, ordinal)) = day_of(&words[at]).or_else(|| tens_of_day(words, at)) {
        let mut next = at + 1;
        if words[at].text == "twenty" || words[at].text == "thirty" {
            day += close(next)
                .and_then(|word| numeral::ordinal(&word.text))
                .filter(|day| *day < 10)?;
            next += 1;
        }
        if close(next).is_some_and(|word| word.text == "day") {
            next += 1;
        }
        if close(next).is_some_and(|word| word.text == "of") {
            next += 1;
        }
        let is_word = words[at].case != Case::Number;
        if is_word && next == at + 1 && !ordinal {
            return None;
        }
        let month = close(next).and_then(is_month)?;
        let year = joined(next + 1).and_then(year_of);
        let end = if year.is_some() { next + 2 } else { next + 1 };
        return Some((found(words, at..end, Some(day), month, year), end));
    }
    let month = is_month(&words[at])?;
    // March 3rd, March 3, 2024
    let mut next = at + 1;
    if close(next).is_some_and(|word| word.text == "the") {
        next += 1;
    }
    // "Dec. 2": a short month has a full stop.
    let short = words[at].text.len() <= 4 && next == at + 1;
    let after_stop = || {
        joined(next)
            .filter(|word| short && text[words[at].range.end..word.range.start].trim() == ".")
    };
    if let Some((day, ordinal)) = close(next).or_else(after_stop).and_then(day_of) {
        let year = joined(next + 1).and_then(year_of);
        if ordinal || year.is_some() || is_day_alone(words, at, next) {
            let end = if year.is_some() { next + 2 } else { next + 1 };
            return Some((found(words, at..end, Some(day), month, year), end));
        }
    }
    // March 2024
    let mut next = at + 1;
    if close(next).is_some_and(|word| word.text == "of") {
        next += 1;
    }
    let year = joined(next).and_then(year_of)?;
    Some((found(words, at..next + 1, None, month, Some(year)), next + 1))
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

/// "On March 3" is a day; "in March 12 families" is not.
fn is_day_alone(words: &[Word], month: usize, day: usize) -> bool {
    let after_on = month.checked_sub(1).is_some_and(|before| {
        matches!(words[before].text.as_str(), "on" | "by" | "until" | "since")
    });
    let last = words.get(day + 1).is_none_or(|next| next.before != Gap::None);
    after_on || last
}

fn found(
    words: &[Word],
    range: Range<usize>,
    day: Option<u32>,
    month: u32,
    year: Option<u32>,
) -> DateFound {
    let bytes = words[range.start].range.start..words[range.end - 1].range.end;
    DateFound { range: bytes, day, month, year, numeric: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::prose::words;

    fn found(text: &str) -> Vec<&str> {
        find(text, &words(text)).into_iter().map(|date| &text[date.range]).collect()
    }

    #[test]
    fn finds_days_in_every_form() {
        for date in [
            "3 March 2024",
            "3rd of March",
            "third of March",
            "March 3rd, 2024",
            "March 3, 2024",
            "03/03/2024",
            "3.3.24",
            "2024-03-03",
            "3 Mar 2024",
            "twenty-third of May",
            "1 Sept. 2023",
            "March 2024",
            "3 MARCH",
            "the March 3rd",
        ] {
            let text = format!("It was on {date} that");
            assert_eq!(found(&text), [date.trim_start_matches("the ")], "{text}");
        }
        assert_eq!(found("On March 3 the team met."), ["March 3"]);
    }

    #[test]
    fn leaves_what_is_no_date() {
        for text in [
            "In March 12 families came.",
            "She may go on 3 occasions.",
            "Version 1.2.3 of it",
            "32 March",
            "24/7 care",
            "13/14/2024",
            "They march 3 miles.",
            "Section 3 may apply.",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
