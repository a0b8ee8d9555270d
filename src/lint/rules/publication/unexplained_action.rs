use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Progress;

declare_rule! {
    /// ## What it does
    /// Finds an action that will not be done and does not say why.
    ///
    /// ## Why it matters
    /// Families were told that this would change. Safeguarding adults boards must give the reason
    /// where they decide not to act on a finding.
    ///
    /// ## Bad
    /// ```toml
    /// [[action]]
    /// change = "Fund a team whose whole job is long-term visiting."
    /// owner = "Joint commissioning group"
    /// by = 2026-10-30
    /// evidence = "Team in post."
    /// status = "not-done"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[action]]
    /// change = "Fund a team whose whole job is long-term visiting."
    /// owner = "Joint commissioning group"
    /// by = 2026-10-30
    /// evidence = "Team in post."
    /// status = "not-done"
    /// outcome = "There was no money for a new team this year."
    /// ```
    ///
    /// ## Source
    /// Care Act 2014, schedule 2, paragraph 4, as Surrey and Cambridgeshire and Peterborough
    /// safeguarding adults boards give it (a report tells the reasons where a finding is not
    /// implemented), read 2026-11. For other reviews: house rule, 2026-11.
    pub static RULE = { name: "unexplained-action", group: Publication, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for action in &cx.briefing.actions {
        if action.status.get().is_none_or(|status| status.value != Progress::NotDone) {
            continue;
        }
        let Some(span) = action.outcome.text_gap(action.place) else { continue };
        out.push(span, "this action was not done, and nothing says why")
            .gap()
            .why("people were told that this would change; adults boards must give their reason")
            .help("write the reason in `outcome`");
    }
}
