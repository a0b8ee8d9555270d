//! How many words are too many: reckoned from one layout, proved by another.

use crate::export::{Excess, Item, Layout};
use crate::layout::{
    self, Bench,
    measure::Shortening,
    reckon::Reckoning,
    shorten::{self, Cut},
};
use crate::lint::Room;
use crate::view::View;

/// Words are told in tens: they are easier to count out.
const TEN: usize = 10;

/// What a part must keep: a longer cut would leave nothing of it.
const LEAST: usize = 2 * TEN;

/// How many ways of cutting are told.
const CHOICES: usize = 3;

/// Words that go from the ends of parts, from each as many.
type Way = Vec<Cut>;

/// Returns what has to go for an item's content to have room.
pub(super) fn shortening(bench: &Bench<'_>, item: Item, layout: &Layout, room: Room) -> Shortening {
    let view = bench.workshop.view();
    let places: Vec<Vec<Way>> = layout.excess.iter().map(|excess| ways(excess, view)).collect();
    let beside = places.is_empty() || places.iter().any(Vec::is_empty);
    let mut places: Vec<Vec<Way>> = places.into_iter().filter(|ways| !ways.is_empty()).collect();
    prove(bench, item, room, &mut places);
    let numbered = |way: Way| -> Vec<(usize, usize)> {
        way.into_iter().map(|cut| (bench.desk.part(&cut.slot), cut.words)).collect()
    };
    let places = places.into_iter().map(|ways| ways.into_iter().map(numbered).collect());
    Shortening { places: places.collect(), beside }
}

/// The ways of cutting that are enough for a place, that with the fewest words first.
fn ways(excess: &Excess, view: &View) -> Vec<Way> {
    let reckoning = Reckoning::of(excess, view);
    let mut parts: Vec<&(String, usize)> = reckoning.parts.iter().collect();
    parts.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
    let single = parts.iter().filter_map(|part| least(&reckoning, &[part]));
    let mut ways: Vec<Way> = single.collect();
    ways.sort_by_key(total);
    ways.truncate(CHOICES - 1);
    let both = match ways.as_slice() {
        [one, other] => {
            let slots = [&one[0].slot, &other[0].slot];
            let both: Vec<_> =
                parts.iter().filter(|(slot, _)| slots.contains(&slot)).copied().collect();
            least(&reckoning, &both)
        }
        [_] => None,
        // No part is long enough to be the only one.
        _ => (2..=parts.len()).find_map(|many| least(&reckoning, &parts[..many])),
    };
    // To cut in two places has to spare words in each of them.
    let spares = |both: &Way| {
        let most = both.iter().map(|cut| cut.words).max();
        ways.iter().all(|one| one.first().map(|cut| cut.words) > most)
    };
    if let Some(both) = both.filter(spares) {
        ways.push(both);
        ways.sort_by_key(total);
    }
    ways
}

/// The fewest words that have to go from each of some parts.
fn least(reckoning: &Reckoning<'_>, parts: &[&(String, usize)]) -> Option<Way> {
    let longest = parts.iter().map(|(_, words)| *words).max()?;
    let most = longest.checked_sub(LEAST)? / TEN * TEN;
    let way = |words: usize| -> Way {
        let cut = |(slot, own): &&(String, usize)| Cut {
            slot: slot.clone(),
            words: words.min(own.saturating_sub(LEAST) / TEN * TEN),
        };
        parts.iter().map(cut).filter(|cut| cut.words > 0).collect()
    };
    let ways = (1..=most / TEN).map(|tens| way(tens * TEN));
    ways.into_iter().find(|way| !way.is_empty() && reckoning.fits(way))
}

fn total(way: &Way) -> usize {
    way.iter().map(|cut| cut.words).sum()
}

/// Lays out what the first way of each place leaves. Where that is still too much, more goes.
fn prove(bench: &Bench<'_>, item: Item, room: Room, places: &mut [Vec<Way>]) {
    let first: Way = places.iter().filter_map(|ways| ways.first()).flatten().cloned().collect();
    if first.is_empty() {
        return;
    }
    let shorter = shorten::shortened(bench.workshop.view(), &first);
    let Some(layout) = bench.workshop.try_out(item, &shorter) else { return };
    if has_room(&layout, room) {
        return;
    }
    for excess in &layout.excess {
        let more = ways(excess, &shorter).into_iter().next().unwrap_or_default();
        for cut in more {
            let known = places.iter_mut().filter_map(|ways| ways.first_mut()).flatten();
            if let Some(known) = known.into_iter().find(|known| known.slot == cut.slot) {
                known.words += cut.words;
            }
        }
    }
}

fn has_room(layout: &Layout, room: Room) -> bool {
    match room {
        Room::Pages(most) => layout::content_pages(layout) <= most,
        Room::Regions => layout.overfull.is_empty(),
    }
}
