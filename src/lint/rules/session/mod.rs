//! Rules of the group `session`.

pub(crate) mod discussion_over;
pub(crate) mod no_facilitator_notes;
