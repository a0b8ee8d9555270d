//! Rules of the group `accessibility`.

pub(crate) mod missing_alt;
pub(crate) mod missing_glyph;
