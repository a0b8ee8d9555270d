//! Dates in prose, in words and in digits.

use std::cmp::Reverse;

use crate::lint::{
    prose::{self, Word},
    recognise::{date_in_digits, date_in_words, day_in_digits, drawn::Drawn, feast},
};

pub(crate) use crate::lint::recognise::date_in_words::month;
pub(crate) use crate::lint::recognise::found::DateFound;

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
    out.extend(day_in_digits::find(text));
    out.sort_by_key(|date| (date.range.start, Reverse(date.range.end)));
    let mut end = 0;
    out.retain(|date| {
        let is_first = date.range.start >= end;
        end = end.max(date.range.end);
        is_first
    });
    out
}

fn in_words(text: &str, words: &[Word]) -> Vec<DateFound> {
    let mut out = date_in_words::find(text, words);
    out.extend(feast::find(words));
    out
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
            "3 march 2024",
            "3rd jan",
            "3 Mawrth 2024",
            "3 March '24",
            "the third of June, nineteen forty-one",
            "3 May two thousand and nine",
            "last day of February 2021",
            "second Tuesday of June",
            "Boxing Day 2022",
            "St David's Day",
            "New Year\u{2019}s Eve",
            "Christmas Eve in 2021",
            "Eid last year",
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
            "The third may be late.",
            "every Boxing Day",
            "a Mother's Day card",
            "on Good Friday Agreement terms",
            "at Eid",
            "She loved Halloween.",
            "the last day of term",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
