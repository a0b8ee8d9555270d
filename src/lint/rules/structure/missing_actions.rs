use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Place;

declare_rule! {
    /// ## What it does
    /// Finds a briefing without a single `[[action]]`.
    ///
    /// ## Why it matters
    /// A briefing says what is expected to change. Without an action, readers know what went
    /// wrong and nothing about what will be different.
    ///
    /// ## Bad
    /// ```toml
    /// # without [[action]]
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[action]]
    /// change = "Ask at every visit who lives in the home."
    /// owner = "Team managers in all agencies"
    /// by = 2027-01-29
    /// evidence = "A dip sample of 20 records each quarter."
    /// ```
    ///
    /// ## Source
    /// Wandsworth Safeguarding Children Partnership on its 7-minute briefings, which "identify
    /// what is expected to change", read 2026-11.
    pub static RULE = { name: "missing-actions", group: Structure, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(span) = cx.briefing.actions.gap(Place::default()) else { return };
    out.push(span, "the briefing has no action")
        .gap()
        .why("without one, readers know what happened and nothing about what will be different")
        .help("add `[[action]]` with `change`, `owner`, `by` and `evidence`");
}
