//! The sentences of a copy, each with the part that it stands in, also where no mark says so.

use std::iter::repeat_n;

use crate::comments::{nearest::Letters, squeezed};
use crate::manuscript::Passage;
use crate::text;

/// A sentence of a copy.
#[derive(Debug)]
pub(super) struct Said {
    /// The mark of the part that it stands in.
    pub(super) key: String,
    pub(super) sentence: String,
    pub(super) letters: Letters,
}

/// What stands before all parts: the marking, which tells whether a copy is a draft, and how to comment.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// The whole letters of each paragraph, and those of its first sentence.
    paragraphs: Vec<(Letters, Letters)>,
}

impl Front {
    pub(super) fn of(passages: &[Passage]) -> Self {
        Self { paragraphs: passages.iter().map(letters_of).collect() }
    }

    /// Whether a paragraph is one of these. It may have another end: a draft says so after its marking, and
    /// whom comments go to may be another by now.
    pub(super) fn holds(&self, passage: &Passage) -> bool {
        let (whole, first) = letters_of(passage);
        let begins_marking =
            |(marking, _): &(Letters, Letters)| marking.0.starts_with(whole.0.as_str());
        whole.0.is_empty()
            || self.paragraphs.first().is_some_and(begins_marking)
            || self.paragraphs.iter().any(|(_, known)| *known == first)
    }
}

fn letters_of(passage: &Passage) -> (Letters, Letters) {
    let first = text::sentences(&passage.words).into_iter().next().unwrap_or_default();
    (Letters::of(&passage.words), Letters::of(&passage.words[first]))
}

/// Returns how many passages stand before all parts.
pub(super) fn front_of(passages: &[Passage], key: &impl Fn(&str) -> Option<String>) -> usize {
    let is_marked = |one: &Passage| one.section.as_deref().and_then(key).is_some();
    passages.iter().position(is_marked).unwrap_or(passages.len())
}

/// Returns every sentence, with the number of its passage. `key` tells the part of a mark, `heading` what
/// stands above a part.
pub(super) fn said<'h>(
    passages: &[Passage],
    key: &impl Fn(&str) -> Option<String>,
    heading: impl Fn(&str) -> Option<&'h str>,
) -> Vec<(usize, Said)> {
    let mut out = Vec::new();
    for (at, (passage, key)) in passages.iter().zip(parts_of(passages, key, heading)).enumerate() {
        for range in text::sentences(&passage.words) {
            let sentence = squeezed(&passage.words[range]);
            let letters = Letters::of(&sentence);
            // What has no letters, such as a row of question marks, is known by its signs.
            let letters = if letters.0.is_empty() { Letters(sentence.clone()) } else { letters };
            if !sentence.is_empty() {
                out.push((at, Said { key: key.clone(), sentence, letters }));
            }
        }
    }
    out
}

/// Returns the part that each passage stands in: that of its mark; from the heading of a part on, that part;
/// else the one before.
fn parts_of<'h>(
    passages: &[Passage],
    key: &impl Fn(&str) -> Option<String>,
    heading: impl Fn(&str) -> Option<&'h str>,
) -> Vec<String> {
    let marks: Vec<Option<String>> =
        passages.iter().map(|one| one.section.as_deref().and_then(key)).collect();
    let mut parts: Vec<String> = Vec::new();
    while parts.len() < passages.len() {
        let at = parts.len();
        let next = marks[at..].iter().position(Option::is_some).map_or(marks.len(), |gap| at + gap);
        let gap = &passages[at..next];
        let after = marks.get(next).cloned().flatten();
        let head = after.as_deref().map_or(gap.len(), |key| head_in(gap, heading(key)));
        let before = parts.last().or(after.as_ref()).cloned().unwrap_or_default();
        parts.extend(repeat_n(before, head));
        if let Some(after) = after {
            parts.extend(repeat_n(after, gap.len() - head + 1));
        }
    }
    parts
}

/// Returns where a part begins among what stands before its mark: at its heading, else at what is set as
/// one; behind all where there is none.
fn head_in(gap: &[Passage], heading: Option<&str>) -> usize {
    let heading = heading.map(Letters::of);
    let is_it = |one: &Passage| heading.as_ref() == Some(&Letters::of(&one.words));
    let found = gap.iter().rposition(is_it).or_else(|| gap.iter().rposition(|one| one.is_heading));
    found.unwrap_or(gap.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_mark_stands_in_the_part_before_until_the_next_has_its_heading() {
        let passage = |section: &str, words: &str| Passage {
            section: (!section.is_empty()).then(|| section.to_owned()),
            words: words.to_owned(),
            is_heading: words.starts_with('H'),
            ..Passage::default()
        };
        let passages = [
            passage("", "Before all"),
            passage("a", "Words of A"),
            passage("", "More of A"),
            passage("", "H new in A"),
            passage("", "Heading of B"),
            passage("", "Before the mark"),
            passage("b", "Words of B"),
            passage("x", "A mark of nobody"),
            passage("", "H heading of C, changed"),
            passage("c", "Words of C"),
            passage("", "H at the end"),
        ];
        let key = |mark: &str| (mark != "x").then(|| mark.to_owned());
        let heading = |key: &str| (key == "b").then_some("Heading of B");
        let parts = parts_of(&passages, &key, heading).concat();
        assert_eq!(parts, "aaaabbbbccc");
        assert_eq!(front_of(&passages, &key), 1);
        assert_eq!(parts_of(&passages[2..4], &key, heading), ["", ""]);
    }
}
