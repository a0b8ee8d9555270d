//! A contact, as it is found.

use std::ops::Range;

/// A telephone number, an e-mail address or a name online.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Contact {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// The number's digits from the 0 on, the address in lower case, or the name behind an `@`.
    pub(crate) key: String,
}

impl Contact {
    /// Returns what a contact with a key is called, with its article.
    pub(crate) fn name_of(key: &str) -> &'static str {
        if key.starts_with('@') {
            "a name that somebody has online"
        } else if key.contains('@') {
            "an e-mail address"
        } else {
            "a telephone number"
        }
    }
}
