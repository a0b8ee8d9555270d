//! Which key of the file a place belongs to.

use crate::model::Walk;
use crate::source::Span;

/// The texts of a briefing by where they are written.
pub(super) struct Fields {
    of: Vec<(Span, String)>,
}

impl Fields {
    /// Returns the texts that a walk came by.
    pub(super) fn of(walk: &Walk<'_>) -> Self {
        let texts = walk.texts.iter();
        let mut of: Vec<(Span, String)> =
            texts.map(|text| (text.words.text().span, walk.path(text))).collect();
        of.sort_by_key(|(span, _)| span.start);
        Self { of }
    }

    /// Returns the key whose text a place stands in, such as `section.findings body`; of what stands
    /// in none, nothing.
    pub(super) fn at(&self, span: Span) -> Option<&str> {
        let after = self.of.partition_point(|(of, _)| of.start <= span.start);
        let (of, path) = self.of.get(after.checked_sub(1)?)?;
        (span.start <= of.end).then_some(path.as_str())
    }
}
