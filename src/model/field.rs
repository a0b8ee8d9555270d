//! What a key of a table holds, or why it holds nothing.

use std::{ops::Deref, option::IntoIter};

use crate::model::Place;
use crate::source::{Span, Text};

/// What a key of a table holds.
///
/// A key that is not there is a gap, which a rule may report. What could not be read has been
/// reported where it stands, and is no gap.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Field<T> {
    /// The table has no such key.
    #[default]
    Absent,
    /// The key is there, and what stands behind it could not be read.
    Unreadable,
    /// What was read.
    Given(T),
}

impl<T> Field<T> {
    /// Returns what was read.
    pub fn as_ref(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// Returns what was read, as what it stands for: a text as `&str`.
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        self.as_ref().map(Deref::deref)
    }

    /// Returns a copy of what was read.
    pub fn get(&self) -> Option<T>
    where
        T: Copy,
    {
        self.as_ref().copied()
    }

    /// Returns an iterator over what was read: one value or none.
    pub fn iter(&self) -> IntoIter<&T> {
        self.as_ref().into_iter()
    }

    /// Whether the table has no such key.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the key is there, and what stands behind it could not be read.
    pub fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable)
    }

    /// Returns where the key is missed: at the header of its table, nowhere when it is there.
    pub fn gap(&self, table: Place) -> Option<Span> {
        self.is_absent().then_some(table.header)
    }

    /// Returns what was read, itself.
    pub fn ok(self) -> Option<T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// Returns the field with what was read turned into something else.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Unreadable => Field::Unreadable,
            Self::Given(value) => Field::Given(turn(value)),
        }
    }

    /// Returns what was read, or the usual value.
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        self.ok().unwrap_or_default()
    }
}

impl<T: AsRef<Text>> Field<T> {
    /// Returns where words are missed: at a text that is blank, at the header of its table when
    /// there is no such key, nowhere when there are words or they could not be read.
    pub fn text_gap(&self, table: Place) -> Option<Span> {
        match self {
            Self::Given(text) => {
                let text = text.as_ref();
                text.trim().is_empty().then_some(text.span)
            }
            Self::Absent | Self::Unreadable => self.gap(table),
        }
    }
}

impl<'a, T> IntoIterator for &'a Field<T> {
    type Item = &'a T;
    type IntoIter = IntoIter<&'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> From<Option<T>> for Field<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Given)
    }
}
