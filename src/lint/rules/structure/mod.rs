//! Is it a whole seven-section briefing?

pub(crate) mod duplicate_id;
pub(crate) mod duplicate_slot;
pub(crate) mod empty_section;
pub(crate) mod incomplete_action;
pub(crate) mod missing_actions;
pub(crate) mod missing_questions;
pub(crate) mod missing_section;
pub(crate) mod over_seven_minutes;
pub(crate) mod pasted_text;
pub(crate) mod section_minutes;
pub(crate) mod section_order;
pub(crate) mod uneven_sections;
pub(crate) mod unfinished_text;
pub(crate) mod unknown_slot;
pub(crate) mod unknown_term;
pub(crate) mod unsupported_markup;
pub(crate) mod unused_waiver;
