//! What the rules know of a picture's file.

use crate::lint::Context;
use crate::source::Span;

/// The file of a section's picture.
#[derive(Clone, Debug)]
pub struct PictureFile {
    /// The index of the section.
    pub section: usize,
    /// What the file held beside the picture, such as "GPS position"; it is in no output.
    pub metadata: Vec<&'static str>,
    /// The SHA-256 of its bytes.
    pub digest: [u8; 32],
}

impl PictureFile {
    /// Whether the briefing names it at a place.
    pub(super) fn is_named_at(&self, span: Span, cx: &Context<'_>) -> bool {
        let image = cx.briefing.sections.get(self.section).and_then(|one| one.image.as_ref());
        image.and_then(|image| image.file.as_ref()).is_some_and(|file| file.span == span)
    }
}
