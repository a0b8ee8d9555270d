//! How many words are too many: found by laying out views with fewer.

use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::shorten;
use crate::layout::shorten::From;

/// A part of a briefing that is too long.
pub(super) struct Excess {
    pub(super) slot: String,
    /// The heading that readers see.
    pub(super) heading: String,
    /// How many words have to go.
    pub(super) words: usize,
}

/// Returns the words that the longest of some parts have to lose, the most first: with them gone
/// the item was laid out, and it fitted. Nothing where no cut in these parts is enough.
pub(super) fn find(
    bench: &Bench<'_>,
    item: Item,
    slots: &[String],
    fits: impl Fn(&Layout) -> bool,
) -> Vec<Excess> {
    let view = bench.workshop.view();
    let fits_with = |most: usize| {
        // It must not matter which words go.
        [From::End, From::Start].into_iter().all(|from| {
            let shorter = shorten::shortened(view, slots, most, from);
            bench.workshop.try_out(item, &shorter).is_some_and(|layout| fits(&layout))
        })
    };
    let words = |slot: &String| shorten::words_of(view, slot);
    if !fits_with(0) {
        return Vec::new();
    }
    let (mut fitting, mut too_many) = (0, slots.iter().map(words).max().unwrap_or_default());
    while too_many - fitting > 1 {
        let middle = fitting.midpoint(too_many);
        if fits_with(middle) {
            fitting = middle;
        } else {
            too_many = middle;
        }
    }
    let over = slots.iter().filter_map(|slot| {
        // Whole tens are easier to count out, and leave room for longer words.
        let cut = words(slot).checked_sub(fitting).filter(|cut| *cut > 0)?;
        let words = cut.next_multiple_of(10).min(words(slot));
        Some(Excess { slot: slot.clone(), heading: bench.heading(slot), words })
    });
    let mut over: Vec<Excess> = over.collect();
    over.sort_by_key(|excess| std::cmp::Reverse(excess.words));
    over
}
