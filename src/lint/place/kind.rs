//! Kinds of places that have names: schools, surgeries, homes, wards.

use crate::lint::prose::Gap;
use crate::lint::prose::Word;

/// Kinds of places, in one or more words.
const KINDS: &[&[&str]] = &[
    &["primary", "school"],
    &["infant", "school"],
    &["infants", "school"],
    &["junior", "school"],
    &["secondary", "school"],
    &["high", "school"],
    &["special", "school"],
    &["grammar", "school"],
    &["church", "school"],
    &["middle", "school"],
    &["first", "school"],
    &["sixth", "form"],
    &["care", "home"],
    &["nursing", "home"],
    &["residential", "home"],
    &["children", "home"],
    &["childrens", "home"],
    &["rest", "home"],
    &["health", "centre"],
    &["medical", "centre"],
    &["medical", "practice"],
    &["children", "centre"],
    &["family", "centre"],
    &["day", "centre"],
    &["birth", "centre"],
    &["walk", "in", "centre"],
    &["gp", "practice"],
    &["gp", "surgery"],
    &["group", "practice"],
    &["day", "nursery"],
    &["primary", "academy"],
    &["primary"],
    &["supported", "living"],
    &["extra", "care"],
    &["residential", "care", "home"],
    &["pupil", "referral", "unit"],
    &["school"],
    &["college"],
    &["academy"],
    &["nursery"],
    &["preschool"],
    &["pre", "school"],
    &["playgroup"],
    &["kindergarten"],
    &["surgery"],
    &["hospital"],
    &["infirmary"],
    &["hospice"],
    &["ward"],
    &["hostel"],
    &["refuge"],
    &["clinic"],
    &["childminding"],
];

/// Returns the kind that stands at a word, the longest that does.
pub(super) fn at(words: &[Word], at: usize) -> Option<&'static [&'static str]> {
    if !begins_kind(&words[at].text) {
        return None;
    }
    let kinds = KINDS.iter().filter(|kind| stands_at(words, at, kind));
    kinds.max_by_key(|kind| kind.len()).copied()
}

/// Whether a word can begin a kind; most words cannot.
fn begins_kind(word: &str) -> bool {
    matches!(
        word,
        "primary"
            | "infant"
            | "infants"
            | "junior"
            | "secondary"
            | "high"
            | "special"
            | "grammar"
            | "church"
            | "middle"
            | "first"
            | "sixth"
            | "care"
            | "nursing"
            | "residential"
            | "children"
            | "childrens"
            | "rest"
            | "health"
            | "medical"
            | "family"
            | "day"
            | "birth"
            | "walk"
            | "gp"
            | "group"
            | "supported"
            | "extra"
            | "pupil"
            | "school"
            | "college"
            | "academy"
            | "nursery"
            | "preschool"
            | "pre"
            | "playgroup"
            | "kindergarten"
            | "surgery"
            | "hospital"
            | "infirmary"
            | "hospice"
            | "ward"
            | "hostel"
            | "refuge"
            | "clinic"
            | "childminding"
    )
}

fn stands_at(words: &[Word], at: usize, kind: &[&str]) -> bool {
    kind.iter().enumerate().all(|(index, part)| {
        words
            .get(at + index)
            .is_some_and(|word| word.text == *part && (index == 0 || word.before == Gap::None))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_begin() {
        assert!(KINDS.iter().all(|kind| begins_kind(kind[0])));
    }
}
