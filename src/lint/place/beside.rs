//! Names beside their kind: "the care home, Rose Lodge," and "Glenview, a nursing home".

use std::ops::Range;

use crate::english::places;
use crate::lint::prose::{Case, Gap};

use super::reader::Reader;

/// Returns the name that stands beside a kind in small letters.
pub(super) fn find(reader: &Reader<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    if reader.words[at].case != Case::Lower {
        return None;
    }
    after(reader, end).or_else(|| before_article(reader, at, end))
}

/// After the kind: "the care home, Rose Lodge," "a ward called Willow".
fn after(reader: &Reader<'_>, end: usize) -> Option<Range<usize>> {
    let words = reader.words;
    let known_as = reader.word(Some(end)) == "known" && reader.word(Some(end + 1)) == "as";
    let is = usize::from(matches!(reader.word(Some(end)), "is" | "was"));
    let called = if known_as {
        2
    } else if matches!(reader.word(Some(end + is)), "called" | "named") {
        is + 1
    } else {
        0
    };
    let from = end + called;
    let first = words.get(from).filter(|word| word.is_capital() && !word.starts_sentence())?;
    let stop = reader.name_end(from);
    let last = words[stop - 1].text.as_str();
    let apart = first.before == Gap::Clause;
    let closed = words.get(stop).is_none_or(|next| next.before != Gap::None);
    let has_home = stop - from > 1 && places::HOMES.has(last);
    let name = from..stop;
    let fits = called > 0
        || (apart && (has_home || last == "ward"))
        || (apart && closed && reader.can_be_name(&name) && reader.is_odd(&name));
    (fits && !places::GENERIC.has(&first.text) && !reader.people.names_word(&first.text))
        .then_some(name)
}

/// Before it: "at Rowan House, a care home", "Harbour Lights, a hostel for men".
fn before_article(reader: &Reader<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    const MOST_WORDS: usize = 4;
    let words = reader.words;
    let is_article =
        |text: &str| matches!(text, "a" | "an" | "the" | "her" | "his" | "their" | "another");
    let from = at.saturating_sub(MOST_WORDS);
    let stop = (from..at).rev().find(|index| words[*index].before == Gap::Clause)?;
    let article = words[stop].text.as_str();
    if !is_article(article) || words[stop..at].iter().any(|word| word.case != Case::Lower) {
        return None;
    }
    let start = reader.name_start(stop);
    let start = if start < stop { start } else { return None };
    let name = start..stop;
    let closes = words
        .get(end)
        .is_none_or(|next| next.before != Gap::None || places::AFTER_AN_APPOSITION.has(&next.text));
    let in_town = reader.word(Some(at)) != "village"
        && start > 0
        && words[start - 1].starts_sentence()
        && matches!(words[start - 1].text.as_str(), "in" | "near" | "across" | "around");
    let has_home = stop - start > 1 && places::HOMES.has(reader.word(Some(stop - 1)));
    let any = matches!(article, "a" | "an" | "another");
    let begins = words[start].starts_sentence();
    let alone = stop - start == 1 && (begins || !any);
    let apart = !begins && words.get(end).is_none_or(|next| next.before != Gap::None);
    let odd = reader.is_odd(&name) || !alone || apart;
    let fits = has_home || (closes && !in_town && odd && reader.can_be_name(&name));
    fits.then_some(name)
}
