//! What templates see of the review that a briefing teaches from.

use crate::model::{self, vocabulary};
use crate::view::{
    Input, Reference, Review, markup,
    phrase::{self, Phrases},
};

/// One review, on its way into the view.
pub(super) struct AboutReview<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) phrases: Phrases,
    pub(super) review: &'a model::Review,
}

impl AboutReview<'_> {
    pub(super) fn kind(&self) -> Option<String> {
        let slug = self.review.kind.as_deref()?;
        let own = self.input.collection.vocabulary.review_types.iter();
        let mut own = own.filter(|term| term.slug.as_deref() == Some(slug));
        let built_in = vocabulary::REVIEW_TYPES.iter().find(|(known, _)| *known == slug);
        let built_in = built_in.map(|(_, name)| (*name).to_owned());
        built_in.or_else(|| own.find_map(|term| phrase::optional(term.name.as_ref())))
    }

    /// The names of the built-in types are English; whether Welsh ones hold is for a partnership to say
    /// in its own list.
    pub(super) fn kind_language(&self) -> Option<String> {
        let slug = self.review.kind.as_deref()?;
        let built_in = vocabulary::REVIEW_TYPES.iter().any(|(known, _)| *known == slug);
        let other = self.input.briefing.language.of_interface() != "en";
        (built_in && other).then(|| "en".to_owned())
    }

    pub(super) fn view(&self) -> Review {
        let review = self.review;
        let word = |name: &str| Some(self.phrases.word(name));
        let withheld =
            review.report.get().map(|report| report.value) == Some(model::ReportState::Withheld);
        let improvements = markup::blocks(review.improvements.as_ref(), self.input.fonts);
        Review {
            kind: self.kind(),
            kind_language: self.kind_language(),
            title: self.phrases.needed(review.title.as_ref()),
            partnership: phrase::optional(review.partnership.as_ref()),
            scope: match review.scope.get().map(|scope| scope.value) {
                Some(model::Scope::Local) => word("review_scope_local"),
                Some(model::Scope::National) => word("review_scope_national"),
                Some(model::Scope::OtherArea) => word("review_scope_other_area"),
                None => None,
            },
            reviewers: review.reviewers.iter().map(phrase::plain).collect(),
            period: phrase::optional(review.period.as_ref()),
            published: review.published.get().map(|day| self.phrases.date(day.value)),
            report: match review.report.get().map(|report| report.value) {
                Some(model::ReportState::Withheld) => word("report_withheld"),
                Some(model::ReportState::Unpublished) => word("report_unpublished"),
                Some(model::ReportState::None) => word("report_none"),
                Some(model::ReportState::Published) | None => None,
            },
            links: self.links(),
            improvements: if withheld {
                self.phrases.needed_blocks(improvements)
            } else {
                improvements
            },
            withheld_reason: phrase::optional(review.withheld_reason.as_ref()),
        }
    }

    fn links(&self) -> Vec<Reference> {
        let review = self.review;
        let report = review.url.as_ref().map(|url| (self.phrases.word("review_report"), url));
        let documents = review.documents.iter().filter_map(|document| {
            Some((self.phrases.needed(document.title.as_ref())?, document.url.as_ref()?))
        });
        let links = report.into_iter().chain(documents);
        links.map(|(title, url)| Reference::of(title, Some(url.value.as_str()))).collect()
    }
}
