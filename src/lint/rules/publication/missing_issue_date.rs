use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Status;

declare_rule! {
    /// ## What it does
    /// Finds a published briefing without the day of its issue.
    ///
    /// ## Why it matters
    /// A briefing covers a period in time, and practice changes. Without a date nobody can tell
    /// whether it still holds.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// status = "published"
    /// # without issued
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "published"
    /// issued = 2026-05-14
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11, from Wandsworth Safeguarding Children Partnership's notice that its
    /// briefings "cover a period in time", read 2026-11.
    pub static RULE = { name: "missing-issue-date", group: Publication, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let briefing = cx.briefing;
    if briefing.status() != Status::Published {
        return;
    }
    let Some(span) = briefing.issued.gap(briefing.place) else { return };
    out.push(span, "the briefing is published and has no day of issue")
        .gap()
        .why("practice changes; without a date nobody can tell whether this still holds")
        .help(
            "add `issued`, a date without quotes such as `issued = 2026-05-14`, under `[briefing]`",
        );
}
