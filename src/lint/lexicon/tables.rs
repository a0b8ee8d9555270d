//! Compiled lists: numbers in tables, so that those of the program can be made when it is built.

use std::{borrow::Cow, cmp::Ordering, ops::Range};

/// The number of a word; words that no pattern knows have none.
pub(crate) type WordId = u16;

/// The number of words that no pattern knows.
pub(crate) const UNKNOWN: WordId = WordId::MAX;

/// From here, up to there, in another table.
pub(crate) type Stretch = (u32, u32);

/// Compiled lists.
#[derive(Debug)]
pub(crate) struct Tables {
    /// All words, in order, each with a line end.
    pub(crate) words: Cow<'static, str>,
    /// Where each word ends, before its line end; its place here is its number.
    pub(crate) word_ends: Cow<'static, [u32]>,
    /// Numbers of words, in order within each stretch.
    pub(crate) ids: Cow<'static, [WordId]>,
    /// What phrases are made of.
    pub(crate) elements: Cow<'static, [Element]>,
    /// The phrases.
    pub(crate) entries: Cow<'static, [Entry]>,
    /// For each word, the phrases that can start with it.
    pub(crate) starts: Cow<'static, [Stretch]>,
    /// The phrases that `starts` speaks of.
    pub(crate) starting: Cow<'static, [u16]>,
    /// What may stand about each term of each list, one list after the other.
    pub(crate) surroundings: Cow<'static, [Surroundings]>,
}

/// A part of a phrase.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Element {
    /// One of these words; it may be missing if the flag is set.
    Word(Stretch, bool),
    /// Any one word.
    Any,
    /// A few words.
    Gap,
}

/// A phrase of a term.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Its list.
    pub(crate) list: u16,
    /// Its term, among those of the list.
    pub(crate) term: u16,
    /// What stands about its term, among all.
    pub(crate) surroundings: u16,
    /// What it is made of.
    pub(crate) elements: Stretch,
    /// Whether it means something else, and so hides what it holds.
    pub(crate) hides: bool,
}

/// What may stand about a term in its sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surroundings {
    /// Of these words one must stand there; none given, none need.
    pub(crate) near: Stretch,
    /// Of these none may.
    pub(crate) unless: Stretch,
    /// Of these none may stand before it.
    pub(crate) unless_before: Stretch,
}

impl Tables {
    /// Returns a word's number.
    pub(crate) fn id(&self, word: &str) -> WordId {
        self.search(word).unwrap_or(UNKNOWN)
    }

    fn search(&self, wanted: &str) -> Option<WordId> {
        let (mut low, mut high) = (0, self.word_ends.len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.word(middle).cmp(wanted) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return WordId::try_from(middle).ok(),
                Ordering::Greater => high = middle,
            }
        }
        None
    }

    fn word(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.word_ends[before] as usize + 1);
        &self.words[start..self.word_ends[at] as usize]
    }

    /// Returns the numbers of a stretch.
    pub(crate) fn ids_of(&self, stretch: Stretch) -> &[WordId] {
        &self.ids[range(stretch)]
    }

    /// Returns what a phrase is made of.
    pub(crate) fn elements_of(&self, entry: &Entry) -> &[Element] {
        &self.elements[range(entry.elements)]
    }

    /// Returns the phrases that can start with a word.
    pub(crate) fn starting_with(&self, word: WordId) -> impl Iterator<Item = &Entry> {
        let starting = &self.starting[range(self.starts[usize::from(word)])];
        starting.iter().map(|entry| &self.entries[usize::from(*entry)])
    }
}

fn range((start, end): Stretch) -> Range<usize> {
    start as usize..end as usize
}
