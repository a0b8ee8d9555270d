//! Names of places in a briefing, as forms and scripts say them.

use std::fmt;

use crate::edit::Refusal;
use crate::model::{
    Briefing, Table as _,
    spec::{Key, Kind, Table},
};

/// A place in a briefing: `briefing`, `briefing.title`, `action.2.owner`, `section.findings.body`,
/// `review.documents.2.url`.
///
/// A number counts from 1 in file order. A section goes by its number, or by its slot: then the first
/// that fills it is meant. `review` is the only one, or the first.
#[derive(Clone, Debug)]
pub struct Path {
    /// The tables, an outer one before that inside it.
    pub(super) tables: Vec<Step>,
    /// The key in the last of them; none where the table is meant, or all of a list.
    pub(super) key: Option<&'static Key>,
}

/// A table on the way to a place.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) key: &'static Key,
    pub(super) which: Which,
}

/// Which of several tables.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Which {
    /// The only one, or all.
    Sole,
    /// By number, from 0.
    Number(usize),
    /// By the text that tells it from its like.
    Named(String),
}

impl Path {
    /// Reads the name of a place.
    ///
    /// # Errors
    ///
    /// The format knows no such place.
    pub fn read(name: &str) -> Result<Self, Refusal> {
        let unknown = || Refusal::NoSuchPlace(name.to_owned());
        let mut words = name.split('.').peekable();
        let mut path = Self { tables: Vec::new(), key: None };
        let mut spec: &'static Table = Briefing::SPEC;
        while let Some(word) = words.next() {
            let key = spec.key(word).ok_or_else(unknown)?;
            let Some(inner) = key.kind.table() else {
                path.key = Some(key);
                return if words.next().is_none() { Ok(path) } else { Err(unknown()) };
            };
            let which = match words.peek() {
                Some(next) if !matches!(key.kind, Kind::Table(_)) => which(inner, next),
                _ => Some(Which::Sole),
            };
            let which = which.ok_or_else(unknown)?;
            if which != Which::Sole {
                words.next();
            }
            path.tables.push(Step { key, which });
            spec = inner;
        }
        if path.tables.is_empty() { Err(unknown()) } else { Ok(path) }
    }

    /// What the format says of the table that holds the place: that of a field, or the one around a
    /// table.
    pub(super) fn holder(&self) -> &'static Table {
        match (self.key, self.tables.split_last()) {
            (None, Some((_, outer))) => Self { tables: outer.to_vec(), key: None }.spec(),
            _ => self.spec(),
        }
    }

    /// What the format says of the innermost table.
    pub(super) fn spec(&self) -> &'static Table {
        self.tables.last().and_then(|step| step.key.kind.table()).unwrap_or(Briefing::SPEC)
    }
}

/// Reads which of several tables a word means.
fn which(table: &Table, word: &str) -> Option<Which> {
    if let Ok(number) = word.parse::<usize>() {
        return number.checked_sub(1).map(Which::Number);
    }
    if table.key(word).is_some() {
        return Some(Which::Sole);
    }
    table.keys.iter().any(|key| key.names_table).then(|| Which::Named(word.to_owned()))
}

impl fmt::Display for Path {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.tables.iter().enumerate() {
            let dot = if index > 0 { "." } else { "" };
            write!(out, "{dot}{}", step.key.name)?;
            match &step.which {
                Which::Sole => {}
                Which::Number(number) => write!(out, ".{}", number + 1)?,
                Which::Named(name) => write!(out, ".{name}")?,
            }
        }
        let dot = if self.tables.is_empty() { "" } else { "." };
        self.key.map_or(Ok(()), |key| write!(out, "{dot}{}", key.name))
    }
}
