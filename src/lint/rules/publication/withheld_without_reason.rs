use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{ReportState, Review};

declare_rule! {
    /// ## What it does
    /// Finds a withheld report without the reason: who decided, when, and why publishing would be
    /// inappropriate.
    ///
    /// ## Why it matters
    /// Publishing is the duty and withholding the exception. Readers may ask why, and so may
    /// those who look into the partnership's work.
    ///
    /// ## Bad
    /// ```toml
    /// [review]
    /// report = "withheld"
    /// improvements = "All agencies ask who lives in the home."
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
    /// House rule, 2026-11, from the duty to publish unless inappropriate: Children Act 2004,
    /// section 16B(4), about national reviews, read 2026-11.
    pub static RULE = {
        name: "withheld-without-reason", group: Publication, level: Warn, asks: Briefing(check)
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    cx.briefing.reviews.iter().for_each(|review| check_one(review, out));
}

fn check_one(review: &Review, out: &mut Sink<'_>) {
    if review.report.get().is_none_or(|report| report.value != ReportState::Withheld) {
        return;
    }
    let Some(span) = review.withheld_reason.text_gap(review.place) else { return };
    out.push(span, "the report is withheld, and no reason is given")
        .gap()
        .why("publishing is the duty and withholding the exception; readers may ask why")
        .help("write `withheld-reason` under `[review]`: who decided, when, and why it would be inappropriate to publish");
}
