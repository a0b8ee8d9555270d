//! Rules of the group `layout`.

pub mod handout_too_long;
