//! Why bytes are no picture for a briefing.

use std::fmt;

use crate::media::{MAX_BYTES, MAX_DECODED, MAX_PIXELS, MAX_SIDE};

/// Why a picture cannot be used; prints as words to go on after "the picture".
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fault {
    /// It is of another kind, whatever its name says.
    NotAPicture,
    /// The file is larger than [`MAX_BYTES`].
    TooManyBytes,
    /// It declares more than [`MAX_PIXELS`].
    TooManyPixels {
        /// The declared width.
        width: u32,
        /// The declared height.
        height: u32,
    },
    /// One of its sides has more than [`MAX_SIDE`].
    TooLong {
        /// The declared width.
        width: u32,
        /// The declared height.
        height: u32,
    },
    /// It is more than [`MAX_DECODED`] once it is decoded, as with 16 bits a colour.
    TooDeep,
    /// It starts as a picture and goes wrong, as this says.
    Broken(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPicture => out.write_str("is no JPEG, PNG or WebP"),
            Self::TooManyBytes => {
                write!(out, "is larger than {} MB", MAX_BYTES / (1024 * 1024))
            }
            Self::TooManyPixels { width, height } => write!(
                out,
                "is {width} × {height} pixels large, which is more than {} million",
                MAX_PIXELS / 1_000_000
            ),
            Self::TooLong { width, height } => write!(
                out,
                "is {width} × {height} pixels large, and no side may have more than {MAX_SIDE}"
            ),
            Self::TooDeep => write!(
                out,
                "unpacks to more than {} MB; save it smaller, or with 8 bits a colour",
                MAX_DECODED / 1_000_000
            ),
            Self::Broken(why) => write!(out, "is damaged: {why}"),
        }
    }
}

impl std::error::Error for Fault {}
