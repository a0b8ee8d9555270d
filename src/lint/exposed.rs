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

impl Exposed {
    /// Returns what it is, such as "postcode": what the message says before it tells where.
    pub fn kind(&self) -> &str {
        let kind = self.message.split(" stands ").next().unwrap_or_default();
        let bare = ["a ", "an "].iter().find_map(|article| kind.strip_prefix(article));
        // "This pseudonym is the last name of …" tells of a private term.
        bare.unwrap_or("private term")
    }
}
