use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Place, Status};

declare_rule! {
    /// ## What it does
    /// Finds a published briefing about a review without a single `[[source]]`.
    ///
    /// ## Why it matters
    /// Facts about a case are copied from briefing to briefing, and slips with them. A source
    /// lets a reader check.
    ///
    /// ## Bad
    /// ```toml
    /// # without [[source]]
    /// [briefing]
    /// status = "published"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "published"
    ///
    /// [[source]]
    /// title = "Local Child Safeguarding Practice Review: Robin"
    /// url = "https://exampleshire.example/reviews/robin"
    /// accessed = 2026-05-01
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: published pages were found that give a child's age or pseudonym in
    /// two ways.
    pub static RULE = { name: "missing-source", group: Publication, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let briefing = cx.briefing;
    let needs_source = briefing.status() == Status::Published && !briefing.reviews.is_empty();
    if !needs_source {
        return;
    }
    let Some(span) = briefing.sources.gap(Place::default()) else { return };
    out.push(span, "the briefing is published and names no source")
        .gap()
        .why("facts about a case are copied on, and slips with them; a source lets a reader check")
        .help("add `[[source]]` with the `title` and `url` of the report, and the day it was `accessed`");
}
