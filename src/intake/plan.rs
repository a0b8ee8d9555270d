//! The place of each head in the scheme that fits a draft best.

use std::collections::BTreeSet;

use crate::intake::{
    fit::{best, commonest, plain_scheme, section_rank, thematic},
    fold,
    heads::{Head, Rank},
    lists::{self, is_paper},
    names::{self, Beside, Meaning, Names},
    told::{Tally, ToldKind},
};
use crate::manuscript::Block;
use crate::model::Scheme;

/// A head and what stands under it.
pub(super) type Stretch = (Head, Vec<Block>);

/// What a head is turned into.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Place {
    /// The title, or what stands with it.
    Title,
    Section {
        slot: usize,
        is_sure: bool,
        takes_heading: bool,
    },
    Beside(Beside),
    /// More of a section that has been.
    Again(usize),
    /// A bold line in the section that is open.
    LeadIn,
}

/// A scheme, and the place of each head in it.
pub(super) struct Plan {
    pub(super) scheme: Scheme,
    pub(super) places: Vec<Place>,
    pub(super) is_welsh: bool,
    /// Whether some head is known by name.
    pub(super) is_named: bool,
}

impl Plan {
    pub(super) fn of(stretches: &[Stretch], names: &Names, told: &mut Tally) -> Self {
        let heads: Vec<&Head> = stretches.iter().map(|(head, _)| head).collect();
        let scheme = thematic(&heads, best(&heads, names), names);
        let meanings: Vec<Option<Meaning>> =
            heads.iter().map(|head| names.meaning(&scheme, &head.text)).collect();
        let found: BTreeSet<usize> =
            meanings.iter().flatten().map(|meaning| meaning.slot).collect();
        let rank = section_rank(&heads, &meanings);
        if names.schemes.len() > 1
            && found.len() < 2
            && let Some(plain) = plain_scheme(&heads, names)
        {
            return Self::by_place(stretches, plain, told);
        }
        if found.is_empty() {
            return Self::by_place(stretches, scheme, told);
        }
        let welsh = meanings.iter().flatten().filter(|meaning| meaning.is_welsh).count();
        let is_welsh = welsh * 2 > found.len();
        let mut plan = Self { places: Vec::new(), scheme, is_welsh, is_named: true };
        plan.name_by_name(stretches, &meanings, rank);
        plan.let_in(stretches, rank);
        plan.fill_gaps(stretches, rank);
        plan
    }

    /// Places the heads that are known.
    fn name_by_name(&mut self, stretches: &[Stretch], meanings: &[Option<Meaning>], rank: Rank) {
        let heads: Vec<&Head> = stretches.iter().map(|(head, _)| head).collect();
        let mut taking = Taking::of(&heads, meanings, rank, self.scheme.slots.len());
        let is_ours_at = |head: &str| names::beside_of_ours(head).is_some();
        let is_ours =
            heads.iter().any(|head| names::beside_of_ours(&head.text) == Some(Beside::About));
        for (at, head) in heads.iter().enumerate() {
            let place = match (meanings[at], Names::beside(&head.text)) {
                (_, Some(beside)) if is_ours_at(&head.text) => Place::Beside(beside),
                _ if is_ours && lists::is_word(&head.text, "review_heading") => {
                    Place::Beside(Beside::Review)
                }
                (Some(meaning), _) => taking.place(head, meaning),
                // Among the sections such a head is one of theirs.
                (None, Some(Beside::Contact | Beside::Publisher))
                    if meanings[at + 1..].iter().any(Option::is_some) =>
                {
                    Place::LeadIn
                }
                (None, Some(beside)) => Place::Beside(beside),
                (None, None) if head.rank == Rank::Title => Place::Title,
                (None, None) => Place::LeadIn,
            };
            self.places.push(place);
        }
        self.title_before(stretches, rank);
    }

    /// What stands before the first section and looks like more is the title.
    fn title_before(&mut self, stretches: &[Stretch], rank: Rank) {
        let is_section = |place: &Place| matches!(place, Place::Section { .. });
        let Some(first) = self.places.iter().position(is_section) else { return };
        let opens = self.places[first];
        let starts = matches!(opens, Place::Section { slot: 0, .. });
        for (at, (head, blocks)) in stretches.iter().enumerate().take(first) {
            // The kind of paper stands over the title.
            let is_under = at == 1 && is_paper(&stretches[0].0.text) && stretches[0].1.is_empty();
            let is_more = head.rank < rank || starts || is_under || (at == 0 && blocks.is_empty());
            match self.places[at] {
                // What follows goes on there.
                Place::Beside(_) => break,
                Place::LeadIn if is_more => self.places[at] = Place::Title,
                _ => {}
            }
        }
    }

    /// A head that nobody knows has the slot that its number or its place tells, where a later one took it:
    /// an action plan after the questions is more of what should change.
    fn let_in(&mut self, stretches: &[Stretch], rank: Rank) {
        for at in 0..self.places.len() {
            let Place::Section { slot, .. } = self.places[at] else { continue };
            let is_here = |other: usize| {
                self.places[other] == Place::LeadIn && stretches[other].0.rank == rank
            };
            let number = |other: usize| fold::number_of(&stretches[other].0.text);
            let by_number = || {
                let is_it = |other: &usize| is_here(*other) && number(*other) == Some(slot + 1);
                (0..at).find(is_it).filter(|_| number(at).is_none())
            };
            let after = |other: &usize| matches!(self.places[*other], Place::Section { slot: one, .. } if one > slot);
            let before = |other: &usize| matches!(self.places[*other], Place::Section { slot: one, .. } if one < slot);
            let by_place = || {
                let end = (0..at).find(after)?;
                let start = (0..end).rfind(before)?;
                (start..end).find(|other| is_here(*other))
            };
            if let Some(found) = by_number().or_else(by_place) {
                self.places[found] = Place::Section { slot, is_sure: false, takes_heading: true };
                self.places[at] = Place::Again(slot);
            }
        }
    }

