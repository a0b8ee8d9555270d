//! A date, as it is found.

use std::ops::Range;

/// A date, as far as it is told.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct DateFound {
    /// Where it stands in the text.
    pub(crate) range: Range<usize>,
    /// The day of the month; 0 for a feast whose day the year tells.
    pub(crate) day: Option<u32>,
    /// The month from 1.
    pub(crate) month: u32,
    /// The year, of two or four digits.
    pub(crate) year: Option<u32>,
    /// Whether it is in digits alone.
    pub(crate) numeric: bool,
    /// Whether it is a day with a name: Boxing Day.
    pub(crate) named: bool,
}
