//! Rules of the group `marking`.

pub(crate) mod missing_marking;
pub(crate) mod sensitive_published;
