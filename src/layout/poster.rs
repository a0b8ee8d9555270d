//! A poster that does not fit its page in the smallest type.

use crate::diag::Diagnostic;
use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::excess::Search;
use crate::lint::rules::layout::poster_overflow;

/// Returns what is wrong with a poster's layout.
pub(super) fn check(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Diagnostic> {
    if layout.overfull.is_empty() {
        return Vec::new();
    }
    // A region is known by its first part.
    let has_room = |layout: &Layout, region: &[String]| {
        layout.overfull.iter().all(|other| other.first() != region.first())
    };
    let advice = Search { bench, item, has_room: &has_room }.find(&layout.overfull);
    let place = bench.place(advice.long.first().map(|first| first.slot.as_str()));
    bench.report(&poster_overflow::RULE, |sink| {
        poster_overflow::report(sink, place, &advice.into());
    })
}
