//! Rules of the group `care`.

pub mod missing_content_warning;
pub mod missing_support;
pub mod voice_not_agreed;
