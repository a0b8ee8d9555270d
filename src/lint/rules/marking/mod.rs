//! Rules of the group `marking`.

pub mod missing_marking;
pub mod sensitive_published;
