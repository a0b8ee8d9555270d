//! Where the comments of a passage stand: in which part, about which sentence.

use std::{cell::OnceCell, ops::Range};

use crate::comments::{Place, Quote, reading::Reading};
use crate::manuscript::Passage;
use crate::text;

/// The part that comments are about.
pub(super) struct Standing {
    /// Its heading.
    pub(super) section: Option<String>,
    pub(super) place: Place,
    /// Its mark; nothing where no place was found.
    pub(super) key: Option<String>,
    /// The passage.
    pub(super) at: usize,
}

/// A passage that has comments, with its sentences.
pub(super) struct Spot<'a> {
    pub(super) standing: Standing,
    words: &'a str,
    ranges: Vec<Range<usize>>,
    /// What is told of each sentence that a comment is about; the last is of none.
    told: Vec<OnceCell<Told>>,
}

/// What is told of a sentence.
pub(super) struct Told {
    pub(super) quote: Option<Quote>,
    /// Whether the briefing has it.
    pub(super) is_there: bool,
    pub(super) order: (usize, usize),
}

impl<'a> Spot<'a> {
    pub(super) fn of(passage: &'a Passage, standing: Standing) -> Self {
        let ranges = text::sentences(&passage.words);
        let told = (0..=ranges.len()).map(|_| OnceCell::new()).collect();
        Self { standing, words: &passage.words, ranges, told }
    }

    /// Returns the number of the sentence that a place lies in; one behind them is the last's.
    fn index(&self, at: usize) -> usize {
        let found = self.ranges.partition_point(|range| range.end <= at);
        found.min(self.ranges.len().saturating_sub(1))
    }

    /// Returns what is told of the sentence that a place lies in.
    pub(super) fn sentence(&self, at: usize, reading: &Reading<'_>) -> &Told {
        let index = self.index(at);
        self.told[index].get_or_init(|| {
            let words = self.ranges.get(index).map_or("", |range| &self.words[range.clone()]);
            let is_there = reading.original.is_none_or(|original| original.holds(words));
            let order = reading.place_of(&self.standing, words);
            Told { quote: Quote::of([words]), is_there, order }
        })
    }

    /// Returns the sentence around words that were deleted: nobody quotes those, so that it has a gap.
    /// Nothing where the gap is too far in for a quotation.
    pub(super) fn around(&self, at: usize) -> Option<Quote> {
        let index = self.index(at);
        // Between two sentences it may lie in either.
        let is_between = self.ranges.get(index)?.start >= at;
        let first = if is_between { index.saturating_sub(1) } else { index };
        let is_near = |range: &&Range<usize>| at.saturating_sub(range.start) <= Quote::REACH;
        let from = self.ranges[first..=index].iter().find(is_near)?.start.min(at);
        let to = self.words.floor_char_boundary(at + Quote::REACH);
        let words = format!("{}[…]{}", &self.words[from..at], &self.words[at..to]);
        let sentences = text::sentences(&words);
        let range = sentences.iter().find(|range| range.end > at - from).or(sentences.last())?;
        Quote::of([&words[range.clone()]])
    }
}
