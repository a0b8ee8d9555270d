use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Action, Briefing, Date, Progress, Status};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds an action that is still open after the day by which it was to be done. A briefing that
    /// is withdrawn is left alone.
    ///
    /// ## Why it matters
    /// Readers take an action without an outcome for one that was done, or for one that nobody
    /// remembers.
    ///
    /// ## Bad
    /// ```toml
    /// [[action]]
    /// change = "Ask at every visit who lives in the home."
    /// owner = "Team managers in all agencies"
    /// by = 2026-09-30
    /// evidence = "A dip sample of 20 records each quarter."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[action]]
    /// change = "Ask at every visit who lives in the home."
    /// owner = "Team managers in all agencies"
    /// by = 2026-09-30
    /// evidence = "A dip sample of 20 records each quarter."
    /// status = "done"
    /// outcome = "18 of 20 records say who lives in the home."
    /// ```
    ///
    /// ## Source
    /// Working Together to Safeguard Children 2023, chapter 5 (partners follow up actions to see
    /// that improvement is sustained), read 2026-11. The day that counts: house rule, 2026-11.
    pub static RULE = { name: "overdue-action", group: Publication, level: Info, asks: Briefing(check) }
}

/// Whether an action of a briefing was to be done before a day, and is still open.
pub(crate) fn is_overdue(briefing: &Briefing, action: &Action, today: Date) -> bool {
    let is_open = action.status.is_absent()
        || action.status.get().is_some_and(|status| status.value == Progress::Open);
    let is_past = action.by.get().is_some_and(|by| by.value < today);
    is_open && is_past && briefing.status() != Status::Withdrawn
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for action in &cx.briefing.actions {
        let Some(by) = action.by.get() else { continue };
        if is_overdue(cx.briefing, action, cx.run.today) {
            let day = text::date_to_iso(by.value);
            out.push(by.span, format!("this action was to be done by {day} and is still open"))
                .why("readers take it for done, or for forgotten")
                .help("write `status = \"done\"` or `\"not-done\"` and what came of it in `outcome`, or a new day in `by`");
        }
    }
}
