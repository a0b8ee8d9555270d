//! Why a zip is no briefing with its pictures.

use std::fmt;

use crate::parcel::{MAX_BYTES, MAX_FILES};
use crate::source;

/// Why a zip is no briefing with its pictures. No name of a file in it is told: nobody knows yet what
/// is private.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ParcelFault {
    /// It is no zip, or a damaged one.
    Damaged,
    /// It is larger than [`MAX_BYTES`], or becomes so when it is unpacked.
    TooLarge,
    /// It holds more than [`MAX_FILES`] files.
    TooMany,
    /// A file in it is locked by a password.
    Locked,
    /// A link is in it.
    Link,
    /// A path in it leads out.
    Outside,
    /// It holds something that is neither a briefing nor a picture.
    Stranger,
    /// No briefing is in it.
    NoBriefing,
    /// More than one briefing is in it.
    Several,
    /// Two files in it have one name, of which only one could be read.
    Twins,
    /// The briefing in it is larger than a text may be.
    LongText,
}

impl fmt::Display for ParcelFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mega = |bytes: u64| bytes / 1024 / 1024;
        match self {
            Self::Damaged => out.write_str("it is no zip, or a damaged one"),
            Self::TooLarge => {
                write!(out, "it is larger than {} MB, or would be unpacked", mega(MAX_BYTES))
            }
            Self::TooMany => write!(out, "it holds more than {MAX_FILES} files"),
            Self::Locked => out.write_str("a file in it is locked by a password"),
            Self::Link => out.write_str("a link is in it, which could lead anywhere"),
            Self::Outside => out.write_str("a path in it leads out of it"),
            Self::Stranger => out.write_str(
                "it holds something that is neither a briefing (.toml) nor a picture (.png, .jpg, .webp)",
            ),
            Self::NoBriefing => out.write_str("no briefing (.toml) is in it"),
            Self::Several => out.write_str("it holds more than one briefing; give each a zip of its own"),
            Self::Twins => out.write_str("two files in it have one name; pack it again"),
            Self::LongText => {
                write!(out, "the briefing in it is larger than {} MB", mega(source::MAX_BYTES))
            }
        }
    }
}
