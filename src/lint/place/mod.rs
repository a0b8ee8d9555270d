//! Names of schools, hospitals, homes: places whose name leads to a few hundred people.

mod bare;
mod beside;
mod kind;
mod named;
mod reader;

use std::ops::Range;

use crate::english::{
    places,
    public::{self, Public},
};
use crate::lint::{
    Context, Passage,
    mention::People,
    prose::{Case, Gap, Word},
};

use reader::Reader;

/// Returns the names of places, as the passage and its words.
pub(crate) fn find(cx: &Context<'_>) -> Vec<(usize, Range<usize>)> {
    let passages = cx.passages().iter().enumerate();
    let english = passages.filter(|(_, passage)| passage.is_english());
    let found = english.flat_map(|(index, passage)| {
        in_passage(passage, cx.people()).into_iter().map(move |range| (index, range))
    });
    found.collect()
}

fn in_passage(passage: &Passage<'_>, people: &People) -> Vec<Range<usize>> {
    let words = passage.words();
    let reader = Reader { text: &passage.text, words, people };
    let mut with_kind: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        let next = with_kind.last().map_or(0, |last| last.end);
        if at >= next
            && let Some(range) = place_at(&reader, at).filter(|range| range.start >= next)
        {
            with_kind.push(range);
        }
    }
    let mut out = with_kind.clone();
    let mut next = 0;
    for at in 0..words.len() {
        let Some(range) = bare::at(&reader, at).filter(|range| range.start >= next) else {
            continue;
        };
        let after = with_kind.partition_point(|one| one.end <= range.start);
        if with_kind.get(after).is_none_or(|one| range.end <= one.start) {
            next = range.end;
            out.push(range);
        }
    }
    out.retain(|range| !is_public_body(words, range) && !reader.is_of_a_review(range.start));
    out.sort_by_key(|range| range.start);
    out
}

/// "King's College London": the longer name of a body that the public knows; "Khan Academy": a thing
/// or a method that has the name of a place.
fn is_public_body(words: &[Word], range: &Range<usize>) -> bool {
    range.clone().any(|start| {
        let word = |at: usize| words.get(start + at).map(|word| word.text.as_str());
        public::longest(word).is_some_and(|(count, kind)| {
            let end = start + count;
            let longer = end > range.end
                && matches!(kind, Public::Institution | Public::Law | Public::Method);
            let charity = count > 1
                && kind == Public::Institution
                && (words[start].text == "st" || words[end - 1].text == "village");
            let whole =
                end == range.end && (charity || matches!(kind, Public::Brand | Public::Method));
            longer || whole
        })
    })
}

/// The name of a place whose kind starts at a word.
fn place_at(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    named::after(reader, at)
        .or_else(|| of_kind(reader, at))
        .or_else(|| named::in_capitals(reader, at))
}

fn of_kind(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let words = reader.words;
    let (kind, length) = kind::at(words, at)?;
    let end = at + length;
    let longer = places::KINDS_IN_LONGER_NAMES.has(kind) && reader.goes_on_in_capitals(end);
    if longer || is_other_name(words, end) {
        return None;
    }
    named::numbered(words, at, end, kind)
        .or_else(|| named::before(reader, at, end, kind))
        .or_else(|| beside::find(reader, at, end))
}

/// "Hospital Trust", "School Nursing Service", "Ward councillor".
fn is_other_name(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    let Some(next) = next else { return false };
    let text = next.text.as_str();
    places::AFTER_A_KIND.has(text)
        && (text != "of" && text != "by" || words.get(end + 1).is_some_and(Word::is_capital))
        && !matches!(text, "staff" | "nurse" | "nurses" | "governors" | "manager" | "team" if next.case == Case::Lower)
        || (next.is_capital()
            && !matches!(text, "school")
            && !next.possessive
            && places::LONGER_NAMES.has(text))
}
