//! The format as data: every table and key, with its kind, limits and meaning.
//!
//! This one description drives the checks of `parse::check`, the JSON Schema and `explain
//! format`, so that none of them can say something else than another.

mod briefing;
mod collection;
mod kind;
mod section;

pub use briefing::BRIEFING;
pub use collection::COLLECTION;
pub use kind::Kind;
pub use kind::Limit;

/// A table of the format.
#[derive(Debug)]
pub struct Table {
    /// Its name as a person reads it, such as `[briefing]`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Its keys, in the order of the documentation.
    pub keys: &'static [Key],
    /// Keys of which at least one is needed.
    pub one_of: &'static [&'static str],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether the table needs it.
    pub required: bool,
    /// What it means.
    pub about: &'static str,
}

impl Table {
    /// Returns a key by its name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// Returns a key that a table needs.
const fn needed(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, required: true, about }
}

/// Returns a key that a table may have.
const fn free(name: &'static str, kind: Kind, about: &'static str) -> Key {
    Key { name, kind, required: false, about }
}
