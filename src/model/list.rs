//! What a key of a table holds that can hold several.

use std::ops::Deref;

use crate::model::Place;
use crate::source::Span;

/// What a key holds that can hold several: all items that could be read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct List<T> {
    items: Vec<T>,
    /// Where the key stands, if it is there.
    key: Option<Span>,
    /// Whether all that stands behind the key could be read.
    is_whole: bool,
}

impl<T> List<T> {
    /// Returns the list behind a key.
    pub fn new(items: Vec<T>, key: Span, is_whole: bool) -> Self {
        Self { items, key: Some(key), is_whole }
    }

    /// Whether the key is not there.
    pub fn is_absent(&self) -> bool {
        self.key.is_none()
    }

    /// Returns where the key stands, if it is there.
    pub fn key(&self) -> Option<Span> {
        self.key
    }

    /// Whether all that stands behind the key could be read.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Returns where items are missed: at the key of an empty list, at the header of its table
    /// when there is no such key, nowhere when there are items or they could not be read.
    pub fn gap(&self, table: Place) -> Option<Span> {
        match self.key {
            None => Some(table.header),
            Some(key) => (self.items.is_empty() && self.is_whole).then_some(key),
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), key: None, is_whole: true }
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
