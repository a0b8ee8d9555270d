use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Briefing, Scheme};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a section whose slot is none of the scheme's seven.
    ///
    /// ## Why it matters
    /// Outputs draw the scheme's slots. A section in another slot would be left out.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "finding"
    /// body = "Services worked hard but separately."
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
    pub static RULE = { name: "unknown-slot", group: Structure, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(scheme) = &cx.briefing.scheme else { return };
    for slot in cx.briefing.sections.iter().filter_map(|section| section.slot.as_ref()) {
        if scheme.position(slot).is_none() {
            let message = format!("`{}` is no slot of the scheme `{}`", slot.value, scheme.name);
            out.push(slot.span, message)
                .why("outputs draw the scheme's slots, so this section would be left out")
                .help(help(cx.briefing, scheme, slot));
        }
    }
}

/// The nearest slot that is still free, or all of them.
fn help(briefing: &Briefing, scheme: &Scheme, slot: &str) -> String {
    let slots = scheme.slot_names();
    let free = slots.iter().copied().filter(|slot| briefing.section(slot).is_none());
    match text::nearest(slot, free) {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => format!("the slots are {}", text::and_list(&slots)),
    }
}
