//! The review that a briefing teaches from.

use crate::model::Date;
use crate::model::Field;
use crate::model::List;
use crate::model::Place;
use crate::model::ReportState;
use crate::model::Scope;
use crate::source::Spanned;
use crate::source::Text;

/// The `[review]` table.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// Where it is.
    pub place: Place,
    /// The type's slug, such as `lcspr`.
    pub kind: Field<Text>,
    /// Local or national.
    pub scope: Field<Spanned<Scope>>,
    /// The review's title.
    pub title: Field<Text>,
    /// Who commissioned it, when it is not the briefing's own partnership.
    pub partnership: Field<Text>,
    /// Who wrote it.
    pub reviewers: List<Text>,
    /// What became of the report.
    pub report: Field<Spanned<ReportState>>,
    /// When it was published.
    pub published: Field<Spanned<Date>>,
    /// Where it can be read.
    pub url: Field<Text>,
    /// The other documents.
    pub documents: List<Document>,
    /// What is published when the report is withheld, small Markdown.
    pub improvements: Field<Text>,
    /// Who withheld the report, when and why.
    pub withheld_reason: Field<Text>,
    /// The time that the review looks at.
    pub period: Field<Text>,
}

/// One of the review's documents.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Where it is.
    pub place: Place,
    /// Its title.
    pub title: Field<Text>,
    /// Its address.
    pub url: Field<Text>,
}
