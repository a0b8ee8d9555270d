//! Names of schools, hospitals, homes: places whose name leads to a few hundred people.

mod kind;

use std::ops::Range;

use crate::english::{self, places};
use crate::lint::{
    Context,
    prose::{Case, Gap, Word},
};

/// Returns the names of places, as the passage and its words.
pub(crate) fn find(cx: &Context<'_>) -> Vec<(usize, Range<usize>)> {
    let mut out = Vec::new();
    let passages = cx.passages().iter().enumerate();
    for (index, passage) in passages.filter(|(_, passage)| passage.is_english()) {
        let words = passage.words();
        let mut next = 0;
        for at in 0..words.len() {
            if at < next {
                continue;
            }
            if let Some(range) = place_at(words, at).filter(|range| range.start >= next) {
                next = range.end;
                out.push((index, range));
            }
        }
    }
    out
}

fn place_at(words: &[Word], at: usize) -> Option<Range<usize>> {
    let (kind, length) = kind::at(words, at)?;
    let end = at + length;
    if is_other_name(words, end) {
        return None;
    }
    numbered(words, at, end, kind)
        .or_else(|| named_before(words, at, end, kind))
        .or_else(|| named_beside(words, at, end, kind))
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

/// "Ward 7", "Ward 4B".
fn numbered(words: &[Word], at: usize, end: usize, kind: &str) -> Option<Range<usize>> {
    let number = words.get(end).filter(|next| next.before == Gap::None)?;
    let short = number.text.len() <= 3 && number.text.bytes().any(|one| one.is_ascii_digit());
    let letter = number.text.len() == 1 && number.is_capital();
    let councils = words[at.saturating_sub(5)..at].iter().any(|word| {
        matches!(word.text.as_str(), "electoral" | "council" | "councillor" | "election")
    });
    (kind == "ward" && (short || letter) && words[at].case != Case::Lower && !councils)
        .then_some(at..end + 1)
}

/// Capitals right before the kind: "Oakfield Primary School", "St Mary's hospital".
fn named_before(words: &[Word], at: usize, end: usize, kind: &str) -> Option<Range<usize>> {
    const LONGEST: usize = 6;
    let mut start = at;
    while start > 0 && at - start < LONGEST && words[start].before == Gap::None {
        let before = &words[start - 1];
        let joiner = matches!(before.text.as_str(), "of" | "and" | "the" | "on")
            && start >= 2
            && words[start - 2].is_capital()
            && start < at
            && words[start].is_capital();
        if !(before.is_capital() || joiner) {
            break;
        }
        start -= 1;
    }
    while start < at && !is_naming(words, start) {
        start += 1;
    }
    if start == at {
        return None;
    }
    let name = &words[start..at];
    let own = name.iter().all(|word| word.possessive)
        && name.len() == 1
        && english::is_name(&words[start].text)
        && words[at].case == Case::Lower;
    let small = words[at].case == Case::Lower;
    let voting = words[at].text == "ward"
        && words[end..]
            .iter()
            .take(4)
            .chain(words[start.saturating_sub(4)..start].iter())
            .any(|word| places::VOTING.has(&word.text));
    let loose =
        matches!(kind, "refuge" | "clinic" | "hostel") && small && !english::is_name(&name[0].text);
    let demonym = name.iter().all(|word| places::PEOPLES_AND_FAITHS.has(&word.text));
    (!own && !voting && !loose && !demonym).then_some(start..end)
}

/// Whether a capital is part of a place's own name.
fn is_naming(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let text = word.text.as_str();
    if !word.is_capital()
        || places::GENERIC.has(text)
        || crate::lint::recognise::date::month(text).is_some()
    {
        return false;
    }
    if word.starts_sentence()
        && english::is_ordinary_word(text)
        && words[at + 1].case == Case::Lower
        && !english::is_name(text)
    {
        return false;
    }
    true
}

/// "The nursing home, Rose Lodge," and "Rowan House, a care home".
fn named_beside(words: &[Word], at: usize, end: usize, kind: &str) -> Option<Range<usize>> {
    let home = kind.split(' ').next_back() == Some("home") || places::KINDS_BESIDE_NAMES.has(kind);
    if !home || words[at].case != Case::Lower {
        return None;
    }
    named_after(words, end).or_else(|| named_before_article(words, at))
}

/// After the kind: "the care home, Rose Lodge," "a ward called Willow".
fn named_after(words: &[Word], end: usize) -> Option<Range<usize>> {
    let called =
        words.get(end).is_some_and(|word| matches!(word.text.as_str(), "called" | "named"));
    let from = end + usize::from(called);
    let first = words.get(from).filter(|word| {
        word.before <= Gap::Clause && word.is_capital() && word.before != Gap::Sentence
    })?;
    let goes_on = words[from + 1..].iter();
    let goes_on = goes_on.take_while(|word| word.is_capital() && word.before == Gap::None);
    let stop = from + 1 + goes_on.count();
    let last = words[stop - 1].text.as_str();
    let fits = called || (places::HOMES.has(last) && stop - from > 1) || (last == "ward");
    (fits && !places::GENERIC.has(&first.text)).then_some(from..stop)
}

/// Before it: "at Rowan House, a care home".
fn named_before_article(words: &[Word], at: usize) -> Option<Range<usize>> {
    let article = at
        .checked_sub(1)
        .filter(|index| matches!(words[*index].text.as_str(), "a" | "an" | "the" | "her" | "his"));
    let stop = article.filter(|index| words[*index].before == Gap::Clause)?;
    let mut start = stop;
    while start > 0
        && stop - start < 4
        && words[start - 1].is_capital()
        && (start == stop || words[start].before == Gap::None)
    {
        start -= 1;
    }
    let last = words[stop - 1].text.as_str();
    (stop - start > 1 && places::HOMES.has(last)).then_some(start..stop)
}
