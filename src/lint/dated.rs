//! Dates of the narrative: of births, of events, and of what is no event.

use std::ops::Range;

use crate::english::{things, time};
use crate::lint::{
    Context, Passage,
    prose::{self, Case, Word},
    recognise::date::{self, DateFound},
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
        let all = date::find(&passage.text, words);
        let days =
            all.iter().filter(|date| date.day.is_some() && (passage.is_english() || date.numeric));
        for found in days {
            if kind_of(passage, words, &all, found) == kind {
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
    let all = date::find(&passage.text, words);
    let of_story = all
        .iter()
        .filter(|date| date.year.is_some() && kind_of(passage, words, &all, date) != Kind::Other);
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
    if found.day.is_some() && found.year.is_some() && tells_of_birth(passage, words, found, &at) {
        return Kind::Birth;
    }
    let other = matches!(
        passage.field,
        Some(Narrative::Change | Narrative::Outcome | Narrative::Improvements)
    ) || tells_of_document(words, &at)
        || tells_of_deadline(words, &at)
        || is_named_day(words, &at)
        || is_period(words, all, found, &at);
    if other { Kind::Other } else { Kind::Event }
}

/// "Born on", "date of birth", "DOB", "(b. 3.3.15)", and the same behind the date.
fn tells_of_birth(
    passage: &Passage<'_>,
    words: &[Word],
    found: &DateFound,
    at: &Range<usize>,
) -> bool {
    is_birth_before(words, at)
        || (found.numeric && is_asked_for(words, at))
        || is_short_for_born(&passage.text, found.range.start)
        || is_birth_after(words, at)
}

/// "Born on", "date of birth", "was delivered on", "gave birth on".
fn is_birth_before(words: &[Word], at: &Range<usize>) -> bool {
    let before: Vec<&str> = prose::before(words, at.start).take(7).collect();
    let born = before.iter().position(|word| {
        matches!(*word, "born" | "dob" | "d.o.b" | "birthday" | "birthdate" | "birth")
    });
    let is_birth = born.is_some_and(|index| match before[index] {
        "birth" => before[..index].iter().all(|word| time::AFTER_BIRTH.has(word)),
        "born" => !before[..index].iter().any(|word| time::NOT_BORN_YET.has(word)),
        _ => true,
    });
    let delivered = before.iter().take(4).any(|word| *word == "delivered");
    let gave_birth = before.contains(&"gave") && before.contains(&"birth");
    is_birth || gave_birth || (delivered && !before.contains(&"letter"))
}

/// A form asks for it in one sentence and gives it in the next.
fn is_asked_for(words: &[Word], at: &Range<usize>) -> bool {
    let sentence = words[at.start].sentence;
    let near = words[..at.start].iter().rev().take(14);
    let mut asked = near.filter(|word| word.sentence + 1 == sentence);
    asked.any(|word| matches!(word.text.as_str(), "birth" | "dob" | "d.o.b"))
}

/// "(b. 3.3.15)", "DOB-3.3.15".
fn is_short_for_born(text: &str, start: usize) -> bool {
    const SHORT: [&str; 5] = ["(b. ", "(b ", " b. ", "(b.", ", b "];
    let near = text.floor_char_boundary(start.saturating_sub(6));
    let before = text[near..start].to_lowercase();
    SHORT.iter().any(|short| before.ends_with(short))
        || before.trim_end_matches(['.', '-', '_', '/']).ends_with("dob")
}

/// "3 March 2015 (date of birth)", "on 3 March 2015 she gave birth".
fn is_birth_after(words: &[Word], at: &Range<usize>) -> bool {
    let after: Vec<&str> = prose::after(words, at.end - 1).take(5).collect();
    let mut near = after.iter().take(4);
    near.any(|word| matches!(*word, "dob" | "d.o.b" | "born" | "birthday" | "birthdate"))
        || after.windows(3).take(3).any(|part| part == ["date", "of", "birth"])
        || (after.contains(&"birth")
            && after.iter().any(|word| matches!(*word, "gave" | "date" | "of"))
            && !after.contains(&"plan")
            && after[0] != "after")
}

fn tells_of_document(words: &[Word], at: &Range<usize>) -> bool {
    const NEAR: usize = 14;
    let before: Vec<&str> = prose::before(words, at.start).take(NEAR).collect();
    let after: Vec<&str> = prose::after(words, at.end - 1).take(NEAR).collect();
    let has = |of: &[&str]| before.iter().chain(&after).any(|word| of.contains(word));
    let has_document = before.iter().chain(&after).any(|word| things::DOCUMENTS.has(word));
    let published = before.iter().take(6).chain(after.iter().take(4)).any(|word| {
        matches!(*word, "published" | "accessed" | "enacted" | "repealed" | "publication")
    });
    let became_law = has(&["law"]) && has(&["became", "becomes", "become"]);
    let in_force = has(&["force", "effect", "commencement", "assent"])
        && before.iter().chain(&after).any(|word| things::COMES_INTO.has(word));
    let of_document = matches!(before.first(), Some(&("of" | "dated" | "issued" | "updated")))
        && before.iter().skip(1).take(3).any(|word| things::DOCUMENTS.has(word));
    let issued = has_document
        && before
            .iter()
            .take(NEAR)
            .chain(after.iter().take(3))
            .any(|word| things::ISSUES.has(word) && *word != "of");
    published || became_law || in_force || of_document || issued
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
    let ends = lead.is_some_and(|word| time::DEADLINES.has(word));
    let starts = lead.is_some_and(|word| STARTS.contains(word));
    (ends && (sure() || may())) || (starts && sure())
}

/// "World Mental Health Day on 10 October", "Anti-Bullying Week".
fn is_named_day(words: &[Word], at: &Range<usize>) -> bool {
    const NEAR: usize = 6;
    let start = at.start.saturating_sub(NEAR);
    let end = (at.end + NEAR).min(words.len());
    let sentence = words[at.start].sentence;
    let near = words[start..end].iter().filter(|word| word.sentence == sentence);
    let mut named = near.filter(|word| word.case == Case::Capital);
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
