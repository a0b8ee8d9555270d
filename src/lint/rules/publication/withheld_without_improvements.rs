use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{ReportState, Review};

declare_rule! {
    /// ## What it does
    /// Finds a withheld report in whose place nothing is told of the improvements to be made.
    ///
    /// ## Why it matters
    /// Where a report cannot be published, what should improve still has to be.
    ///
    /// ## Bad
    /// ```toml
    /// [review]
    /// report = "withheld"
    /// withheld-reason = "The partners decided in May that publishing could identify siblings."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [review]
    /// report = "withheld"
    /// withheld-reason = "The partners decided in May that publishing could identify siblings."
    /// improvements = "All agencies ask who lives in the home."
    /// ```
    ///
    /// ## Source
    /// Children Act 2004, section 16B(5), in force since 2018-06-29, read 2026-11: information
    /// about the improvements is published in the report's place. That section is about national
    /// reviews; for local ones, Working Together to Safeguard Children, 2018, is superseded, and
    /// the edition of 2023 could not be read on this point.
    pub static RULE = {
        name: "withheld-without-improvements", group: Publication, level: Error, asks: Briefing(check)
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    cx.briefing.reviews.iter().for_each(|review| check_one(review, out));
}

fn check_one(review: &Review, out: &mut Sink<'_>) {
    if review.report.get().is_none_or(|report| report.value != ReportState::Withheld) {
        return;
    }
    let Some(span) = review.improvements.text_gap(review.place) else { return };
    out.push(span, "the report is withheld, and nothing is told of the improvements to be made")
        .gap()
        .why("where a report cannot be published, what should improve still has to be")
        .help("write `improvements` under `[review]`: what is to change, without what could identify anybody");
}
