//! What stands between two words of a text.

use crate::guard::letters::odd;

/// What stands between two words.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Gap {
    pub(super) kind: GapKind,
    /// The first and the last mark in it that is no white space.
    pub(super) first: Option<char>,
    pub(super) last: Option<char>,
    /// How many marks it has.
    pub(super) marks: usize,
    /// Whether there is nothing in it but what belongs in no word and may break one.
    pub(super) is_broken: bool,
}

/// How far a gap parts two words.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum GapKind {
    /// Marks without white space, or nothing between a letter and a digit.
    Joined,
    /// White space, with marks or without.
    Space,
    /// The end of a sentence.
    Sentence,
    /// What makes two things of them: the start of the text, a key's equals sign, many marks.
    #[default]
    Border,
}

impl Gap {
    /// Whether it is a space or a comma, as between a last name and an initial.
    pub(super) fn is_name_like(self) -> bool {
        self.kind <= GapKind::Space && self.last.is_none_or(|mark| mark == ',')
    }

    /// Whether there is white space in it.
    pub(super) fn is_spaced(self) -> bool {
        matches!(self.kind, GapKind::Space | GapKind::Sentence)
    }

    /// Whether it is white space and nothing else.
    pub(super) fn is_plain(self) -> bool {
        self.kind == GapKind::Space && self.marks == 0
    }
}

/// A gap as it is read, mark by mark; what nobody sees is none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct GapReader {
    first: Option<char>,
    last: Option<char>,
    marks: usize,
    is_spaced: bool,
    is_border: bool,
    /// How many characters it has, and how many of them belong in no word.
    characters: usize,
    odd: usize,
}

impl GapReader {
    /// Reads a mark or a white space; a border is what makes two things of what it parts.
    pub(super) fn take(&mut self, character: char, is_border: bool) {
        self.is_border |= is_border;
        self.characters += 1;
        self.odd += usize::from(odd(character).is_some());
        if character.is_whitespace() {
            self.is_spaced = true;
            return;
        }
        self.first = self.first.or(Some(character));
        self.last = Some(character);
        self.marks += 1;
    }

    /// Returns what it is.
    pub(super) fn gap(self) -> Gap {
        /// The most marks over which words still belong together.
        const FAR: usize = 40;
        let ends = self.is_spaced && matches!(self.last, Some('.' | '?' | '!'));
        let kind = if self.is_border || self.marks > FAR {
            GapKind::Border
        } else if ends {
            GapKind::Sentence
        } else if self.is_spaced {
            GapKind::Space
        } else {
            GapKind::Joined
        };
        let is_broken = self.odd > 0 && self.odd == self.characters;
        Gap { kind, first: self.first, last: self.last, marks: self.marks, is_broken }
    }
}
