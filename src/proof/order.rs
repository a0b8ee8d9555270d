//! What to make of a briefing.

use crate::export::{Item, Templates};
use crate::text::Date;

/// What to make of a briefing.
#[derive(Clone, Debug)]
pub struct Order {
    /// The outputs, in the order in which they are made.
    pub to: Vec<Item>,
    /// Whether DRAFT is printed whatever the status, and gaps are shown.
    pub draft: bool,
    /// Whether warnings count as errors.
    pub deny_warnings: bool,
    /// The templates, which one run shares.
    pub templates: Templates,
    /// The day that goes into metadata where the briefing has none.
    pub built: Option<Date>,
}

impl Order {
    /// Returns an order of outputs as packs hold them, with the rest left as usual.
    pub fn of(to: Vec<Item>, templates: Templates) -> Self {
        Self { to, draft: false, deny_warnings: false, templates, built: None }
    }

    /// Whether any of it shows slides for PowerPoint.
    pub(super) fn shows_slideshow(&self) -> bool {
        self.to.iter().any(|item| item.output.shows_slideshow())
    }

    /// Whether any of it shows slides.
    pub(super) fn shows_slides(&self) -> bool {
        self.to.iter().any(|item| item.output.shows_slides())
    }
}
