//! How many words are too many: found by laying views with fewer out.

use crate::export::{Item, Layout};
use crate::layout::{
    self, Bench,
    shorten::{self, Cut, Way},
};
use crate::lint::{Cuts, Room};

/// Words are told in tens: they are easier to count out.
const TEN: usize = 10;

/// What a part must keep, in tens: a longer cut would leave nothing of it.
const LEAST: usize = 2;

/// Returns what has to go for an item's content to have room.
pub(super) fn cuts(bench: &Bench<'_>, item: Item, layout: &Layout, room: Room) -> Cuts {
    let search = Search { bench, item, room };
    match room {
        Room::Pages(_) => {
            let sections = bench.workshop.view().sections.iter();
            search.find(&[sections.map(|section| section.slot.clone()).collect()])
        }
        Room::Regions => search.find(&layout.overfull),
    }
}

/// Where words are looked for that are too many.
struct Search<'a> {
    bench: &'a Bench<'a>,
    item: Item,
    room: Room,
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
    fn find(&self, regions: &[Vec<String>]) -> Cuts {
        let solved: Vec<Solved<'_>> =
            regions.iter().filter_map(|region| self.solve(region)).collect();
        let beside = solved.len() < regions.len();
        let Some(solved) = self.together(solved) else {
            return Cuts { place: self.bench.place(None), beside: true, ..Cuts::default() };
        };
        let mut long = self.all_cuts(&solved);
        long.sort_by_key(|cut| std::cmp::Reverse(cut.words));
        let place = self.bench.place(long.first().map(|cut| cut.slot.as_str()));
        let parts = long.into_iter().map(|cut| (self.bench.heading(&cut.slot), cut.words));
        let whole_items = solved.iter().any(|solved| !solved.ways.contains(&Way::Each));
        Cuts { place, parts: parts.collect(), whole_items, beside }
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
        layout.is_some_and(|layout| self.has_room(&layout, region))
    }

    /// Whether a region, which is known by its first part, has room in a layout.
    fn has_room(&self, layout: &Layout, region: &[String]) -> bool {
        match self.room {
            Room::Pages(most) => layout::content_pages(layout) <= most,
            Room::Regions => layout.overfull.iter().all(|other| other.first() != region.first()),
        }
    }
}
