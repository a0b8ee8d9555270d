//! From a file's text to a [`Briefing`] or a [`Collection`], with every problem of the file.
//!
//! TOML is read by the `toml` crate into a tree with spans. `read` goes once through the tree by the
//! format as data ([`crate::model::spec`]), reports all that is wrong and keeps what is right, from
//! which the tables of the model are then taken. After a syntax error only such are told, those of all
//! parts that can be told apart.

mod across;
mod briefing;
mod collection;
mod explain;
mod fault;
mod house;
mod library;
mod naming;
mod private_list;
mod read;
mod reader;
pub mod schema;
mod string;
mod syntax;
mod value;
mod windows_path;

use crate::diag::Diagnostic;
use crate::model::{Briefing, Collection, Table as _};
use crate::source::{Source, Span, Text};

pub use across::leave_characters;
pub use explain::{explain_format, explain_part, part_names};
pub use naming::{id_of, is_id};
pub use private_list::{PrivateList, private_list};
pub use syntax::from_fault;

/// What was read, and what is wrong with it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// What was read; nothing when the file is no TOML.
    pub value: Option<T>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a briefing of a collection.
pub fn briefing(source: &Source, collection: &Collection) -> Parsed<Briefing> {
    let root = match syntax::parse(source) {
        Ok(root) => root,
        Err(diagnostics) => return Parsed { value: None, diagnostics },
    };
    let mut diagnostics = Vec::new();
    let values = read::read(source, root.get_ref(), Briefing::SPEC, &mut diagnostics);
    let value = briefing::take(values, collection, &mut diagnostics);
    Parsed { value: Some(value), diagnostics }
}

/// Reads a `sevenmin.toml`.
pub fn collection(source: &Source) -> Parsed<Collection> {
    let root = match syntax::parse(source) {
        Ok(root) => root,
        Err(diagnostics) => return Parsed { value: None, diagnostics },
    };
    let mut diagnostics = Vec::new();
    let values = read::read(source, root.get_ref(), Collection::SPEC, &mut diagnostics);
    let value = collection::take(values, &mut diagnostics);
    Parsed { value: Some(value), diagnostics }
}

/// Returns what is wrong with a file as TOML; nothing where it is such.
pub(crate) fn faults(source: &Source) -> Option<Vec<Diagnostic>> {
    syntax::parse(source).err()
}

/// Returns the string or the name that is written at a span, with the place of each of its bytes.
pub(crate) fn string_at(source: &Source, span: Span) -> Text {
    string::decode(source, span)
}

/// Whether a day that stands behind a text is the value of a key of the format, such as `issued`, and
/// no day of a life.
pub fn is_day_of_key(before: &str) -> bool {
    syntax::is_day_of_key(before)
}

/// What a TOML file is at a glance.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Glance {
    /// Whether it is meant as a briefing: it has a top-level `format`, `briefing` or `section`, or it
    /// does not parse.
    pub is_briefing: bool,
    /// The id that names its outputs, if it can have it.
    pub id: Option<String>,
    /// The title, if there is one.
    pub title: Option<String>,
}

/// Looks at a file for what tells it from others, and reads nothing else.
pub fn glance(source: &Source) -> Glance {
    let Some(root) = syntax::tree(source) else {
        return Glance { is_briefing: true, ..Glance::default() };
    };
    let root = root.get_ref();
    let is_briefing = ["format", "briefing", "section"].iter().any(|key| root.contains_key(*key));
    let head = root.get("briefing").and_then(|head| head.get_ref().as_table());
    let word = |key: &str| head.and_then(|head| head.get(key)?.get_ref().as_str());
    let id = word("id").filter(|id| is_id(id)).map(str::to_owned);
    Glance { is_briefing, id, title: word("title").map(str::to_owned) }
}

#[cfg(test)]
mod tests;
