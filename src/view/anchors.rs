//! From what a layout tells back to the place in the file.

use crate::source::Span;

/// Where each section is written; not `Serialize`, so that no template sees a place.
#[derive(Clone, Debug, Default)]
pub struct Anchors {
    /// The `[briefing]` header, for what no section causes.
    pub briefing: Span,
    /// Slot and header of each section, in the scheme's order.
    pub sections: Vec<(String, Span)>,
}

impl Anchors {
    /// Returns where a slot's section is written.
    pub fn section(&self, slot: &str) -> Option<Span> {
        self.sections.iter().find(|(name, _)| name == slot).map(|(_, place)| *place)
    }
}
