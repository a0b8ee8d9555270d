//! The review that a briefing teaches from.

use crate::model::{
    Date, Field, List, Markdown, Narrative, ReportState, Scope,
    declare::table,
    spec::{Kind, free, needed},
    vocabulary::REVIEW_TYPES,
};
use crate::source::{Spanned, Text};

table! {
    /// The review that the briefing teaches from.
    Review is "[review]" at place {
        /// The kind of review, a slug of the vocabulary.
        kind: Field<Text> = needed("type").of(Kind::Term(REVIEW_TYPES)).unseen();
        /// Whose review it is.
        scope: Field<Spanned<Scope>> = free("scope");
        /// The review's title.
        title: Field<Text> = needed("title").shown();
        /// Who commissioned it, when it is not the briefing's own partnership.
        partnership: Field<Text> = free("partnership").shown();
        /// Who wrote it.
        reviewers: List<Text> = free("reviewers").shown();
        /// What became of the report.
        report: Field<Spanned<ReportState>> = needed("report");
        /// When it was published.
        published: Field<Spanned<Date>> = free("published");
        /// Where it can be read.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// Its other documents.
        documents: List<Document> = free("documents");
        /// What is published when the report is withheld.
        improvements: Field<Markdown> = free("improvements").told(Narrative::Improvements);
        /// Who decided, when, and why it would be inappropriate to publish.
        withheld_reason: Field<Text> = free("withheld-reason").told(Narrative::WithheldReason);
        /// The time that the review looks at.
        period: Field<Text> = free("period").shown();
    }
}

impl Review {
    /// Returns whose review it is: unless set, the country's where its kind is, else the
    /// partnership's.
    pub fn scope(&self) -> Scope {
        let is_national = self.kind.as_ref().is_some_and(|kind| kind.starts_with("national-"));
        let usual = if is_national { Scope::National } else { Scope::Local };
        self.scope.get().map_or(usual, |scope| scope.value)
    }
}

table! {
    /// One of the review's documents.
    Document is "documents" at place {
        /// The document's title.
        title: Field<Text> = needed("title").shown();
        /// Where it can be read.
        url: Field<Text> = needed("url").of(Kind::Url).contact();
    }
}
