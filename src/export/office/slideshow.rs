//! The deck as a PowerPoint presentation.

use crate::export::{TemplateFault, drawn::Drawn, task::Task};
use crate::view::{FacilitatorView, View};

/// Returns the slides.
pub(in crate::export) fn slideshow(_: &Task<'_, View>) -> Result<Drawn, TemplateFault> {
    Ok(Vec::new().into())
}

/// Returns the slides with the facilitator's notes.
pub(in crate::export) fn facilitator_slideshow(
    _: &Task<'_, FacilitatorView>,
) -> Result<Drawn, TemplateFault> {
    Ok(Vec::new().into())
}
