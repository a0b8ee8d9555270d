use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Action;
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds an action without an owner, a date or a way to know that it worked.
    ///
    /// ## Why it matters
    /// What nobody owns, by no day, with nothing to show for it, is seldom done.
    ///
    /// ## Bad
    /// ```toml
    /// [[action]]
    /// change = "Ask at every visit who lives in the home."
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
    /// Leeds Safeguarding Children Partnership, Learning from reviews ("how they will be acted
    /// on, what is expected to change, within what timescale"); the national panel's praise for
    /// "accountable owners", as told by Community Care; both read 2026-11.
    pub static RULE = { name: "incomplete-action", group: Structure, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for action in &cx.briefing.actions {
        let lacks = lacks(action);
        if !lacks.is_empty() {
            let lacks = text::and_list(&lacks);
            out.push(action.place.header, format!("this action lacks {lacks}"))
                .gap()
                .why("what nobody owns, by no day, with nothing to show for it, is seldom done")
                .help(format!("add {lacks}"));
        }
    }
}

fn lacks(action: &Action) -> Vec<&'static str> {
    let place = action.place;
    [
        ("`owner`", action.owner.text_gap(place)),
        ("`by`", action.by.gap(place)),
        ("`evidence`", action.evidence.text_gap(place)),
    ]
    .into_iter()
    .filter_map(|(key, gap)| gap.map(|_| key))
    .collect()
}
