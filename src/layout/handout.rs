//! A handout that takes more than its two sides.

use crate::diag::Diagnostic;
use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::excess::Search;
use crate::lint::rules::layout::handout_too_long;

/// A handout has two sides.
const SIDES: usize = 2;

/// Returns what is wrong with a handout's layout.
pub(super) fn check(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Diagnostic> {
    let pages = pages(layout);
    if pages <= SIDES {
        return Vec::new();
    }
    let sections = &bench.workshop.view().sections;
    let slots: Vec<String> = sections.iter().map(|section| section.slot.clone()).collect();
    let has_room = |layout: &Layout, _: &[String]| self::pages(layout) <= SIDES;
    let advice = Search { bench, item, has_room: &has_room }.find(&[slots]);
    let place = bench.place(advice.long.first().map(|first| first.slot.as_str()));
    bench.report(&handout_too_long::RULE, |sink| {
        handout_too_long::report(sink, place, (item.sheet.paper.title(), pages), &advice.into());
    })
}

/// How many sides the content takes, writing room aside.
fn pages(layout: &Layout) -> usize {
    layout.content_end_page.unwrap_or(layout.pages)
}
