use crate::lint::{Sink, rule::declare_rule};
use crate::model::Waiver;

declare_rule! {
    /// ## What it does
    /// Finds a waiver that lets nothing pass. A waiver of a rule that is off, or that this
    /// command does not run, is left alone.
    ///
    /// ## Why it matters
    /// A waiver that outlives its reason lets the next fault of its kind pass unseen.
    ///
    /// ## Bad
    /// ```toml
    /// [[waiver]]
    /// rule = "missing-actions"
    /// reason = "This briefing has none yet."
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
    pub static RULE = { name: "unused-waiver", group: Structure, level: Warn, asks: Waivers(check) }
}

/// Reports a waiver that covered no finding.
fn check(waiver: &Waiver, out: &mut Sink<'_>) {
    let rule = waiver.rule.as_deref().unwrap_or_default();
    out.push(waiver.place.header, format!("this waiver of `{rule}` lets nothing pass"))
        .why("a waiver that outlives its reason lets the next fault pass unseen")
        .help(if waiver.text.is_absent() {
            "delete the waiver, or correct its `at`; `sevenmin explain waiver` tells more"
        } else {
            "delete the waiver, or correct its `at` or its `text`"
        });
}
