//! What a view is made of.

use crate::fonts::HouseFonts;
use crate::media::Encoded;
use crate::model::{Briefing, Collection};

/// What a view is made of.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The briefing; its scheme is known.
    pub briefing: &'a Briefing,
    /// Its collection.
    pub collection: &'a Collection,
    /// The pictures, by the index of their section in the file.
    pub pictures: &'a [PictureFile],
    /// The collection's signs, in order.
    pub logos: &'a [Encoded],
    /// The collection's fonts.
    pub fonts: &'a HouseFonts,
    /// Whether DRAFT is printed whatever the status, and gaps are shown.
    pub draft: bool,
}

/// A picture that was read.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// The index of its section in the file.
    pub section: usize,
    /// Its name among the output's files.
    pub file: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}
