//! What sets pages for a screen.

use crate::cli::press::Presses;
use crate::export::{Press, PrintJob, Printed, ScreenPress, TemplateFault, Templates};

/// What sets pages for a screen: this process, which remembers what it set, or helpers where templates are
/// somebody's own and may never come to an end.
pub(super) enum Easel {
    Own,
    Watched(Presses),
}

impl Easel {
    /// Returns the one that suits templates.
    pub(super) fn for_templates(templates: &Templates) -> Self {
        if templates.has_own_papers() {
            Self::Watched(Presses::for_templates(templates, true))
        } else {
            Self::Own
        }
    }

    /// Forgets what was not used in the last few documents.
    pub(super) fn forget(&self) {
        match self {
            Self::Own => ScreenPress.forget(),
            // Helpers do so by themselves.
            Self::Watched(_) => {}
        }
    }
}

impl Press for Easel {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        match self {
            Self::Own => ScreenPress.print(job),
            Self::Watched(presses) => presses.print(&job.clone().for_screen()),
        }
    }
}
