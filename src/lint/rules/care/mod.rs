//! Rules of the group `care`.

pub(crate) mod missing_content_warning;
pub(crate) mod missing_support;
pub(crate) mod voice_not_agreed;
