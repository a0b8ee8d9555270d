//! Dates of the narrative: of births, of events, and of what is no event.

mod birth;
mod document;

use std::ops::Range;

use crate::english::{doings, people, things, time};
use crate::lint::{
    Context, Passage,
    prose::{self, Case, Word},
    recognise::{date::DateFound, past},
};
use crate::model::Narrative;
use crate::source::Span;

/// What happened on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// Somebody was born.
    Birth,
    /// Something of the story.
    Event,
    /// A report came out, a law began, a period ended, an action is due.
    Other,
}

/// A day that was found.
#[derive(Clone, Debug)]
pub(crate) struct Day {
    /// Where it is written.
    pub(crate) span: Span,
    /// Its words.
    pub(crate) words: String,
}

/// Returns the days of a kind in the narrative. In other languages than English, dates in digits
/// alone are known.
pub(crate) fn find(cx: &Context<'_>, kind: Kind) -> Vec<Day> {
    let mut out = Vec::new();
    for passage in cx.passages() {
        let words = passage.words();
        let all = passage.dates();
        let days =
            all.iter().filter(|date| date.day.is_some() && (passage.is_english() || date.numeric));
        for found in days {
            if kind_of(passage, words, all, found) == kind {
                let span = passage.span(found.range.clone());
                out.push(Day { span, words: passage.text[found.range.clone()].to_owned() });
            }
        }
    }
    out
}

/// Returns the words of months and days with a year in a passage that tell of an event.
pub(crate) fn months(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let words = passage.words();
    let all = passage.dates();
    let of_story = all
        .iter()
        .filter(|date| date.year.is_some() && kind_of(passage, words, all, date) != Kind::Other);
    of_story.map(|date| words_in(words, &date.range)).filter(|range| !range.is_empty()).collect()
}

fn words_in(words: &[Word], range: &Range<usize>) -> Range<usize> {
    let start = words.partition_point(|word| word.range.end <= range.start);
    let end = words.partition_point(|word| word.range.start < range.end);
    start..end.max(start)
}

/// Words before a day on which something starts.
const STARTS: &[&str] = &["from", "on", "after"];

fn kind_of(passage: &Passage<'_>, words: &[Word], all: &[DateFound], found: &DateFound) -> Kind {
    let at = words_in(words, &found.range);
    if at.is_empty() {
        return Kind::Event;
    }
    if found.day.is_some() && birth::is_told(passage, words, found, &at) {
        return Kind::Birth;
    }
    let other = is_named_by_its_day(&passage.text[found.range.clone()])
        || (found.named && words[at.start].starts_sentence() && !past::is_told(words, at.start))
        || matches!(
            passage.field,
            Some(Narrative::Change | Narrative::Outcome | Narrative::Improvements)
        )
        || document::is_told(words, &at)
        || tells_of_deadline(words, &at)
        || is_asked_of_readers(words, &at)
        || is_of_nobody(words, &at)
        || is_named_day(words, all, &at)
        || is_period(words, all, found, &at);
    if other { Kind::Other } else { Kind::Event }
}

/// "9/11", "7/7": what the world knows by its day.
fn is_named_by_its_day(written: &str) -> bool {
    matches!(written, "9/11" | "7/7")
}

fn tells_of_deadline(words: &[Word], at: &Range<usize>) -> bool {
    const FAR: usize = 20;
    let before: Vec<&str> = prose::before(words, at.start).take(4).collect();
    let lead =
        before.iter().find(|word| !matches!(**word, "the" | "of") && !time::WORKING_DAYS.has(word));
    let around = || {
        prose::before(words, at.start).take(FAR).chain(prose::after(words, at.end - 1).take(FAR))
    };
    let sure = || around().any(|word| time::SURE_TO_COME.has(word));
    let may = || around().any(|word| time::TO_COME.has(word));
    if is_past_plan(words, at) {
        return false;
    }
    let ends = lead.is_some_and(|word| time::DEADLINES.has(word));
    let starts = lead.is_some_and(|word| STARTS.contains(word));
    let since = lead.is_some_and(|word| matches!(*word, "since" | "from"));
    let can = || around().any(|word| matches!(word, "can" | "cannot" | "may" | "must"));
    (ends && (sure() || may())) || (starts && sure()) || (since && can())
}

/// "The scan, due on 17 January, never took place": what was planned is of the story.
fn is_past_plan(words: &[Word], at: &Range<usize>) -> bool {
    const FAR: usize = 20;
    let around = || {
        prose::before(words, at.start).take(FAR).chain(prose::after(words, at.end - 1).take(FAR))
    };
    past::is_sure(words, at.start)
        && !around()
            .any(|word| matches!(word, "will" | "shall" | "must") || things::DOCUMENTS.has(word))
}

