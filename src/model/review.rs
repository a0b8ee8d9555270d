//! The review that a briefing teaches from.

use crate::model::Date;
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
    pub kind: Option<Text>,
    /// Local or national.
    pub scope: Option<Spanned<Scope>>,
    /// The review's title.
    pub title: Option<Text>,
    /// Who commissioned it, when it is not the briefing's own partnership.
    pub partnership: Option<Text>,
    /// Who wrote it.
    pub reviewers: Vec<Text>,
    /// What became of the report.
    pub report: Option<Spanned<ReportState>>,
    /// When it was published.
    pub published: Option<Spanned<Date>>,
    /// Where it can be read.
    pub url: Option<Text>,
    /// The other documents.
    pub documents: Vec<Document>,
    /// Where the list of documents is, if there is one.
    pub documents_at: Option<crate::source::Span>,
    /// What is published when the report is withheld, small Markdown.
    pub improvements: Option<Text>,
    /// Who withheld the report, when and why.
    pub withheld_reason: Option<Text>,
    /// The time that the review looks at.
    pub period: Option<Text>,
}

/// One of the review's documents.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Where it is.
    pub place: Place,
    /// Its title.
    pub title: Option<Text>,
    /// Its address.
    pub url: Option<Text>,
}
