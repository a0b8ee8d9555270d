//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod boxes;
mod diagnose;
mod job;
mod layout;
mod world;

use serde::Serialize;

use crate::export::Produced;
use crate::export::Task;
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

    /// Does pieces of work, each known by its number: here one after the other.
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..count).for_each(work);
    }
}

/// The press of this process.
#[derive(Clone, Copy, Debug)]
pub struct OwnPress;

impl Press for OwnPress {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        job.print()
    }
}

/// Returns an output drawn by the Typst template of its name.
pub(super) fn draw<V: Serialize>(task: &Task<'_, V>) -> Result<Produced, TemplateFault> {
    let printed = task.press.print(&PrintJob::new(task))?;
    let prepress = task.item.sheet.prepress;
    let bytes = if prepress { boxes::with_bleed(&printed.bytes) } else { printed.bytes };
    Ok(task.done(bytes, Some(printed.layout)))
}

/// Returns how an output for participants comes out.
pub(super) fn try_out(task: &Task<'_, View>) -> Option<Layout> {
    let job = PrintJob::new(task).on_trial();
    task.press.print(&job).ok().map(|printed| printed.layout)
}
