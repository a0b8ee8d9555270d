//! Children of whom one sex is told together: "three siblings, all boys", "the other two, both girls".

use crate::english::people;
use crate::lint::{
    prose::{Gap, Word},
    siblings::{
        family::{about, is_of_group},
        noun::{after_between, is_boy_or_girl, number_at},
    },
};

/// "Two half-siblings, both girls", "three siblings, all of them boys".
pub(super) fn siblings_at(words: &[Word], at: usize) -> Option<usize> {
    let (number, after) = number_at(words, at)?;
    let sibling = after_between(words, after).filter(|_| number > 1)?;
    one_sex(words, sibling)
}

/// "Three other children at home, all boys", "the first two, both girls".
pub(super) fn children_at(words: &[Word], at: usize, subject_is_child: bool) -> Option<usize> {
    const MOST: u32 = 12;
    let (number, after) = number_at(words, at).filter(|(number, _)| (2..=MOST).contains(number))?;
    let last = last_of_phrase(words, after)?;
    let end = one_sex(words, last).filter(|_| subject_is_child && number > 1)?;
    let others = words[at.saturating_sub(1)..=last]
        .iter()
        .any(|word| people::OTHER_OF_FAMILY.has(&word.text) || people::BIRTH_ORDER.has(&word.text));
    let counted = at..end;
    let home = || about(words, &counted).any(|word| people::FAMILY_ABOUT.has(word));
    let strangers = || about(words, &counted).any(|word| people::NOT_OF_FAMILY.has(word));
    let fits = home() || (others && !strangers()) || is_row_of_children(words, at);
    (fits && !is_of_group(words, &counted)).then_some(end)
}

/// "The third child … The first two": a number of a row that the sentence before speaks of.
fn is_row_of_children(words: &[Word], at: usize) -> bool {
    const NEAR: usize = 16;
    let row = at.checked_sub(1).is_some_and(|before| {
        matches!(words[before].text.as_str(), "first" | "last" | "next" | "other")
    });
    let near = words[at.saturating_sub(NEAR)..at].iter();
    let mut near = near.filter(|word| word.sentence + 1 >= words[at].sentence);
    row && near.any(|word| word.text == "child" || people::COUNTED_OF_FAMILY.has(&word.text))
}

/// The last word of "three other children", "four younger ones", "the first two".
fn last_of_phrase(words: &[Word], after: usize) -> Option<usize> {
    const REACH: usize = 3;
    let joined = |at: &usize| words.get(*at).is_some_and(|word| word.before == Gap::None);
    let between = (after..after + REACH)
        .take_while(|at| joined(at) && people::ABOUT_SIBLINGS.has(&words[*at].text))
        .count();
    let noun = Some(after + between).filter(joined);
    let is_child = |at: &usize| {
        matches!(words[*at].text.as_str(), "children" | "kids" | "ones" | "others" | "bairns")
    };
    let alone = words.get(after).is_none_or(|next| next.before != Gap::None);
    noun.filter(is_child).or_else(|| alone.then(|| after - 1))
}

/// Where "both girls" or "all of them boys" ends behind a noun.
fn one_sex(words: &[Word], noun: usize) -> Option<usize> {
    const REACH: usize = 8;
    const NEAR: usize = 3;
    let sentence = words[noun].sentence;
    let rest = noun + 1..(noun + 1 + REACH).min(words.len());
    let mut rest = rest.take_while(|index| words[*index].sentence == sentence);
    let all = rest.find(|index| matches!(words[*index].text.as_str(), "both" | "all"))?;
    let mut near = all + 1..(all + 1 + NEAR).min(words.len());
    near.find(|index| is_boy_or_girl(&words[*index].text)).map(|sex| sex + 1)
}

/// "Twin girls", "the triplet boys".
pub(super) fn twins_at(words: &[Word], at: usize, subject_is_child: bool) -> Option<usize> {
    let is_twin = matches!(words[at].text.as_str(), "twin" | "triplet");
    let noun = words.get(at + 1).filter(|noun| is_twin && noun.before == Gap::None)?;
    let counted = at..at + 2;
    let several = noun.is_plural() && is_boy_or_girl(&noun.text);
    (several && subject_is_child && !is_of_group(words, &counted)).then_some(at + 2)
}
