use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds an approved or published briefing without a day to look at it again.
    ///
    /// ## Why it matters
    /// A briefing covers a period in time. Without a day to look again, it stays on the website
    /// long after practice has moved on.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// status = "approved"
    /// # without review-by
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "approved"
    /// review-by = 2027-05-14
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11, from Wandsworth Safeguarding Children Partnership's notice that its
    /// briefings "cover a period in time", read 2026-11.
    pub static RULE = { name: "missing-review-date", group: Publication, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let briefing = cx.briefing;
    if !briefing.is_agreed() {
        return;
    }
    let Some(span) = briefing.review_by.gap(briefing.place) else { return };
    let status = briefing.status().as_str();
    out.push(span, format!("the briefing is {status} and has no day to look at it again"))
        .gap()
        .why("practice changes, and a briefing without such a day is never looked at again")
        .help("add `review-by`, a date without quotes such as `review-by = 2027-05-14`, under `[briefing]`");
}
