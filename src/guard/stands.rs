//! Whether a last name stands in a text as a person's name.

use crate::english::{self, names};
use crate::guard::{
    fold::{Folded, spellings},
    gap::{Gap, GapKind},
};

/// Words of a text that are a guarded last name.
pub(super) struct LastName<'a> {
    pub(super) source: &'a str,
    pub(super) folded: &'a Folded,
    /// The first of its words.
    pub(super) first: usize,
    /// The last of its words.
    pub(super) last: usize,
}

impl LastName<'_> {
    /// Whether it stands as a person's name: written with a capital, no part of an address, a path or
    /// a longer name with a hyphen, and, where it is an ordinary word, among words that speak of
    /// people.
    pub(super) fn stands_as_name(&self) -> bool {
        let words = self.folded.words();
        let capitals = (self.first..=self.last).all(|word| words[word].has_capital);
        if !capitals || self.is_joined() {
            return false;
        }
        let ordinary = (self.first..=self.last)
            .all(|word| spellings(self.folded.letters(word)).any(Self::is_ordinary));
        if ordinary {
            return self.is_person();
        }
        self.has_title() || self.is_family() || !self.names_a_thing()
    }

    /// Whether a word is an ordinary one, or one that seldom is a person's name.
    pub(super) fn is_ordinary(word: &str) -> bool {
        english::is_ordinary_word(word) || names::SELDOM_PEOPLE.has(word)
    }

    /// The word before, in the same sentence.
    pub(super) fn before(&self) -> Option<usize> {
        let gap = self.folded.words()[self.first].gap;
        let title = self.first.checked_sub(1)?;
        let near = match gap.kind {
            GapKind::Space | GapKind::Joined => true,
            // "Mr. Brown" is no new sentence.
            GapKind::Sentence => english::is_title(self.folded.letters(title)),
            GapKind::Border => false,
        };
        near.then_some(title)
    }

    /// The word after, in the same sentence.
    pub(super) fn after(&self) -> Option<usize> {
        let after = self.last + 1;
        let word = self.folded.words().get(after)?;
        matches!(word.gap.kind, GapKind::Space | GapKind::Joined).then_some(after)
    }

    /// Whether marks tie it to a neighbour: a hyphen to a longer name, others to an address or a
    /// file. All other marks part words.
    fn is_joined(&self) -> bool {
        let words = self.folded.words();
        let before = self.first.checked_sub(1).is_some_and(|before| {
            let gap = words[self.first].gap;
            self.is_tied(gap, gap.last, before)
        });
        let after = self.last + 1;
        before || words.get(after).is_some_and(|word| self.is_tied(word.gap, word.gap.first, after))
    }

    fn is_tied(&self, gap: Gap, mark: Option<char>, neighbour: usize) -> bool {
        if gap.kind != GapKind::Joined {
            return false;
        }
        let small = !self.folded.words()[neighbour].has_capital;
        match mark {
            Some('-' | '\u{2010}' | '\u{2011}') => gap.marks == 1,
            // None is a digit beside it.
            None | Some('_' | '@') => true,
            Some('.' | '\\') => gap.marks == 1 && small,
            Some('/') => small && self.is_in_address(),
            Some(_) => false,
        }
    }

    /// Whether what it stands in, between white space, is an address, a path or a file's name, as
    /// "mother/Brown" is not.
    fn is_in_address(&self) -> bool {
        const NEAR: usize = 80;
        let span = self.folded.span(self.first, self.last);
        let near = |part: &mut dyn Iterator<Item = char>| -> String {
            part.take(NEAR).take_while(|mark| !mark.is_whitespace()).collect()
        };
        let mut before = self.source[..span.start].chars().rev();
        let before: String = near(&mut before).chars().rev().collect();
        let after = near(&mut self.source[span.end..].chars());
        let dotted = after.split_once('.').is_some_and(|(_, rest)| {
            rest.starts_with(|mark: char| mark.is_lowercase() || mark.is_ascii_digit())
        });
        let slashes = before.matches('/').count() + after.matches('/').count();
        slashes > 1 || dotted || before.contains(['.', ':', '\\', '~']) || before.starts_with('/')
    }

    pub(super) fn has_title(&self) -> bool {
        self.before().is_some_and(|word| english::is_title(self.folded.letters(word)))
    }

    /// "The Browns", "the Brown family", "Brown children".
    pub(super) fn is_family(&self) -> bool {
        let family =
            self.after().is_some_and(|word| english::is_family_noun(self.folded.letters(word)));
        let the = self.before().is_some_and(|word| self.folded.letters(word) == "the");
        let shown = &self.source[self.folded.span(self.first, self.last).range()];
        let plural = shown.ends_with(['s', 'S']) && !shown.contains(['\'', '’']);
        family
            || (the
                && plural
                && spellings(self.folded.letters(self.last)).count() > 1
                && self.after_is_small())
    }

    pub(super) fn after_is_small(&self) -> bool {
        self.after().is_none_or(|word| !self.folded.words()[word].has_capital)
    }

    /// "Hargreaves Road": what follows is an ordinary word with a capital, and no person does it.
    pub(super) fn names_a_thing(&self) -> bool {
        let Some(after) = self.after() else { return false };
        let word = &self.folded.words()[after];
        let letters = self.folded.letters(after);
        word.gap.is_plain()
            && word.has_capital
            && !self.folded.is_shouted(after, self.source)
            && english::is_ordinary_word(letters)
            && !english::is_first_name(letters)
            && !english::is_doing(letters)
    }
}
