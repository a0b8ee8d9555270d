//! Rules of the group `accessibility`.

pub(crate) mod alt_repeats_caption;
pub(crate) mod bare_address;
pub(crate) mod low_contrast;
pub(crate) mod missing_alt;
pub(crate) mod missing_glyph;
pub(crate) mod vague_link_text;
