//! A sentence that tells of a death, and what may be asked of it.

use std::ops::Range;

use crate::english::{self, dying};
use crate::lint::{
    lexicon::Hit,
    mention::Mention,
    prose::{Case, Gap, Word},
};

/// The most words that a detail is quoted with.
pub(super) const LONGEST: usize = 8;

/// How far from a death a detail is looked for, in words.
pub(super) const REACH: usize = 14;

/// A sentence that tells of a death.
pub(super) struct Tale<'p> {
    pub(super) words: &'p [Word],
    /// The words of the death.
    pub(super) death: Range<usize>,
    /// The places, things and deeds of the sentence.
    pub(super) means: Vec<&'p Hit<'p>>,
    pub(super) mentions: &'p [Mention],
}

impl Tale<'_> {
    pub(super) fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.text.as_str())
    }

    pub(super) fn is_here(&self, at: usize) -> bool {
        self.words
            .get(at)
            .is_some_and(|word| word.sentence == self.words[self.death.start].sentence)
    }

    /// Whether a word of a kind starts in a range.
    pub(super) fn has(&self, kinds: &[&str], range: &Range<usize>) -> bool {
        self.means
            .iter()
            .any(|hit| range.contains(&hit.words.start) && kinds.contains(&&*hit.term.kind))
    }

    /// Whether a thing that can be a means stands in a range, or a medicine.
    pub(super) fn has_thing(&self, range: &Range<usize>) -> bool {
        let mut at = range.clone().take_while(|at| self.is_here(*at));
        self.has(&["thing"], range) || at.any(|at| is_medicine(&self.words[at]))
    }

    /// The words from one on, up to the end of its clause.
    pub(super) fn up_to_clause(&self, start: usize) -> Range<usize> {
        let mut end = start + 1;
        while end < start + LONGEST && self.is_here(end) && self.words[end].before == Gap::None {
            end += 1;
        }
        start..end
    }

    /// Whether words are a person or a body, not something of theirs.
    pub(super) fn is_somebody(&self, phrase: &Range<usize>) -> bool {
        self.mentions
            .iter()
            .any(|one| phrase.contains(&one.start) && !self.words[one.end - 1].possessive)
    }

    /// The words after a preposition, up to the next small word.
    pub(super) fn phrase(&self, preposition: usize) -> Range<usize> {
        let start = preposition + 1;
        let mut end = start;
        while end < start + 5 && self.is_here(end) && self.words[end].before == Gap::None {
            let word = self.text(end);
            let ends = dying::BREAKS.has(word)
                || matches!(
                    word,
                    "and"
                        | "that"
                        | "or"
                        | "of"
                        | "to"
                        | "for"
                        | "by"
                        | "with"
                        | "after"
                        | "he"
                        | "she"
                )
                || is_of_place(word);
            if ends {
                break;
            }
            end += 1;
        }
        start..end
    }
}

/// Whether a word is a deed in "ing".
pub(super) fn is_gerund(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ing") && !dying::NO_GERUNDS.has(word)
}

/// Whether a word looks like the name of a medicine: no ordinary word, with an ending that names of
/// substances have.
fn is_medicine(word: &Word) -> bool {
    const ENDINGS: &[&str] = &[
        "am", "ane", "ants", "arin", "ate", "cin", "done", "ide", "il", "in", "ine", "mol", "ol",
        "one", "pam", "phen", "pril", "tan", "zole",
    ];
    word.case == Case::Lower
        && word.text.len() > 6
        && ENDINGS.iter().any(|ending| word.text.ends_with(ending))
        && !english::is_ordinary_word(&word.text)
}

/// Whether a preposition can stand before a place.
pub(super) fn is_of_place(word: &str) -> bool {
    matches!(
        word,
        "in" | "at"
            | "on"
            | "under"
            | "off"
            | "from"
            | "over"
            | "near"
            | "beside"
            | "below"
            | "behind"
            | "beneath"
            | "inside"
            | "outside"
            | "into"
            | "onto"
    )
}
