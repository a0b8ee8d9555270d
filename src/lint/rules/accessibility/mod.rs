//! Rules of the group `accessibility`.

pub mod missing_alt;
pub mod missing_glyph;
