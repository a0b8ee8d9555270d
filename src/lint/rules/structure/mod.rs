//! Is it a whole seven-section briefing?

pub mod duplicate_id;
pub mod duplicate_slot;
pub mod empty_section;
pub mod incomplete_action;
pub mod missing_actions;
pub mod missing_questions;
pub mod missing_section;
pub mod over_seven_minutes;
pub mod section_minutes;
pub mod section_order;
pub mod uneven_sections;
pub mod unknown_slot;
pub mod unknown_term;
pub mod unsupported_markup;
pub mod unused_waiver;
