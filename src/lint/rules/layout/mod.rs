//! Rules of the group `layout`.

pub(crate) mod handout_too_long;