    /// Gives heads that look like sections to slots that are free where they stand.
    fn fill_gaps(&mut self, stretches: &[Stretch], rank: Rank) {
        let slot_of = |place: &Place| match place {
            Place::Section { slot, .. } => Some(*slot),
            _ => None,
        };
        let mut taken: BTreeSet<usize> = self.places.iter().filter_map(slot_of).collect();
        let mut afters = vec![self.scheme.slots.len(); self.places.len() + 1];
        for (at, place) in self.places.iter().enumerate().rev() {
            afters[at] = slot_of(place).unwrap_or(afters[at + 1]);
        }
        let mut start = 0;
        for (at, (head, _)) in stretches.iter().enumerate() {
            start = slot_of(&self.places[at]).map_or(start, |slot| slot + 1);
            if self.places[at] != Place::LeadIn || head.rank != rank {
                continue;
            }
            let after = afters[at];
            if let Some(slot) = (start..after).find(|slot| !taken.contains(slot)) {
                taken.insert(slot);
                let is_sure = self.scheme.slots[slot].headings.is_empty();
                self.places[at] = Place::Section { slot, is_sure, takes_heading: true };
                start = slot + 1;
            }
        }
        self.fill_up(stretches, rank, &mut taken);
    }

    /// Of as many heads as there are slots, each has one: the next that is free further on.
    fn fill_up(&mut self, stretches: &[Stretch], rank: Rank, taken: &mut BTreeSet<usize>) {
        let alike: Vec<usize> =
            (0..stretches.len()).filter(|at| stretches[*at].0.rank == rank).collect();
        if alike.len() != self.scheme.slots.len() {
            return;
        }
        let mut last = 0;
        for at in alike {
            match self.places[at] {
                Place::Section { slot, .. } => last = slot,
                Place::LeadIn => {
                    let mut free =
                        (last..self.scheme.slots.len()).filter(|slot| !taken.contains(slot));
                    let Some(slot) = free.next() else { continue };
                    taken.insert(slot);
                    self.places[at] = Place::Section { slot, is_sure: false, takes_heading: true };
                }
                _ => {}
            }
        }
    }

    /// Gives heads to slots one after the other, since none is known by name.
    fn by_place(stretches: &[Stretch], scheme: Scheme, told: &mut Tally) -> Self {
        let heads: Vec<&Head> = stretches.iter().map(|(head, _)| head).collect();
        let rank = commonest(&heads);
        let of_rank = heads.iter().filter(|head| Some(head.rank) == rank).count();
        let mut slot = 0;
        let mut places = Vec::new();
        let has_title = heads.iter().any(|head| head.rank == Rank::Title || Some(head.rank) < rank);
        for (at, head) in heads.iter().enumerate() {
            let is_section = Some(head.rank) == rank && of_rank > 1;
            let spare = at == 0 && of_rank == scheme.slots.len() + 1 && !has_title;
            places.push(if !is_section || spare {
                let is_front = slot == 0 && (Some(head.rank) < rank || spare || of_rank < 2);
                if is_front { Place::Title } else { Place::LeadIn }
            } else if slot < scheme.slots.len() {
                slot += 1;
                let takes_heading = head.rank != Rank::Numeral;
                Place::Section {
                    slot: slot - 1,
                    is_sure: head.rank == Rank::Numeral,
                    takes_heading,
                }
            } else {
                Place::LeadIn
            });
        }
        let what = if slot == 0 {
            "no sections were found: the whole text stands in the first one"
        } else {
            "no name of a section is known: they were taken one after the other"
        };
        told.tell(ToldKind::Chosen, format!("scheme `{}`: {what}", scheme.name));
        Self { scheme, places, is_welsh: false, is_named: false }
    }
}

/// Which slots heads have taken so far.
struct Taking {
    rank: Rank,
    /// The slots that heads of the sections' rank name.
    at_rank: BTreeSet<usize>,
    /// As many heads as slots: one that comes again, such as "Information", is the next slot's.
    is_full: bool,
    taken: BTreeSet<usize>,
    last: usize,
}

impl Taking {
    fn of(heads: &[&Head], meanings: &[Option<Meaning>], rank: Rank, slots: usize) -> Self {
        let alike = || (0..heads.len()).filter(|at| heads[*at].rank == rank);
        let at_rank = alike().filter_map(|at| Some(meanings[at]?.slot)).collect();
        let is_full = alike().count() == slots;
        Self { rank, at_rank, is_full, taken: BTreeSet::new(), last: 0 }
    }

    /// Returns the place of a head that is known.
    fn place(&mut self, head: &Head, Meaning { slot, .. }: Meaning) -> Place {
        let is_alike = head.rank == self.rank;
        if self.taken.contains(&slot) {
            let is_more = (is_alike && !self.is_full) || head.rank < self.rank;
            return if is_more { Place::Again(slot) } else { Place::LeadIn };
        }
        let is_free = !self.at_rank.contains(&slot) && slot > self.last;
        if self.at_rank.len() < 3 || is_alike || head.rank < self.rank || is_free {
            self.taken.insert(slot);
            self.last = slot;
            return Place::Section { slot, is_sure: true, takes_heading: true };
        }
        Place::LeadIn
    }
}
