//! The format as data: every table and key, with its kind, limits, meaning and purpose.
//!
//! A table of the model and its keys are declared together, by `table!`. From that one declaration
//! come the type, the reader, the walk over all texts, the JSON Schema and `explain format`, so
//! that none of them can say something else than another.

mod key;
mod kind;
mod purpose;

pub use key::{Key, Need};
pub(crate) use key::{free, needed};
pub use kind::{Kind, Limit};
pub use purpose::{Eyes, Purpose};

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
    /// Whether these keys exclude each other.
    pub is_exclusive: bool,
}

impl Table {
    /// Returns a key by its name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}
