//! A field: words that Word writes by itself, between an instruction and its result.

use crate::manuscript::{
    address::Shows,
    word::instruction::{Hyperlink, Instruction, Result, Shown},
};

/// A field that is open, or was until now.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) instruction: Instruction,
    pub(super) has_result: bool,
    /// What stands in it, or in one that it holds and that is over.
    pub(super) shows: Shows,
    pub(super) is_unended: bool,
    /// Whether its author hid or deleted some of it, as with words.
    pub(super) is_hidden: bool,
    /// What words are that stand in the fields around it.
    pub(super) around: Around,
    /// What words are that stand in it, once somebody asked: an instruction may be long, and the words many.
    pub(super) within: Option<Result>,
    /// Words that stand in its instruction, where nobody sees them.
    pub(super) unseen: String,
}

/// What fields make of the words that stand in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    /// The innermost field in whose instruction they stand.
    pub(super) instruction: Option<usize>,
    pub(super) result: Result,
}

impl Field {
    pub(super) fn is_instruction(&self) -> bool {
        !self.has_result && !self.is_unended
    }

    pub(super) fn instruct(&mut self, words: &str) {
        self.within = None;
        if !self.instruction.push(words) {
            self.unseen.push_str(words);
        }
    }

    /// Takes in what is known of a field that it holds.
    pub(super) fn hold(&mut self, inner: &Self) {
        // Of what stands in its instruction nothing is seen.
        if !self.is_instruction() {
            self.shows.words |= inner.shows.words;
            self.shows.pictures |= inner.shows.pictures;
        }
        self.is_hidden |= inner.is_hidden;
    }

    /// Returns what words are that stand in it: what the innermost field says that says something, but for a
    /// link in a table of contents.
    pub(super) fn within(&mut self) -> Result {
        if let Some(within) = &self.within {
            return within.clone();
        }
        let within = match self.result() {
            Result::Words => self.around.result.clone(),
            Result::Link(_) if self.around.result == Result::Contents => Result::Contents,
            result => result,
        };
        self.within.insert(within).clone()
    }

    /// Where nothing ends a field, nobody knows which words are its result: they are the text's.
    fn result(&self) -> Result {
        match self.instruction.result() {
            Result::PageNumber | Result::PageInWords | Result::Contents if self.is_unended => {
                Result::Words
            }
            result => result,
        }
    }

    /// Returns what there is to see of it.
    pub(super) fn shows(&self) -> Shows {
        self.shows
    }

    /// Whether it says nothing at all.
    pub(super) fn is_blank(&self) -> bool {
        self.instruction.is_blank() && self.unseen.trim().is_empty()
    }

    /// Returns the address of a link, and what it says while somebody points at it; nothing where its
    /// author hid all of it.
    pub(super) fn lead(&self) -> Option<(String, String)> {
        let Hyperlink { address, tip } = self.instruction.hyperlink()?;
        (self.shows.something() || !self.is_hidden).then_some((address, tip))
    }

    /// Returns what Word makes of the instruction alone, where no result stands.
    pub(super) fn shown(&self) -> Option<Shown> {
        let has_place = !self.shows.words && !self.is_hidden;
        self.instruction.shown().filter(|_| has_place)
    }
}
