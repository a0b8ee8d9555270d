use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Briefing, Date, Status};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a briefing whose day to be looked at again has passed. One that is withdrawn is left
    /// alone.
    ///
    /// ## Why it matters
    /// The day was set because practice, law and telephone numbers change.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// review-by = 2020-05-14
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "withdrawn"
    /// review-by = 2020-05-14
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11, from Wandsworth Safeguarding Children Partnership's notice that its
    /// briefings "cover a period in time", read 2026-11.
    pub static RULE = { name: "review-date-passed", group: Publication, level: Warn, asks: Briefing(check) }
}

/// Whether the day to look at a briefing again is before a day.
pub(crate) fn is_review_due(briefing: &Briefing, today: Date) -> bool {
    let is_past = briefing.review_by.get().is_some_and(|day| day.value < today);
    is_past && briefing.status() != Status::Withdrawn
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(review_by) = cx.briefing.review_by.get() else { return };
    if !is_review_due(cx.briefing, cx.run.today) {
        return;
    }
    let day = text::date_to_iso(review_by.value);
    out.push(review_by.span, format!("the day to look at this again has passed: {day}"))
        .why("practice, law and telephone numbers change")
        .help("look through the briefing and set a new `review-by`, or write `status = \"withdrawn\"`");
}
