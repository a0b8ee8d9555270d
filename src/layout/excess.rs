//! How many words are too many: found by laying views with fewer out.

use crate::export::Item;
use crate::export::Layout;
use crate::layout::Bench;
use crate::layout::shorten;
use crate::layout::shorten::Cut;
use crate::layout::shorten::Way;

/// Words are told in tens: they are easier to count out.
const TEN: usize = 10;

/// What a part must keep: a longer cut would leave nothing of it.
const LEAST: usize = 20;

/// How often a cut that is too small together with others is made larger.
const ROUNDS: usize = 8;

/// A part of a briefing that is too long.
pub(super) struct Excess {
    pub(super) slot: String,
    /// The heading that readers see.
    pub(super) heading: String,
    /// How many words have to go.
    pub(super) words: usize,
}

/// Where words are looked for that are too many.
pub(super) struct Search<'a> {
    pub(super) bench: &'a Bench<'a>,
    pub(super) item: Item,
    /// Whether a region, named by its parts, has room in a layout.
    pub(super) has_room: &'a dyn Fn(&Layout, &[String]) -> bool,
}

impl Search<'_> {
    /// Returns the words that the longest parts of each region have to lose, the most first: with
    /// them gone, from whichever end and from each piece alike, it was laid out, and it fitted.
    ///
    /// A region that would need more than its parts can lose has none here: what is beside them,
    /// such as a picture, takes the room.
    pub(super) fn find(&self, regions: &[Vec<String>]) -> Vec<Excess> {
        let solved: Vec<(&Vec<String>, usize)> =
            regions.iter().filter_map(|region| Some((region, self.most_words(region)?))).collect();
        let mut cuts: Vec<Cut> =
            solved.iter().flat_map(|(region, most)| self.cuts(region, *most)).collect();
        for _ in 0..ROUNDS {
            if solved.iter().all(|(region, _)| self.fits(&cuts, region, &Way::ALL)) {
                break;
            }
            for cut in &mut cuts {
                cut.words += TEN;
            }
        }
        let mut found: Vec<Excess> = cuts
            .into_iter()
            .map(|cut| Excess {
                heading: self.bench.heading(&cut.slot),
                words: cut.words,
                slot: cut.slot,
            })
            .collect();
        found.sort_by_key(|excess| std::cmp::Reverse(excess.words));
        found
    }

    /// The most words, in tens, that each part of a region may have.
    fn most_words(&self, region: &[String]) -> Option<usize> {
        let fits = |most: usize| self.fits(&self.cuts(region, most), region, &[Way::Each]);
        let longest = region.iter().map(|slot| self.words_of(slot)).max()?;
        let (mut fitting, mut too_many) = (LEAST / TEN, longest.div_ceil(TEN));
        if fitting >= too_many || !fits(fitting * TEN) {
            return None;
        }
        while too_many - fitting > 1 {
            let middle = fitting.midpoint(too_many);
            if fits(middle * TEN) {
                fitting = middle;
            } else {
                too_many = middle;
            }
        }
        Some(fitting * TEN)
    }

    fn words_of(&self, slot: &str) -> usize {
        shorten::words_of(self.bench.workshop.view(), slot)
    }

    /// What goes from each part of a region for none to have more than so many words.
    fn cuts(&self, region: &[String], most: usize) -> Vec<Cut> {
        let over = region.iter().filter_map(|slot| {
            let words = self.words_of(slot);
            let over = words.checked_sub(most).filter(|over| *over > 0)?;
            let words = over.next_multiple_of(TEN).min(words);
            Some(Cut { slot: slot.clone(), words })
        });
        over.collect()
    }

    /// It must not matter which words go.
    fn fits(&self, cuts: &[Cut], region: &[String], ways: &[Way]) -> bool {
        let workshop = self.bench.workshop;
        ways.iter().all(|way| {
            let shorter = shorten::shortened(workshop.view(), cuts, *way);
            let layout = workshop.try_out(self.item, &shorter);
            layout.is_some_and(|layout| (self.has_room)(&layout, region))
        })
    }
}
