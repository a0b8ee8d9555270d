//! What a key of a table holds that can hold several.

use std::ops::Deref;

use crate::model::Field;
use crate::model::Place;
use crate::source::Span;

/// What a key holds that can hold several: all items that could be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct List<T> {
    items: Vec<T>,
    /// Where the key of a readable list stands; of an empty one it is all there is.
    key: Field<Span>,
}

impl<T> List<T> {
    /// Returns the list behind a key.
    pub fn new(items: Vec<T>, key: Field<Span>) -> Self {
        Self { items, key }
    }

    /// Whether the key is not there.
    pub fn is_absent(&self) -> bool {
        self.key.is_absent()
    }

    /// Returns the items themselves.
    pub fn into_items(self) -> Vec<T> {
        self.items
    }

    /// Returns where items are missed: at the key of an empty list, at the header of its table
    /// when there is no such key, nowhere when there are items or they could not be read.
    pub fn gap(&self, table: Place) -> Option<Span> {
        match self.key {
            _ if !self.items.is_empty() => None,
            Field::Given(key) => Some(key),
            Field::Absent => Some(table.header),
            Field::Unreadable => None,
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), key: Field::Absent }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}
