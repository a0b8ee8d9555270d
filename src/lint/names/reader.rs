//! What is asked about the names of one passage.

use std::ops::Range;

use crate::lint::{lexicon::Hit, mention::People, names::known::Known, prose::Word};

/// A passage, and what its briefing makes known.
pub(super) struct Reader<'c> {
    /// The declared persons.
    pub(super) people: &'c People,
    /// Names that need no declaring.
    pub(super) known: &'c Known,
    /// The words of the passage.
    pub(super) words: &'c [Word],
    /// The listed terms in it.
    pub(super) hits: &'c [Hit<'static>],
    /// Words of which a narrower rule speaks: addresses.
    pub(super) blocked: Vec<Range<usize>>,
}
