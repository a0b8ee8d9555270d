//! What no output may repeat.

use crate::source::Span;

/// Words of a briefing that no output may repeat, and what is said in their place.
#[derive(Clone, Debug)]
pub struct Exposed {
    /// Where they are written; empty for a name of the file itself.
    pub span: Span,
    /// The words as they are read.
    pub words: String,
    /// What they are, without them.
    pub message: String,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub help: &'static str,
}
