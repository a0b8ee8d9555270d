//! What every table of the model can do.

use crate::model::{Place, Values, Walk, spec};

/// A table of a file.
pub(crate) trait Table: Sized {
    /// What the format says of it.
    const SPEC: &'static spec::Table;

    /// Takes the table out of what was read.
    fn take(values: Values) -> Self;

    /// Returns where it is.
    fn place(&self) -> Place;

    /// Goes over all that the table holds.
    fn walk<'a>(&'a self, walk: &mut Walk<'a>);
}
