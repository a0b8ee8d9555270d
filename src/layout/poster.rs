//! A poster that does not fit its page in the smallest type.

use crate::diag::Diagnostic;
use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::Excess;
use crate::layout::shorten;
use crate::layout::shorten::From;
use crate::lint::rules::layout::poster_overflow;

/// Returns what is wrong with a poster's layout.
pub(super) fn check(bench: &Bench<'_>, item: Item, layout: &Layout) -> Vec<Diagnostic> {
    if layout.overfull.is_empty() {
        return Vec::new();
    }
    let long = excess(bench, item, &layout.overfull);
    let place = bench.place(long.first().map(|first| first.slot.as_str()));
    let named: Vec<(String, usize)> =
        long.into_iter().map(|excess| (excess.heading, excess.words)).collect();
    bench.report(&poster_overflow::RULE, |sink| poster_overflow::report(sink, place, &named))
}

/// Returns the words that the longest parts have to lose, the most first: with them gone, and
/// every part no longer than that, the poster was laid out and fitted.
fn excess(bench: &Bench<'_>, item: Item, overfull: &[String]) -> Vec<Excess> {
    let view = bench.workshop.view();
    let fits = |most: usize| {
        // It must not matter which words go.
        [From::End, From::Start].into_iter().all(|from| {
            let shorter = shorten::shortened(view, overfull, most, from);
            bench.workshop.try_out(item, &shorter).is_some_and(|layout| layout.overfull.is_empty())
        })
    };
    let words = |slot: &String| shorten::words_of(view, slot);
    let (mut fitting, mut too_many) = (0, overfull.iter().map(words).max().unwrap_or_default());
    while too_many - fitting > 1 {
        let middle = fitting.midpoint(too_many);
        if fits(middle) {
            fitting = middle;
        } else {
            too_many = middle;
        }
    }
    let over = overfull.iter().filter_map(|slot| {
        // Whole tens are easier to count out, and leave a line for longer words.
        let cut = words(slot).checked_sub(fitting).filter(|cut| *cut > 0)?;
        let words = cut.next_multiple_of(10).min(words(slot));
        Some(Excess { slot: slot.clone(), heading: bench.heading(slot), words })
    });
    let mut over: Vec<Excess> = over.collect();
    over.sort_by_key(|excess| std::cmp::Reverse(excess.words));
    over
}
