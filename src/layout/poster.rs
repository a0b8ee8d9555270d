//! A poster that does not fit its page in the smallest type.

use crate::diag::Diagnostic;
use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::excess;
use crate::lint::rules::layout::poster_overflow;

/// Returns what is wrong with a poster's layout.
pub(super) fn check(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Diagnostic> {
    if layout.overfull.is_empty() {
        return Vec::new();
    }
    let long = excess::find(bench, item, &layout.overfull, |layout| layout.overfull.is_empty());
    let place = bench.place(long.first().map(|first| first.slot.as_str()));
    let named: Vec<(String, usize)> =
        long.into_iter().map(|excess| (excess.heading, excess.words)).collect();
    bench.report(&poster_overflow::RULE, |sink| poster_overflow::report(sink, place, &named))
}
