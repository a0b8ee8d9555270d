//! What becomes of the words behind a key.

use crate::model::Narrative;

/// What becomes of the words behind a key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Purpose {
    /// Whose eyes they are for.
    pub eyes: Eyes,
    /// Whether an output sets them in type, so that the fonts need their characters.
    pub is_printed: bool,
    /// Which part of the prose they are, if rules of prose read them.
    pub narrative: Option<Narrative>,
    /// Whether they are there for readers to call, write to or visit.
    pub is_contact: bool,
}

/// Whose eyes words are for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Eyes {
    /// Everybody's.
    Everyone,
    /// The facilitator's alone.
    Facilitator,
    /// Nobody's but the author's: they are in no output.
    Author,
}
