//! Whether a last name stands in a text as a person's name.

use crate::english;
use crate::guard::fold::{Folded, GapKind};

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
        let first_name = self.before().is_some_and(|word| {
            words[word].has_capital && english::is_first_name(self.folded.letters(word))
        });
        if self.has_title() || self.is_family() || first_name {
            return true;
        }
        if self.names_a_thing() {
            return false;
        }
        let ordinary = (self.first..=self.last).all(|word| {
            self.spellings(word).iter().any(|letters| english::is_ordinary_word(letters))
        });
        !ordinary || self.is_told_of()
    }

    /// A word with its plural or possessive, and without.
    fn spellings(&self, word: usize) -> Vec<&str> {
        let letters = self.folded.letters(word);
        let without = ["s", "es"].iter().filter_map(|ending| letters.strip_suffix(ending));
        std::iter::once(letters).chain(without).collect()
    }

    /// The word before, in the same sentence.
    fn before(&self) -> Option<usize> {
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
    fn after(&self) -> Option<usize> {
        let after = self.last + 1;
        let word = self.folded.words().get(after)?;
        matches!(word.gap.kind, GapKind::Space | GapKind::Joined).then_some(after)
    }

    /// Whether marks tie it to a lower-case neighbour, as in a path, or a hyphen to a name.
    fn is_joined(&self) -> bool {
        let words = self.folded.words();
        let ties = |gap_of: Option<usize>, neighbour: Option<usize>| {
            let (Some(gap_of), Some(neighbour)) = (gap_of, neighbour) else { return false };
            let Some(gap) = words.get(gap_of).map(|word| word.gap) else { return false };
            if gap.kind != GapKind::Joined {
                return false;
            }
            match gap.last {
                // A hyphen makes a longer name of it, a digit beside it none at all.
                Some('-' | '\u{2010}' | '\u{2011}') | None => true,
                Some('/' | '\\' | '.' | '_' | '@' | '%' | '+' | '~') => {
                    !words[neighbour].has_capital
                }
                Some(_) => false,
            }
        };
        ties(Some(self.first), self.first.checked_sub(1))
            || ties(Some(self.last + 1), Some(self.last + 1).filter(|word| *word < words.len()))
    }

    fn has_title(&self) -> bool {
        self.before().is_some_and(|word| english::is_title(self.folded.letters(word)))
    }

    /// "The Browns", "the Brown family", "Brown children".
    fn is_family(&self) -> bool {
        let family =
            self.after().is_some_and(|word| english::is_family_noun(self.folded.letters(word)));
        let the = self.before().is_some_and(|word| self.folded.letters(word) == "the");
        let shown = &self.source[self.folded.span(self.first, self.last).range()];
        let plural = shown.ends_with(['s', 'S']) && !shown.contains(['\'', '’']);
        family || (the && plural && self.spellings(self.last).len() > 1 && self.after_is_small())
    }

    fn after_is_small(&self) -> bool {
        self.after().is_none_or(|word| !self.folded.words()[word].has_capital)
    }

    /// "Hargreaves Road": what follows is an ordinary word with a capital, and no person does it.
    fn names_a_thing(&self) -> bool {
        let Some(after) = self.after() else { return false };
        let word = &self.folded.words()[after];
        let letters = self.folded.letters(after);
        word.gap.kind == GapKind::Space
            && word.gap.last.is_none()
            && word.has_capital
            && !self.folded.is_shouted(after, self.source)
            && english::is_ordinary_word(letters)
            && !english::is_first_name(letters)
    }

    /// An ordinary word with a capital in the middle of a sentence, where small letters stand about
    /// it, or at its start before what people do.
    fn is_told_of(&self) -> bool {
        const NO_PERSON: &[&str] = &[
            "the", "a", "an", "in", "at", "on", "near", "since", "until", "during", "this", "last",
            "every",
        ];
        let words = self.folded.words();
        let does = self.after().is_some_and(|word| english::is_doing(self.folded.letters(word)));
        let Some(before) = self.before() else { return does };
        let lead = words[self.first].gap.last;
        if matches!(lead, Some('"' | '“' | '‘' | '(' | ':' | '-' | '•' | '>' | '#')) {
            return does;
        }
        let small = !words[before].has_capital && !NO_PERSON.contains(&self.folded.letters(before));
        does || (small && self.after_is_small())
    }
}
