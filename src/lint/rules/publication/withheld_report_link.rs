use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{ReportState, Review};

declare_rule! {
    /// ## What it does
    /// Finds a link to a report that is withheld: `url`, or a list of `documents`.
    ///
    /// ## Why it matters
    /// A report is withheld to protect somebody. A link in a briefing gives it away.
    ///
    /// ## Bad
    /// ```toml
    /// [review]
    /// report = "withheld"
    /// improvements = "All agencies ask who lives in the home."
    /// withheld-reason = "The partners decided in May that publishing could identify siblings."
    /// url = "https://exampleshire.example/reviews/robin"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [review]
    /// report = "withheld"
    /// improvements = "All agencies ask who lives in the home."
    /// withheld-reason = "The partners decided in May that publishing could identify siblings."
    /// ```
    ///
    /// ## Source
    /// Children Act 2004, section 16B(4) and (5), in force since 2018-06-29, read 2026-11: a
    /// report that it is inappropriate to publish is not published. That section is about
    /// national reviews; for local ones, Working Together to Safeguard Children, 2018, is
    /// superseded, and the edition of 2023 could not be read on this point.
    pub static RULE = { name: "withheld-report-link", group: Publication, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    cx.briefing.reviews.iter().for_each(|review| check_one(review, out));
}

fn check_one(review: &Review, out: &mut Sink<'_>) {
    if review.report.get().is_none_or(|report| report.value != ReportState::Withheld) {
        return;
    }
    let documents = review.documents.first().map(|document| document.place.header);
    let documents = documents.map(|span| (span, "a document of the review is linked"));
    let url = review.url.as_ref().map(|url| (url.span, "the report is linked"));
    for (span, message) in url.into_iter().chain(documents) {
        out.push(span, format!("{message}, and the report is withheld"))
            .why("a report is withheld to protect somebody, and a link gives it away")
            .help("delete the link; what may be told goes into `improvements`");
    }
}
