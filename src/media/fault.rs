//! Why bytes are no picture for a briefing.

use std::fmt;

use crate::media::{MAX_BYTES, MAX_PIXELS};

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
            Self::Broken(why) => write!(out, "is damaged: {why}"),
        }
    }
}

impl std::error::Error for Fault {}
