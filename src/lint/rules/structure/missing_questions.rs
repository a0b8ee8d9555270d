use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Place;

declare_rule! {
    /// ## What it does
    /// Finds a briefing without a single `[[question]]` of its own.
    ///
    /// ## Why it matters
    /// A briefing does not have all the answers. Questions let a team think about its own work,
    /// and the session needs them for its discussion.
    ///
    /// ## Bad
    /// ```toml
    /// # without [[question]]
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[question]]
    /// text = "When did you last ask who else helps to care for a child?"
    /// prompt = "Allow a silence first."
    /// ```
    ///
    /// ## Source
    /// Wandsworth Safeguarding Children Partnership on its 7-minute briefings, "a tool to enable
    /// teams to reflect", read 2026-11. Liverpool and Jersey let a team leave the questions out:
    /// hence a warning, which a waiver with a reason lets pass.
    pub static RULE = { name: "missing-questions", group: Structure, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(span) = cx.briefing.questions.gap(Place::default()) else { return };
    out.push(span, "the briefing has no question")
        .gap()
        .why("questions let a team think about its own work; the discussion needs them")
        .help("add `[[question]]` with `text`");
}
