use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Place, Section, SlotRole};

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
    pub static RULE = { name: "empty-section", group: Structure, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(scheme) = &cx.briefing.scheme else { return };
    for section in &cx.briefing.sections {
        let Some(slot) = section.slot.as_deref() else { continue };
        let Some(position) = scheme.position(slot) else { continue };
        if section.body_words() == 0 && !is_filled(cx, scheme.slots[position].role) {
            let body = section.body.as_ref().map(|body| body.span);
            let Some(span) = body.or_else(|| section.body.gap(section.place)) else { continue };
            out.push(span, format!("the section `{slot}` has no text"))
                .gap()
                .why("readers know the seven steps; an empty one looks as if something was taken out")
                .help(help(section));
        }
    }
}

/// Actions and questions fill their sections, also those that could not be read.
fn is_filled(cx: &Context<'_>, role: SlotRole) -> bool {
    let gap = match role {
        SlotRole::Change => cx.briefing.actions.gap(Place::default()),
        SlotRole::Questions => cx.briefing.questions.gap(Place::default()),
        _ => return false,
    };
    gap.is_none()
}

fn help(section: &Section) -> &'static str {
    if section.body.as_ref().is_some() { "write its `body`" } else { "add a `body`" }
}
