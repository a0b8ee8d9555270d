//! A name that was found, and whose it seems to be.

use std::ops::Range;

/// A name that no `[[person]]` declares.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The passage.
    pub(crate) passage: usize,
    /// Its words there.
    pub(crate) words: Range<usize>,
    /// Whose it seems to be.
    pub(crate) kind: NameKind,
}

/// Whose name it seems to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum NameKind {
    /// Of somebody at work.
    Practitioner,
    /// Of the declared person with this index, spelt in another way.
    NearMiss(usize),
    /// Of somebody else.
    Undeclared,
}
