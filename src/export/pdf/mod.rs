//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod diagnose;
mod job;
mod layout;
mod world;

use crate::export::Material;
use crate::export::Output;
use crate::export::Produced;
use crate::export::TemplateFault;

pub use job::PrintJob;
pub use job::Printed;
pub use layout::Layout;
pub use layout::SectionExtent;

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

/// Returns an output drawn by a Typst template.
pub(super) fn export(
    material: &Material,
    press: &dyn Press,
    output: Output,
    template: &str,
) -> Result<Produced, TemplateFault> {
    let printed = press.print(&PrintJob::new(material, output, template))?;
    Ok(Produced { output, bytes: printed.bytes, layout: Some(printed.layout) })
}
