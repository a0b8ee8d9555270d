//! A job set and written as PDF.

use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::export::{
    TemplateFault,
    pdf::{
        diagnose,
        job::{Form, PrintJob, Printed},
        join,
        layout::{self, Layout},
        lines::{self, PageLine},
        pictures, shown,
        world::PaperWorld,
    },
};

impl PrintJob {
    /// Sets the pages and writes them as they are wanted, in this process.
    ///
    /// # Errors
    ///
    /// The template could not be drawn.
    pub fn print(&self) -> Result<Printed, TemplateFault> {
        let printed = self.set();
        forget();
        printed
    }

    /// Sets the pages and forgets nothing of it.
    pub(super) fn set(&self) -> Result<Printed, TemplateFault> {
        let world = PaperWorld::new(self)?;
        let document = typst::compile::<PagedDocument>(&world).output;
        if document.as_ref().is_ok_and(layout::is_unsettled) {
            return Err(TemplateFault::of(&self.template, "its pages never came to rest"));
        }
        document
            .and_then(|document| {
                // The built-in family sets every word in one piece.
                let is_whole = self.fonts.is_empty();
                let document = if is_whole { document } else { join::words(&document) };
                let lost = shown::lost(&document, &self.given);
                let layout = Layout { lost, ..layout::read(&document) };
                let bytes = match self.form {
                    Form::Pdf => typst_pdf::pdf(&document, &self.options())?,
                    Form::Svg | Form::Layout => Vec::new(),
                };
                let (pages, lines) = self.on_screen(&document);
                Ok(Printed { bytes, pages, lines, layout })
            })
            .map_err(|errors| diagnose::fault(&world, &self.template, &errors))
    }

    /// Returns the pages for a screen, where they are wanted, and where words stand on them.
    fn on_screen(&self, document: &PagedDocument) -> (Vec<String>, Vec<Vec<PageLine>>) {
        match self.form {
            Form::Svg => (pictures::pictures(document), lines::lines(document)),
            Form::Pdf | Form::Layout => Default::default(),
        }
    }

    fn options(&self) -> PdfOptions {
        let (year, month, day) = self.date;
        let day = Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
        // PDF/A would need a profile of the press, which nobody here knows.
        let standards: &[PdfStandard] = if self.prepress {
            &[PdfStandard::Ua_1]
        } else {
            &[PdfStandard::Ua_1, PdfStandard::A_2a]
        };
        let standards = PdfStandards::new(standards).expect("PDF/UA-1 and PDF/A-2a go together");
        PdfOptions {
            ident: Smart::Custom(self.identifier.clone()),
            creator: Smart::Custom(Some("sevenmin".to_owned())),
            timestamp: day.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        }
    }
}

/// Forgets what was not used in the last few documents. Typst remembers what it laid out; without
/// this the memory of a long run only grows.
pub(super) fn forget() {
    typst::comemo::evict(4);
}
