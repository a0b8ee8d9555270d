use time::Duration;

use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Date, ReportState, Review};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a link to a report that was published more than a year ago.
    ///
    /// ## Why it matters
    /// Partnerships keep a report public for at least a year, and many take it down after that.
    /// The briefing lives longer than the report, so its link may lead nowhere.
    ///
    /// ## Bad
    /// ```toml
    /// [review]
    /// report = "published"
    /// published = 2020-07-16
    /// url = "https://exampleshire.example/reviews/robin"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [review]
    /// report = "published"
    /// published = 2026-06-18
    /// url = "https://exampleshire.example/reviews/robin"
    /// ```
    ///
    /// ## Source
    /// Calderdale ("for at least one year") and Tameside ("12 months") safeguarding partnerships;
    /// Blackpool on briefings that stay when reports go; the NSPCC's repository, which keeps
    /// reports for five years; all read 2026-11. Their root, Working Together to Safeguard
    /// Children, 2018, is superseded, and the edition of 2023 could not be read on this point.
    pub static RULE = { name: "report-over-a-year", group: Publication, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    cx.briefing.reviews.iter().for_each(|review| check_one(cx, review, out));
}

/// Whether a review's report is linked that came out over a year before a day.
pub(crate) fn is_over_a_year(review: &Review, today: Date) -> bool {
    let is_out = review.report.get().is_some_and(|report| report.value == ReportState::Published);
    let is_linked = review.url.as_ref().is_some() || !review.documents.is_empty();
    let is_old = review.published.get().is_some_and(|day| today > a_year_after(day.value));
    is_out && is_linked && is_old
}

fn check_one(cx: &Context<'_>, review: &Review, out: &mut Sink<'_>) {
    let Some(published) = review.published.get() else { return };
    if !is_over_a_year(review, cx.run.today) {
        return;
    }
    let day = text::date_to_iso(published.value);
    out.push(published.span, format!("the report came out over a year ago, on {day}: its link may be gone"))
        .why("partnerships keep a report public for at least a year, and many take it down after that")
        .help("open the link; if it is gone, link another copy, such as the one in the NSPCC's case review repository");
}

/// The same day a year later; after 29 February, 1 March.
fn a_year_after(day: Date) -> Date {
    let later = day.replace_year(day.year() + 1);
    later.unwrap_or_else(|_| day.saturating_add(Duration::days(366)))
}
