//! A level that a collection sets.

use crate::model::Level;
use crate::source::Spanned;

/// A level that a collection sets.
#[derive(Clone, Debug)]
pub struct LevelEntry {
    /// A rule's or a group's name.
    pub name: Spanned<String>,
    /// The level.
    pub level: Level,
}
