//! Labels that people type before and behind what they say of an action: "Owner: …", "(Lead: …; by …)".

use std::ops::Range;

use crate::intake::{
    lists::{COLUMNS, LABELS},
    typed, when,
};
use crate::manuscript::Paragraph;

/// The most letters that a label has.
const LONGEST: usize = 48;

/// What may stand between an action and a label behind it.
const MARKS: &[char] = &['.', ';', ',', '|', '–', '—', '('];

/// A label and the words behind it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The column that it would be of a table of actions.
    pub(super) column: &'static str,
    pub(super) words: Paragraph,
}

/// Returns the part that a line is which begins with a label. What is said of a briefing is none.
pub(super) fn labelled(line: &Paragraph) -> Option<Part> {
    let line = typed::unmarked(line.clone());
    let text: String = line.runs.iter().map(|run| run.text.as_str()).collect();
    let end = text.find(':').filter(|end| *end <= LONGEST)?;
    let column = column_of(&text[..end])?;
    Some(Part { column, words: within(&line, value(&text, end + 1..text.len(), column)) })
}

/// Whether words are the label of what should change, perhaps with a number.
pub(super) fn names_change(words: &str) -> bool {
    column_of(words) == Some("change")
}

fn column_of(label: &str) -> Option<&'static str> {
    let label = label.trim_end_matches(|one: char| one.is_ascii_digit() || one.is_whitespace());
    let is_fact = LABELS.row_of(label).is_some();
    COLUMNS.row_of(label).filter(|column| *column != "number" && !is_fact)
}

/// Whether words begin with what looks like a label, known or not.
pub(super) fn begins_with_label(words: &str) -> bool {
    let label = words.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| label.split(' ').count() <= 3)
}

/// Returns where the only label of a column stands behind the words of an item, with its colon. Who and when begin questions,
/// and a date is the briefing's.
pub(super) fn label(text: &str, column: &str) -> Option<Range<usize>> {
    let names =
        COLUMNS.row(column).iter().filter(|name| !matches!(**name, "who" | "when" | "date"));
    let lower = text.to_ascii_lowercase();
    let found = names.flat_map(|name| {
        let label = format!("{name}:");
        let places: Vec<usize> = lower.match_indices(&label).map(|(at, _)| at).take(2).collect();
        places.into_iter().map(move |at| at..at + label.len())
    });
    let stands = |place: &Range<usize>| {
        let before = text[..place.start].trim_end();
        let is_apart =
            before.len() < place.start && before.ends_with(MARKS) || before.ends_with(" -");
        let is_large = text[place.start..].starts_with(char::is_uppercase);
        before.ends_with('(') || is_apart && is_large
    };
    let mut found = found.filter(stands);
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

/// Returns where an action's words stand that end before a label.
pub(super) fn change(text: &str) -> Range<usize> {
    let marks = |one: char| one.is_whitespace() || MARKS.contains(&one) && one != '.' || one == '-';
    0..text.trim_end_matches(marks).len()
}

/// Returns where the words behind a label stand, without the marks around them: a name or a day ends without a stop.
pub(super) fn value(text: &str, place: Range<usize>, column: &str) -> Range<usize> {
    let words = &text[place.clone()];
    let is_mark =
        |one: char| one.is_whitespace() || one == '-' || MARKS.contains(&one) && one != '.';
    let mut end = words.trim_end_matches(is_mark);
    if matches!(column, "owner" | "by" | "status") {
        end = end.strip_suffix('.').unwrap_or(end);
    }
    if let Some(open) = end.strip_suffix(')').filter(|open| !open.contains('(')) {
        end = open.trim_end_matches(is_mark);
    }
    let start = end.len() - end.trim_start().len();
    place.start + start..place.start + end.len()
}

/// The day may stand behind the owner: "Owner: schools; by 30 June 2027", "schools (by 30 June 2027)".
pub(super) fn with_day(owner: Paragraph) -> (Paragraph, Option<Paragraph>) {
    const BEFORE_DAY: &[&str] = &["; ", " (", ", ", " by "];
    let whole = owner.words();
    let parted = BEFORE_DAY.iter().find_map(|mark| {
        let (name, day) = whole.rsplit_once(mark)?;
        let day = day.trim_end_matches(')');
        when::day(day).map(|_| (name, day))
    });
    match parted {
        Some((name, day)) => (Paragraph::of(name.to_owned()), Some(Paragraph::of(day.to_owned()))),
        None => (owner, None),
    }
}

/// Returns the words at a place of a paragraph.
pub(super) fn within(paragraph: &Paragraph, place: Range<usize>) -> Paragraph {
    let mut found = Paragraph { list: None, ..paragraph.without_words() };
    let mut at = 0;
    for run in &paragraph.runs {
        let cut = |end: usize| end.saturating_sub(at).min(run.text.len());
        let (start, end) = (cut(place.start), cut(place.end));
        if start < end {
            found.push(run.saying(&run.text[start..end]));
        }
        at += run.text.len();
    }
    found
}
