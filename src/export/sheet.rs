//! What a document is printed on.

use serde::{Deserialize, Serialize};

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 297 by 420 mm.
    A3,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Returns the name that `--paper` and the templates use.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Letter => "letter",
        }
    }

    /// Returns its name as people write it.
    pub fn title(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::Letter => "US letter",
        }
    }
}

/// What a document is printed on: an office printer's paper or a press.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Sheet {
    /// The size of paper, of the handout alone.
    pub paper: Paper,
    /// Whether it goes to a press: bleed, crop marks and inks in place of screen colours.
    pub prepress: bool,
}
