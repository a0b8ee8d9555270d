use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds a briefing without the key `marking`, where the collection asks for one. To write
    /// `marking = "none"` is a decision, and counts.
    ///
    /// ## Why it matters
    /// Whether OFFICIAL has to be written is for each organisation to decide. Where it has been
    /// decided, a briefing without it looks as if nobody had thought of it.
    ///
    /// ## Bad
    /// ```toml
    /// # sevenmin.toml
    /// [marking]
    /// required = true
    ///
    /// # robin.toml
    /// [briefing]
    /// status = "draft"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// # sevenmin.toml
    /// [marking]
    /// required = true
    ///
    /// # robin.toml
    /// [briefing]
    /// marking = "OFFICIAL"
    /// ```
    ///
    /// ## Source
    /// Government Security Classifications Policy, 2024-08-05 (information should be marked), and
    /// Lincolnshire's policy (OFFICIAL need not be), both read 2026-11: local policy decides.
    pub static RULE = { name: "missing-marking", group: Marking, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.collection.requires_marking() {
        return;
    }
    let Some(span) = cx.briefing.marking.gap(cx.briefing.place) else { return };
    out.push(span, "the briefing has no marking, and this collection asks for one")
        .why("where markings are the rule, a briefing without one looks forgotten")
        .help("add `marking = \"OFFICIAL\"` under `[briefing]`; \"none\" is an answer too");
}
