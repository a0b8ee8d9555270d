use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{ReportState, Status};

declare_rule! {
    /// ## What it does
    /// Finds a published briefing about a review whose report is not published yet.
    ///
    /// ## Why it matters
    /// The briefing would make the case known before the family, the agencies and the courts
    /// have seen the report out.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// status = "published"
    ///
    /// [review]
    /// report = "unpublished"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "draft"
    ///
    /// [review]
    /// report = "unpublished"
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11; Newham keeps briefings on cases that are not public behind a
    /// password, read 2026-11.
    pub static RULE = { name: "unpublished-review", group: Publication, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if cx.briefing.status() != Status::Published {
        return;
    }
    let reports = cx.briefing.reviews.iter().filter_map(|review| review.report.get());
    for report in reports.filter(|report| report.value == ReportState::Unpublished) {
        out.push(report.span, "the briefing is published before the review's report")
            .why("it would make the case known before the report is out")
            .help("keep `status = \"approved\"` until the report is published; if it never will be, write `report = \"withheld\"`");
    }
}
