//! What there is to make.

use crate::export::{Audience, Output, Pages, Paper, Sheet};

/// One thing to make: an output, and what it is printed on.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Item {
    /// Its kind.
    pub output: &'static Output,
    /// What it is printed on.
    pub sheet: Sheet,
}

impl Item {
    /// Returns an output as packs hold it.
    pub fn ordinary(output: &'static Output) -> Self {
        Self { output, sheet: Sheet::default() }
    }

    /// Returns an output on a sheet, of which it takes what it can.
    pub fn on(output: &'static Output, sheet: Sheet) -> Self {
        let (sizes, press) = match output.pages {
            Pages::Paper { sizes, press } => (sizes, press),
            Pages::Sheets { sizes } => (sizes, false),
            Pages::None | Pages::Screen => return Self::ordinary(output),
        };
        let paper = if sizes.contains(&sheet.paper) { sheet.paper } else { Paper::default() };
        Self { output, sheet: Sheet { paper, prepress: sheet.prepress && press } }
    }

    /// Returns where its file goes for a briefing. The facilitator's files stand in a folder of their
    /// own, so that the others can be put on a website as they are.
    pub fn path(self, id: &str) -> String {
        match self.output.audience() {
            Audience::Participants => self.file(id),
            Audience::Partners => format!("partners/{}", self.file(id)),
            Audience::Facilitator => format!("facilitator/{}", self.file(id)),
        }
    }

    /// Returns its file's name for a briefing.
    pub fn file(self, id: &str) -> String {
        let mut variant = String::new();
        if self.sheet.paper != Paper::default() {
            variant.push('-');
            variant.push_str(self.sheet.paper.name());
        }
        if self.sheet.prepress {
            variant.push_str("-prepress");
        }
        self.output.name.file(id, &variant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outputs::Name;

    #[test]
    fn only_what_an_output_takes_is_in_its_name() {
        let sheet = Sheet { paper: Paper::A3, prepress: true };
        let file = |name, sheet| Item::on(Output::of(name).unwrap(), sheet).file("robin");
        assert_eq!(file(Name::Handout, sheet), "robin-handout-a3-prepress.pdf");
        assert_eq!(file(Name::Poster, sheet), "robin-poster-prepress.pdf");
        assert_eq!(file(Name::Session, sheet), "robin-session.pdf");
        assert_eq!(file(Name::Page, sheet), "robin.html");
        let letter = Sheet { paper: Paper::Letter, prepress: false };
        assert_eq!(file(Name::Handout, letter), "robin-handout-letter.pdf");
        assert_eq!(file(Name::Document, letter), "robin-letter.docx");
        assert_eq!(file(Name::Document, sheet), "robin.docx");
    }

    #[test]
    fn who_may_see_a_file_is_told_by_its_folder() {
        let path = |name| Item::ordinary(Output::of(name).unwrap()).path("robin");
        assert_eq!(path(Name::Slideshow), "robin.pptx");
        assert_eq!(path(Name::CommentCopy), "partners/robin-comments.docx");
        assert_eq!(path(Name::FacilitatorSlideshow), "facilitator/robin-facilitator.pptx");
    }
}
