//! Where a table is.

use crate::source::Span;

/// Where a table is: its header, and all of it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Place {
    /// The header, or the braces of an inline table; what is absent is reported here.
    pub header: Span,
    /// From the header to the end of the last value; a waiver covers this.
    pub whole: Span,
}
