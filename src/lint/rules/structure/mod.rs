//! Is it a whole seven-section briefing?

pub mod empty_section;
pub mod unused_waiver;
