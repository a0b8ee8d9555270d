//! Where brothers and sisters are counted, and their sex is told.

mod all;
mod family;
mod noun;
mod shorthand;

use std::ops::Range;

use crate::english::{people, time};
use crate::lint::{
    prose::{Gap, Word},
    recognise::numeral,
    siblings::{
        family::is_of_family,
        noun::{after_between, is_boy_or_girl, is_sexed, number_at},
    },
};

/// Returns the words that tell how many brothers and sisters of which sex there are. Where the
/// briefing is about an adult, sons and daughters are no siblings.
pub(crate) fn counted(words: &[Word], subject_is_child: bool) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    for at in 0..words.len() {
        if at < next {
            continue;
        }
        let end = count_at(words, at)
            .or_else(|| both_at(words, at))
            .or_else(|| pair_at(words, at))
            .or_else(|| sorted_at(words, at))
            .or_else(|| all::siblings_at(words, at))
            .or_else(|| all::children_at(words, at, subject_is_child))
            .or_else(|| all::twins_at(words, at, subject_is_child))
            .or_else(|| of_whom_at(words, at))
            .or_else(|| only_at(words, at, subject_is_child))
            .or_else(|| children_at(words, at, subject_is_child));
        if let Some(end) = end.filter(|end| !is_share(words, at, *end)) {
            out.push(at..end);
            next = end;
        }
    }
    out
}

/// Returns the words that tell the sex and age of a sibling in shorthand: "F, 9".
pub(crate) fn in_shorthand(words: &[Word]) -> Vec<Range<usize>> {
    let found = (0..words.len()).filter_map(|at| Some(at..shorthand::at(words, at)?));
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in found {
        if out.last().is_none_or(|last| last.end <= range.start) {
            out.push(range);
        }
    }
    out
}

/// "Two sisters in every ten", "one in three brothers": of many, not of a family.
fn is_share(words: &[Word], start: usize, end: usize) -> bool {
    let in_each = start >= 2
        && words[start - 1].text == "in"
        && numeral::cardinal(&words[start - 2].text).is_some();
    if in_each {
        return true;
    }
    let text = |at: usize| words.get(at).filter(|word| word.before == Gap::None);
    let Some((first, second)) = text(end).zip(text(end + 1)) else { return false };
    let (first, second) = (first.text.as_str(), second.text.as_str());
    let is_whole = numeral::cardinal(second).is_some_and(|number| (3..1900).contains(&number))
        && !text(end + 2).is_some_and(Word::is_plural);
    matches!((first, second), ("in", "every") | ("out", "of")) || (first == "in" && is_whole)
}

/// "Two older brothers", "one of three sisters".
fn count_at(words: &[Word], at: usize) -> Option<usize> {
    if words[at].text == "twin" && is_sexed(&words.get(at + 1)?.text) {
        return words[at + 1].text.ends_with('s').then_some(at + 2);
    }
    let (number, after) = number_at(words, at)?;
    let sibling = after_between(words, after)?;
    // "One of his brothers" counts nothing.
    let part = number == 1 && words[at + 1].text == "of";
    let age = matches!(words[after].text.as_str(), "year" | "month" | "week" | "day");
    (is_sexed(&words[sibling].text) && !part && !age).then_some(sibling + 1)
}

/// "Both of his half-sisters", "both her brothers", "a pair of brothers".
fn both_at(words: &[Word], at: usize) -> Option<usize> {
    let text = words[at].text.as_str();
    let next = words.get(at + 1).filter(|next| next.before == Gap::None)?;
    let is_of = next.text == "of" && matches!(text, "both" | "pair" | "trio");
    let is_owned = text == "both" && matches!(next.text.as_str(), "his" | "her" | "their");
    let sibling = after_between(words, at + 1).filter(|_| is_of || is_owned)?;
    is_sexed(&words[sibling].text).then_some(sibling + 1)
}

/// "A brother and two sisters", "an older brother and a younger sister".
fn pair_at(words: &[Word], at: usize) -> Option<usize> {
    if !matches!(words[at].text.as_str(), "a" | "an" | "one") {
        return None;
    }
    let first = after_between(words, at + 1)?;
    if words.get(first + 1)?.text != "and" {
        return None;
    }
    let counted = words.get(first + 2)?;
    let number =
        matches!(counted.text.as_str(), "a" | "an") || numeral::cardinal(&counted.text).is_some();
    let second = after_between(words, first + 3)?;
    let (one, two) = (words[first].text.as_str(), words[second].text.as_str());
    let sexes = |one: &str, two: &str| people::BROTHERS.has(one) && people::SISTERS.has(two);
    (number && (sexes(one, two) || sexes(two, one))).then_some(second + 1)
}

