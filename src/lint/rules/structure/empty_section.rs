use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::model::Briefing;
use crate::model::Section;
use crate::model::SlotRole;

declare_rule! {
    /// ## What it does
    /// Finds a section without text. In the section on what should change, actions count as
    /// text; in the section with the questions, questions do.
    ///
    /// ## Why it matters
    /// Readers know the seven steps. An empty one looks as if something had been taken out.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = ""
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = "Services worked hard but separately."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "empty-section", group: Structure, level: Error, check: check }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(scheme) = &cx.briefing.scheme else { return };
    for section in &cx.briefing.sections {
        let Some(slot) = section.slot.as_deref() else { continue };
        let Some(position) = scheme.position(slot) else { continue };
        if cx.body_words(section) == 0 && !is_filled(cx.briefing, scheme.slots[position].role) {
            let span = section.body.as_ref().map_or(section.place.header, |body| body.span);
            out.push(span, format!("the section `{slot}` has no text"))
                .why("readers know the seven steps; an empty one looks as if something was taken out")
                .help(help(section));
        }
    }
}

fn is_filled(briefing: &Briefing, role: SlotRole) -> bool {
    match role {
        SlotRole::Change => !briefing.actions.is_empty(),
        SlotRole::Questions => !briefing.questions.is_empty(),
        _ => false,
    }
}

fn help(section: &Section) -> &'static str {
    if section.body.is_some() { "write its `body`" } else { "add a `body`" }
}
