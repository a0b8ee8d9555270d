use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Scheme;
use crate::source::Text;

declare_rule! {
    /// ## What it does
    /// Finds the first section that stands before one that the scheme puts earlier.
    ///
    /// ## Why it matters
    /// Outputs follow the scheme's order. In a file with another order, authors and reviewers
    /// read another story than the readers do.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "incident"
    /// body = "Robin was hurt at home."
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    ///
    /// [[section]]
    /// slot = "incident"
    /// body = "Robin was hurt at home."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "section-order", group: Structure, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(scheme) = &cx.briefing.scheme else { return };
    let slots: Vec<&Text> =
        cx.briefing.sections.iter().filter_map(|section| section.slot.as_ref()).collect();
    let placed = placed(&slots, scheme);
    let Some(pair) = placed.windows(2).find(|pair| pair[0].0 > pair[1].0) else { return };
    let (early, late) = (pair[0].1, pair[1].1);
    let message = format!("the section `{}` stands before `{}`", early.value, late.value);
    let order = scheme.slot_names().join(", ");
    out.push(early.span, message)
        .why("outputs follow the scheme's order, so readers get another order than this file has")
        .help(format!("bring the sections into the scheme's order: {order}"));
}

/// The sections that fill a slot first, with the slot's place in the scheme.
fn placed<'a>(slots: &[&'a Text], scheme: &Scheme) -> Vec<(usize, &'a Text)> {
    let mut placed: Vec<(usize, &Text)> = Vec::new();
    for slot in slots {
        if let Some(position) = scheme.position(slot)
            && !placed.iter().any(|(taken, _)| *taken == position)
        {
            placed.push((position, slot));
        }
    }
    placed
}
