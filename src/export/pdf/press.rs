//! What turns jobs into pages.

use crate::export::{
    TemplateFault,
    pdf::{
        job::{PrintJob, Printed},
        print,
    },
};

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

/// The press of this process for a screen: pages come as SVG, and no PDF is written.
#[derive(Clone, Copy, Debug)]
pub struct ScreenPress;

impl Press for ScreenPress {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        job.clone().for_screen().set()
    }
}

impl ScreenPress {
    /// Forgets what was not used in the last few documents. It takes as long as drawing a page, so it
    /// is for when nobody waits for one.
    pub fn forget(self) {
        print::forget();
    }
}
