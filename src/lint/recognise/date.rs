//! Dates in prose, in words and in digits.

use crate::lint::{
    prose::{self, Word},
    recognise::{date_in_digits, date_in_words, drawn::Drawn},
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
        let written = date_in_words::find(drawn.text(), &words).into_iter();
        out.extend(written.map(|date| DateFound { range: drawn.written(&date.range), ..date }));
    } else {
        out.extend(date_in_words::find(text, words));
    }
    out.sort_by_key(|date| date.range.start);
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
