use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Briefing, Place, Scheme};
use crate::source::Span;
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a slot of the scheme that no section fills. Where a section has the wrong slot, that
    /// slot is reported in place of the gap it leaves.
    ///
    /// ## Why it matters
    /// A 7-minute briefing has seven steps, the same every time, so that managers get to know
    /// them. All outputs draw seven.
    ///
    /// ## Bad
    /// ```toml
    /// # without [[section]] findings
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
    /// "The structure will be the same": Swindon and Wandsworth safeguarding partnerships on how
    /// to use 7-minute briefings, read 2026-11.
    pub static RULE = { name: "missing-section", group: Structure, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(scheme) = &cx.briefing.scheme else { return };
    let start = Some(Span::default());
    let no_section = cx.briefing.sections.is_empty();
    let gap = if no_section { cx.briefing.sections.gap(Place::default()) } else { start };
    let Some(span) = gap else { return };
    for slot in missing(cx.briefing, scheme) {
        out.push(span, format!("there is no section for the slot `{slot}`"))
            .gap()
            .why("a briefing has seven steps, the same every time, and all outputs draw seven")
            .help(format!("add `[[section]]` with `slot = \"{slot}\"` and a `body`"));
    }
}

/// Slots without a section. A section with the wrong slot was meant for one of them.
fn missing<'a>(briefing: &Briefing, scheme: &'a Scheme) -> Vec<&'a str> {
    let slots = scheme.slot_names();
    let is_missing = |slot: &&str| briefing.section(slot).is_none();
    let mut missing: Vec<&str> = slots.iter().copied().filter(is_missing).collect();
    let mut spare = (briefing.sections.len() + missing.len()).saturating_sub(slots.len());
    for slot in briefing.sections.iter().filter_map(|section| section.slot.as_deref()) {
        if scheme.position(slot).is_some() {
            continue;
        }
        if let Some(meant) = text::nearest(slot, missing.iter().copied()) {
            missing.retain(|slot| *slot != meant);
            spare -= 1;
        }
    }
    if spare >= missing.len() { Vec::new() } else { missing }
}
