use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{ReportState, Review};

declare_rule! {
    /// ## What it does
    /// Finds a review with a report and without the names of those who wrote it.
    ///
    /// ## Why it matters
    /// Reviewers are independent, and readers can see so only where they are named.
    ///
    /// ## Bad
    /// ```toml
    /// [review]
    /// reviewers = []
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [review]
    /// reviewers = ["Alex Penhallow"]
    /// ```
    ///
    /// ## Source
    /// Working Together to Safeguard Children, 2018, which a partnership's page repeats: the name
    /// of the reviewers should be included. It is superseded; the edition of 2023 could not be
    /// read on this point, so this is a house rule too, 2026-11.
    pub static RULE = { name: "unnamed-reviewer", group: Publication, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    cx.briefing.reviews.iter().for_each(|review| check_one(review, out));
}

fn check_one(review: &Review, out: &mut Sink<'_>) {
    let has_report = review.report.get().is_none_or(|report| report.value != ReportState::None);
    if !has_report {
        return;
    }
    let Some(span) = review.reviewers.gap(review.place) else { return };
    out.push(span, "the review names no reviewer")
        .gap()
        .why("reviewers are independent, and readers can see so only where they are named")
        .help("add `reviewers = [\"…\"]` under `[review]`");
}
