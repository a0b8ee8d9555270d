//! How many words are too many: found by laying views with fewer out.

use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::shorten;
use crate::layout::shorten::Cut;
use crate::layout::shorten::Way;
use crate::lint::rules::layout::Cuts;

/// Words are told in tens: they are easier to count out.
const TEN: usize = 10;

/// What a part must keep, in tens: a longer cut would leave nothing of it.
const LEAST: usize = 2;

/// A part of a briefing that is too long.
pub(super) struct Excess {
    pub(super) slot: String,
    /// The heading that readers see.
    pub(super) heading: String,
    /// How many words have to go.
    pub(super) words: usize,
}

/// What has to go for a page to have room.
#[derive(Default)]
pub(super) struct Advice {
    /// The parts that are too long, the longest cut first.
    pub(super) long: Vec<Excess>,
    /// Whether whole items have to go, since a shorter one takes a line too.
    pub(super) whole_items: bool,
    /// Whether there is a region where no cut is enough: what is beside the words takes the room.
    pub(super) beside: bool,
}

impl From<Advice> for Cuts {
    fn from(advice: Advice) -> Self {
        let parts = advice.long.into_iter().map(|excess| (excess.heading, excess.words));
        Self { parts: parts.collect(), whole_items: advice.whole_items, beside: advice.beside }
    }
}

/// Where words are looked for that are too many.
pub(super) struct Search<'a> {
    pub(super) bench: &'a Bench<'a>,
    pub(super) item: Item,
    /// Whether a region, named by its parts, has room in a layout.
    pub(super) has_room: &'a dyn Fn(&Layout, &[String]) -> bool,
}

/// A region with the most words, in tens, that its parts may have, and the ways of cutting to them
/// that were tried.
struct Solved<'a> {
    region: &'a [String],
    most: usize,
    ways: Vec<Way>,
}

impl Search<'_> {
    /// Returns what the longest parts of each region have to lose. With it gone, from either end and,
    /// unless whole items have to go, from each piece alike, the item was laid out, and it fitted.
    pub(super) fn find(&self, regions: &[Vec<String>]) -> Advice {
        let solved: Vec<Solved<'_>> =
            regions.iter().filter_map(|region| self.solve(region)).collect();
        let beside = solved.len() < regions.len();
        let Some(solved) = self.together(solved) else {
            return Advice { beside: true, ..Advice::default() };
        };
        let cuts = self.all_cuts(&solved).into_iter();
        let mut long: Vec<Excess> = cuts
            .map(|Cut { slot, words }| Excess { heading: self.bench.heading(&slot), slot, words })
            .collect();
        long.sort_by_key(|excess| std::cmp::Reverse(excess.words));
        let whole_items = solved.iter().any(|solved| !solved.ways.contains(&Way::Each));
        Advice { long, whole_items, beside }
    }

    /// The most words that the parts of a region may have by itself; nothing where no number is
    /// small enough.
    fn solve<'b>(&self, region: &'b [String]) -> Option<Solved<'b>> {
        let longest = region.iter().map(|slot| self.words_of(slot)).max()?.div_ceil(TEN);
        let mut solved = Solved { region, most: longest, ways: Vec::new() };
        for way in Way::ALL {
            match self.most_words(region, way, solved.most) {
                Some(most) => {
                    solved.most = most;
                    solved.ways.push(way);
                }
                // Where a list has many items, shorter ones take no less room; fewer do.
                None if way == Way::Each => {}
                None => return None,
            }
        }
        Some(solved)
    }

    fn most_words(&self, region: &[String], way: Way, known: usize) -> Option<usize> {
        let fits = |most: usize| self.fits(&self.cuts(region, most), region, way);
        if fits(known) {
            return Some(known);
        }
        let (mut fitting, mut too_many) = (LEAST, known);
        if fitting >= too_many || !fits(fitting) {
            return None;
        }
        while too_many - fitting > 1 {
            let middle = fitting.midpoint(too_many);
            if fits(middle) {
                fitting = middle;
            } else {
                too_many = middle;
            }
        }
        Some(fitting)
    }

    /// Makes cuts that were found region by region larger until they are enough together.
    fn together<'b>(&self, mut solved: Vec<Solved<'b>>) -> Option<Vec<Solved<'b>>> {
        loop {
            let cuts = self.all_cuts(&solved);
            let fits =
                |one: &Solved<'_>| one.ways.iter().all(|way| self.fits(&cuts, one.region, *way));
            let full: Vec<bool> = solved.iter().map(|one| !fits(one)).collect();
            if !full.contains(&true) {
                return Some(solved);
            }
            for (one, _) in solved.iter_mut().zip(full).filter(|(_, full)| *full) {
                one.most = one.most.checked_sub(1).filter(|most| *most >= LEAST)?;
            }
        }
    }

    fn words_of(&self, slot: &str) -> usize {
        shorten::words_of(self.bench.workshop.view(), slot)
    }

    fn all_cuts(&self, solved: &[Solved<'_>]) -> Vec<Cut> {
        solved.iter().flat_map(|one| self.cuts(one.region, one.most)).collect()
    }

    /// What goes from each part of a region for none to have more than so many tens of words.
    fn cuts(&self, region: &[String], most: usize) -> Vec<Cut> {
        let over = region.iter().filter_map(|slot| {
            let words = self.words_of(slot);
            let over = words.checked_sub(most * TEN).filter(|over| *over > 0)?;
            Some(Cut { slot: slot.clone(), words: over.next_multiple_of(TEN).min(words) })
        });
        over.collect()
    }

    fn fits(&self, cuts: &[Cut], region: &[String], way: Way) -> bool {
        let workshop = self.bench.workshop;
        let shorter = shorten::shortened(workshop.view(), cuts, way);
        let layout = workshop.try_out(self.item, &shorter);
        layout.is_some_and(|layout| (self.has_room)(&layout, region))
    }
}
