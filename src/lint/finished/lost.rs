//! Words that no page shows.

use crate::source::Span;

/// Words of one part of a briefing that no page of an output shows.
#[derive(Clone, Copy, Debug)]
pub struct Lost<'a> {
    /// Where the part is written, else the briefing's header.
    pub place: Span,
    /// The output.
    pub output: &'static str,
    /// The heading over the words; nothing where they stand under none.
    pub heading: Option<&'a str>,
    /// How many there are.
    pub words: usize,
}
