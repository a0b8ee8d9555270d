//! Rules of the group `session`.

pub mod discussion_over;
pub mod no_facilitator_notes;
