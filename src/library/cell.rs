//! What stands in one place of a table.

use std::cmp::Ordering;

use serde::{Serialize, Serializer};

use crate::text::{self, Date};

/// What stands in one place of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words; nothing where there are none.
    Text(Option<String>),
    /// Several words, in order.
    List(Vec<String>),
    /// A number of things; nothing where nobody counted.
    Count(Option<usize>),
    /// A number.
    Number(f64),
    /// A day.
    Day(Option<Date>),
    /// Whether it is so.
    Flag(bool),
}

impl Cell {
    /// Returns the words that a spreadsheet or a table shows.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.clone().unwrap_or_default(),
            Self::List(list) => list.join("; "),
            Self::Count(count) => count.map(|count| count.to_string()).unwrap_or_default(),
            Self::Number(number) => text::plain_number(*number),
            Self::Day(day) => day.map(text::date_to_iso).unwrap_or_default(),
            Self::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        }
    }

    /// Compares two cells of one column; what is empty comes last.
    pub fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Count(one), Self::Count(other)) => one.cmp(other),
            (Self::Number(one), Self::Number(other)) => one.total_cmp(other),
            (Self::Flag(one), Self::Flag(other)) => one.cmp(other),
            _ => self.words().to_lowercase().cmp(&other.words().to_lowercase()),
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_none(),
            Self::List(list) => list.is_empty(),
            Self::Count(count) => count.is_none(),
            Self::Day(day) => day.is_none(),
            Self::Number(_) | Self::Flag(_) => false,
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::List(list) => list.serialize(serializer),
            Self::Count(count) => count.serialize(serializer),
            Self::Number(number) => number.serialize(serializer),
            Self::Day(day) => day.map(text::date_to_iso).serialize(serializer),
            Self::Flag(flag) => flag.serialize(serializer),
        }
    }
}