/// "Three siblings, two boys and a girl".
fn sorted_at(words: &[Word], at: usize) -> Option<usize> {
    if !words[at].text.starts_with("sibling") && words[at].text != "sibs" {
        return None;
    }
    let rest =
        words[at + 1..].iter().take(8).take_while(|word| word.sentence == words[at].sentence);
    let rest: Vec<&str> = rest.map(|word| word.text.as_str()).collect();
    let boys = rest.iter().position(|word| people::BOYS.has(word) || people::BROTHERS.has(word))?;
    let girls =
        rest.iter().position(|word| people::GIRLS.has(word) || people::SISTERS.has(word))?;
    let numbers = rest
        .iter()
        .filter(|word| matches!(**word, "a" | "one") || numeral::cardinal(word).is_some())
        .count();
    (numbers >= 2).then_some(at + 2 + boys.max(girls))
}

/// "Stepbrothers, of whom there were three", "his sisters numbered four".
fn of_whom_at(words: &[Word], at: usize) -> Option<usize> {
    const REACH: usize = 6;
    let text = words[at].text.as_str();
    if !is_sexed(text) || !text.ends_with('s') {
        return None;
    }
    let sentence = words[at].sentence;
    let end = (at + 1 + REACH).min(words.len());
    let says = (at + 1..end).find(|index| {
        words[*index].sentence == sentence
            && (matches!(words[*index].text.as_str(), "numbered" | "numbering" | "number")
                || (words[*index].text == "were" && words[*index - 1].text == "there")
                || (words[*index].text == "whom" && words[*index - 1].text == "of"))
    })?;
    let number = (says + 1..end).find(|index| number_at(words, *index).is_some())?;
    Some(number + 1)
}

/// "The only boy among six children", "the only daughter of five".
fn only_at(words: &[Word], at: usize, subject_is_child: bool) -> Option<usize> {
    let noun = words.get(at + 1).filter(|_| words[at].text == "only" && subject_is_child)?;
    let among = words.get(at + 2).filter(|word| matches!(word.text.as_str(), "of" | "among"))?;
    let joined = noun.before == Gap::None && among.before == Gap::None;
    let (_, after) = number_at(words, at + 3).filter(|_| joined && is_boy_or_girl(&noun.text))?;
    is_of_family(words, at..after, true).then_some(after)
}

/// "Four girls and a baby", "three more daughters", "four of them boys": children of a household.
fn children_at(words: &[Word], at: usize, subject_is_child: bool) -> Option<usize> {
    let (number, after) = number_at(words, at)?;
    let noun = noun_after(words, after)?;
    let text = words[noun].text.as_str();
    let plural = text.ends_with('s');
    let second = second_item(words, noun + 1);
    if !is_boy_or_girl(text) || !(number > 1 && plural || number == 1 && second.is_some()) {
        return None;
    }
    let end = second.unwrap_or(noun + 1);
    is_of_family(words, at..end, subject_is_child).then_some(end)
}

/// The noun that a number counts, "of them" and "being" between.
fn noun_after(words: &[Word], from: usize) -> Option<usize> {
    const REACH: usize = 4;
    let is_between = |word: &Word| {
        people::ABOUT_SIBLINGS.has(&word.text)
            && !matches!(word.text.as_str(), "his" | "her" | "the" | "their" | "primary" | "school")
            || time::BE_AN_AGE.has(&word.text)
            || matches!(word.text.as_str(), "them" | "whom" | "all")
    };
    let count = words
        .get(from..)?
        .iter()
        .take(REACH)
        .take_while(|word| word.before == Gap::None && is_between(word))
        .count();
    let noun = from + count;
    words.get(noun).filter(|word| word.before == Gap::None).map(|_| noun)
}

/// "… and a girl", "… and two girls": the word after it.
fn second_item(words: &[Word], from: usize) -> Option<usize> {
    let and = words.get(from)?;
    let start = from + usize::from(and.text == "and");
    let counted = words.get(start)?;
    let number =
        matches!(counted.text.as_str(), "a" | "an") || numeral::cardinal(&counted.text).is_some();
    let noun = noun_after(words, start + 1)?;
    (number && is_boy_or_girl(&words[noun].text)).then_some(noun + 1)
}
