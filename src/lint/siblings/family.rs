//! Whether children that are counted are those of one family.

use std::ops::Range;

use crate::english::{self, people};
use crate::lint::prose::Word;

/// Whether boys and girls are those of one family.
pub(super) fn is_of_family(words: &[Word], counted: Range<usize>, subject_is_child: bool) -> bool {
    let in_row = counted.start >= 2
        && words[counted.start - 1].text == "of"
        && people::BIRTH_ORDER.has(&words[counted.start - 2].text);
    if in_row || about(words, &counted).any(english::is_sibling) {
        return true;
    }
    if !subject_is_child || is_of_group(words, &counted) {
        return false;
    }
    about(words, &counted).any(|word| people::COUNTED_OF_FAMILY.has(word))
        || (about(words, &counted).any(|word| people::FAMILY_ABOUT.has(word))
            && !about(words, &counted).any(|word| people::NOT_OF_FAMILY.has(word)))
}

/// Whether children are those of many families: of a class, a survey, "several families".
pub(super) fn is_of_group(words: &[Word], counted: &Range<usize>) -> bool {
    let took_part = ["take", "takes", "taking", "taken", "took"];
    about(words, counted).any(|word| people::OF_GROUPS.has(word))
        || (about(words, counted).any(|word| word == "part")
            && about(words, counted).any(|word| took_part.contains(&word)))
}

/// The words about some of a sentence.
pub(super) fn about<'w>(
    words: &'w [Word],
    counted: &Range<usize>,
) -> impl Iterator<Item = &'w str> + use<'w> {
    const NEAR: usize = 16;
    let sentence = words[counted.start].sentence;
    let from = counted.start.saturating_sub(NEAR);
    let all = from..(counted.end + NEAR).min(words.len());
    let counted = counted.clone();
    let near = all.filter(move |at| !counted.contains(at) && words[*at].sentence == sentence);
    near.map(|at| words[at].text.as_str())
}