/// "Send your answers by 30 September", "our learning event is on 17 June".
fn is_asked_of_readers(words: &[Word], at: &Range<usize>) -> bool {
    const FAR: usize = 20;
    let before: Vec<&str> = prose::before(words, at.start).take(FAR).collect();
    let asks = before.last().is_some_and(|first| doings::ASKED_OF_READERS.has(first));
    let ends = before.iter().take(4).any(|word| time::DEADLINES.has(word));
    let mut verb = before.iter().take(4);
    let is_on = verb.any(|word| matches!(*word, "is" | "are" | "place" | "runs"));
    let occasion = before.iter().any(|word| things::OCCASIONS.has(word));
    (asks && (ends || occasion)) || (is_on && occasion && !past::is_told(words, at.start))
}

/// "Applications close on 9 January", "we sampled contacts between": what is so in general, and what
/// is learnt from many.
fn is_of_nobody(words: &[Word], at: &Range<usize>) -> bool {
    const FAR: usize = 14;
    if past::is_of_a_person(words, at.start) {
        return false;
    }
    let around = || {
        prose::before(words, at.start).take(FAR).chain(prose::after(words, at.end - 1).take(FAR))
    };
    let before: Vec<&str> = prose::before(words, at.start).take(3).collect();
    let since = before.first().is_some_and(|lead| matches!(*lead, "since" | "from"));
    let of_law =
        since && (around().any(|word| things::LAWS.has(word)) || is_so_in_general(words, at.end));
    let studied = around().any(|word| matches!(word, "we" | "our"))
        && around().any(|word| things::STUDIED.has(word));
    let at_occasion = before.len() > 1
        && matches!(before[0], "on" | "in")
        && matches!(before[1], "seminar" | "webinar" | "workshop" | "symposium" | "launch");
    of_law || studied || at_occasion || past::is_general(words, at.start)
}

/// "Since February 2023 the age of marriage is eighteen": what is so of nobody in particular.
fn is_so_in_general(words: &[Word], after: usize) -> bool {
    let sentence = words[after - 1].sentence;
    let rest = words[after..].iter().take_while(|word| word.sentence == sentence);
    let rest: Vec<&Word> = rest.collect();
    let person = |word: &&Word| {
        people::WHOEVER.has(&word.text)
            || people::NEAR_ONES.has(&word.text)
            || matches!(word.text.as_str(), "he" | "she" | "they" | "his" | "her" | "their")
    };
    rest.first().is_some_and(|word| matches!(word.text.as_str(), "the" | "every" | "all"))
        && rest.iter().any(|word| matches!(word.text.as_str(), "is" | "are"))
        && !rest.iter().any(person)
}

/// "World Mental Health Day on 10 October", "Anti-Bullying Week", and not "Boxing Day".
fn is_named_day(words: &[Word], all: &[DateFound], at: &Range<usize>) -> bool {
    const NEAR: usize = 6;
    let start = at.start.saturating_sub(NEAR);
    let end = (at.end + NEAR).min(words.len());
    let sentence = words[at.start].sentence;
    let near = words[start..end].iter().filter(|word| word.sentence == sentence);
    let is_feast = |word: &Word| {
        let after = all.partition_point(|date| date.range.end <= word.range.start);
        all.get(after).is_some_and(|date| date.named && date.range.start <= word.range.start)
    };
    let mut named = near.filter(|word| word.case == Case::Capital && !is_feast(word));
    named.any(|word| time::NAMED_DAYS.has(&word.text))
}

/// The first and last days of years of data: "1 April 2014 to 31 March 2017".
fn is_period(words: &[Word], all: &[DateFound], found: &DateFound, at: &Range<usize>) -> bool {
    let is_first = found.day == Some(1);
    let is_last = found.day.is_some_and(|day| day >= 28);
    let before: Vec<&str> = prose::before(words, at.start).take(4).collect();
    let year_end =
        before.iter().any(|word| matches!(*word, "ending" | "ended" | "year" | "quarter"))
            && is_last;
    let as_at = before.starts_with(&["at", "as"]);
    let sentence = words[at.start].sentence;
    // Only the dates right before and after can make a pair with this one.
    let index = all.partition_point(|other| other.range.start < found.range.start);
    let near = all[index.saturating_sub(1)..(index + 2).min(all.len())].iter();
    let others = near.filter(|other| other.range != found.range && other.day.is_some());
    let mut others = others.filter(|other| {
        let of = words_in(words, &other.range);
        words.get(of.start).is_some_and(|word| word.sentence == sentence)
    });
    let paired = others.any(|other| {
        (is_first && other.day.is_some_and(|day| day >= 28)) || (is_last && other.day == Some(1))
    });
    year_end || as_at || paired
}
