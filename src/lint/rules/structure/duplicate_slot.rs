use std::collections::BTreeSet;

use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Briefing, Scheme};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a second section for the same slot.
    ///
    /// ## Why it matters
    /// Each slot is drawn once, so one of the two would be left out.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = "Services worked hard but separately."
    ///
    /// [[section]]
    /// slot = "findings"
    /// body = "Nobody saw the whole picture."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = """
    /// - Services worked hard but separately.
    /// - Nobody saw the whole picture.
    /// """
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "duplicate-slot", group: Structure, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(scheme) = &cx.briefing.scheme else { return };
    let mut filled = BTreeSet::new();
    for slot in cx.briefing.sections.iter().filter_map(|section| section.slot.as_ref()) {
        if scheme.position(slot).is_some() && !filled.insert(slot.value.as_str()) {
            out.push(
                slot.span,
                format!("there is a section for the slot `{}` already", slot.value),
            )
            .why("each slot is drawn once, so one of the two would be left out")
            .help(help(cx.briefing, scheme));
        }
    }
}

fn help(briefing: &Briefing, scheme: &Scheme) -> String {
    let slots = scheme.slots.iter().map(|slot| slot.name.as_str());
    let free = slots.filter(|slot| briefing.section(slot).is_none());
    let free: Vec<String> = free.map(|slot| format!("`{slot}`")).collect();
    if free.is_empty() {
        "put the two together".to_owned()
    } else {
        format!("put the two together, or give this one a free slot: {}", text::or_list(&free))
    }
}
