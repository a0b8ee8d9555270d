//! Why a change is not made.

use std::fmt;

use crate::diag::Diagnostic;

/// Why a change is not made; the text is left as it is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// The text is no TOML: what is wrong with it.
    NoToml(Vec<Diagnostic>),
    /// The format knows no such place.
    NoSuchPlace(String),
    /// The place is not in the text.
    NotThere(String),
    /// The key cannot hold such a value.
    WrongKind(String),
    /// The rule cannot be let pass, or the reason is missing.
    NotToPass(String),
    /// The text is written in a way that this change cannot keep.
    TooUnusual(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoToml(found) => {
                let first = found.first().map_or("", |first| &first.message);
                write!(out, "the text must be mended first: {first}")
            }
            Self::NoSuchPlace(place) => write!(out, "the format knows no `{place}`"),
            Self::NotThere(place) => write!(out, "there is no `{place}` in the text"),
            Self::WrongKind(key) => write!(out, "`{key}` cannot hold this"),
            Self::NotToPass(why) => out.write_str(why),
            Self::TooUnusual(place) => {
                write!(out, "`{place}` is written in a way that has to be changed as text")
            }
        }
    }
}

impl std::error::Error for Refusal {}
