//! A contact, as it is found.

use std::ops::Range;

/// A telephone number or an e-mail address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Contact {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// The number's digits from the 0 on, or the address in lower case.
    pub(crate) key: String,
}
