//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod boxes;
mod diagnose;
mod job;
mod layout;
mod world;

use crate::export::Audience;
use crate::export::Item;
use crate::export::Material;
use crate::export::Produced;
use crate::export::TemplateFault;
use crate::view::View;

pub use job::PrintJob;
pub use job::Printed;
pub use layout::Layout;
pub use layout::PictureExtent;
pub use layout::SlideExtent;

/// What turns jobs into pages: this process, or another one.
pub trait Press: Sync {
    /// Sets the pages of a job and returns them as PDF.
    ///
    /// # Errors
    ///
    /// The template could not be drawn.
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault>;
}

/// The press of this process.
#[derive(Clone, Copy, Debug)]
pub struct OwnPress;

impl Press for OwnPress {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        job.print()
    }
}

/// Returns an item drawn by its Typst template.
pub(super) fn export(
    material: &Material,
    press: &dyn Press,
    item: Item,
) -> Result<Produced, TemplateFault> {
    let view = match item.output.audience() {
        Audience::Participants => serde_json::to_vec(&material.view.view),
        Audience::Facilitator => serde_json::to_vec(&material.view),
    };
    let printed =
        press.print(&PrintJob::new(material, item, view.expect("a view is plain data")))?;
    let bytes = if item.sheet.prepress { boxes::with_bleed(&printed.bytes) } else { printed.bytes };
    Ok(Produced { item, bytes, layout: Some(printed.layout) })
}

/// Returns how a document for participants comes out with a view.
pub(super) fn try_out(
    material: &Material,
    press: &dyn Press,
    item: Item,
    view: &View,
) -> Option<Layout> {
    let view = serde_json::to_vec(view).ok()?;
    let job = PrintJob::new(material, item, view).on_trial();
    press.print(&job).ok().map(|printed| printed.layout)
}
