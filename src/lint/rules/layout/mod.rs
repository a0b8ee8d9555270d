//! Rules of the group `layout`.

pub(crate) mod handout_too_long;
pub(crate) mod lost_words;
pub(crate) mod poster_overflow;
pub(crate) mod small_image;
