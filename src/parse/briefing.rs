//! A briefing out of what was read of its file.

use crate::diag::Diagnostic;
use crate::model::{Briefing, Collection, Field, Table as _, Values};
use crate::parse::across;

pub(super) fn take(values: Values, collection: &Collection, out: &mut Vec<Diagnostic>) -> Briefing {
    let has_head = values.has("briefing");
    let mut briefing = Briefing::take(values);
    across::scheme(&mut briefing, collection, out);
    across::tables(&briefing, has_head, collection, out);
    across::marks(&briefing, out);
    // Outputs take the collection's name where this one is blank.
    if briefing.partnership.text_gap(briefing.place).is_some() {
        briefing.head.partnership = Field::Absent;
    }
    briefing
}
