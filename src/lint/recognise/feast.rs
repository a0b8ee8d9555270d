//! Days with a name: Boxing Day 2022, Eid last year.

use crate::english::time;
use crate::lint::{
    prose::{Case, Gap, Word},
    recognise::{date_in_words::year_of, found::DateFound, past},
};

/// The words that a name of a day has at most.
const LONGEST: usize = 5;

/// Returns the days with a name in a text whose words are known, in order.
pub(super) fn find(words: &[Word]) -> Vec<DateFound> {
    let mut out: Vec<DateFound> = Vec::new();
    let mut next = 0;
    for at in 0..words.len() {
        let capital = |at: usize| words.get(at).is_some_and(|word| word.case != Case::Lower);
        if at >= next
            && (capital(at) || capital(at + 1))
            && may_begin(&words[at].text)
            && let Some((date, end)) = feast_at(words, at)
        {
            out.push(date);
            next = end;
        }
    }
    out
}

fn may_begin(word: &str) -> bool {
    [&time::FEASTS, &time::FEASTS_OF_A_YEAR]
        .iter()
        .any(|list| list.starting_with(word).next().is_some())
}

/// The day with a name that starts at a word, and the word after it.
fn feast_at(words: &[Word], at: usize) -> Option<(DateFound, usize)> {
    let most =
        words[at + 1..].iter().take(LONGEST).take_while(|word| word.before == Gap::None).count()
            + 1;
    let (count, day, needs_year) = (1..=most.min(LONGEST)).rev().find_map(|count| {
        let texts: Vec<&str> =
            words[at..at + count].iter().map(|word| word.text.as_str()).collect();
        let phrase = texts.join(" ");
        let of_year = || time::FEASTS_OF_A_YEAR.has(&phrase).then_some((count, 0, true));
        time::FEASTS.number_of(&phrase).map(|day| (count, day, false)).or_else(of_year)
    })?;
    let end = at + count;
    let named = words[at..end].iter().any(|word| matches!(word.case, Case::Capital | Case::Upper));
    let year = year_after(words, end);
    let known = year.is_some();
    if !named
        || (needs_year && !known)
        || !(known || happens(words, at, end))
        || is_thing(words, end)
    {
        return None;
    }
    let (end, year) = year.unwrap_or((end, None));
    let range = words[at].range.start..words[end - 1].range.end;
    let (month, day) = (day / 100, Some(day % 100));
    Some((DateFound { range, day, month, year, numeric: false, named: true }, end))
}

/// The year after a day with a name, and the word after it: "2022", "in 2022", "last year".
fn year_after(words: &[Word], end: usize) -> Option<(usize, Option<u32>)> {
    let word = |at: usize| words.get(at).filter(|word| word.before <= Gap::Clause);
    let text = |at: usize| word(at).map_or("", |word| word.text.as_str());
    let small = usize::from(matches!(text(end), "in" | "of" | "the"));
    let at = end + small;
    if let Some(year) = word(at).and_then(year_of) {
        return Some((at + 1, Some(year)));
    }
    let is_told = (time::OF_YEARS.has(text(at)) && text(at + 1) == "year")
        || (text(at) == "year" && time::OF_YEARS.has(text(at + 1)));
    is_told.then_some((at + 2, None))
}

/// "He rang on Boxing Day", and neither "every Boxing Day" nor "on Boxing Day offices are closed" nor
/// "gifts at Christmas that do not fit".
fn happens(words: &[Word], at: usize, end: usize) -> bool {
    const NEAR: usize = 4;
    let sentence = words[at].sentence;
    let mut after = words[end..].iter().take(NEAR).filter(|word| word.sentence == sentence);
    if after.any(|word| matches!(word.text.as_str(), "is" | "are" | "can" | "will")) {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|before| words[before].text.as_str()) else {
        return true;
    };
    let begins = words[at].before != Gap::None;
    !time::HABITS.has(before)
        && (begins || (time::BEFORE_A_FEAST.has(before) && past::is_told(words, at)))
}

/// "A Mother's Day card".
fn is_thing(words: &[Word], end: usize) -> bool {
    let after = words.get(end).filter(|word| word.before == Gap::None);
    after.is_some_and(|word| time::AFTER_A_FEAST.has(&word.text))
}
