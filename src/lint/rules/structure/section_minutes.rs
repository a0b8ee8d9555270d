use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Minutes;
use crate::source::Spanned;
use crate::text::{self, Count};

declare_rule! {
    /// ## What it does
    /// Adds up the `minutes` of the sections: those given may not exceed seven, and where all
    /// seven sections give theirs, they make seven.
    ///
    /// ## Why it matters
    /// The presenter's countdown gives each section its share of seven minutes. Shares that do
    /// not add up make every section look late, or early.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// minutes = 4
    /// body = "Four services each noticed something."
    ///
    /// [[section]]
    /// slot = "incident"
    /// minutes = 3.5
    /// body = "Robin was hurt at home."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// minutes = 1.5
    /// body = "Four services each noticed something."
    ///
    /// [[section]]
    /// slot = "incident"
    /// minutes = 0.5
    /// body = "Robin was hurt at home."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "section-minutes", group: Structure, level: Warn, asks: Briefing(check) }
}

/// Thirds of a minute, written with two decimals, may be this far out.
const TOLERANCE: f64 = 0.05;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let sections = &cx.briefing.sections;
    let given: Vec<Spanned<Minutes>> =
        sections.iter().filter_map(|one| one.minutes.get()).collect();
    let sum: f64 = given.iter().map(|minutes| minutes.value.0).sum();
    let all = sections.len() == 7 && given.len() == 7;
    let what = if sum > 7.0 + TOLERANCE {
        "more than seven"
    } else if all && sum < 7.0 - TOLERANCE {
        "less than seven"
    } else {
        return;
    };
    let Some(at) = passing(&given).or(given.last()) else { return };
    let message = format!(
        "the minutes of {} make {}, {what}",
        Count::of("section", given.len()),
        text::plain_number(sum)
    );
    out.push(at.span, message)
        .why("the countdown gives each section its share of seven minutes")
        .help("change the `minutes` until they make seven, or leave them out: a section without takes its share by words");
}

/// The minutes that pass seven.
fn passing(given: &[Spanned<Minutes>]) -> Option<&Spanned<Minutes>> {
    let mut sum = 0.0;
    given.iter().find(|minutes| {
        sum += minutes.value.0;
        sum > 7.0 + TOLERANCE
    })
}
