//! Numbers of people, and how small ones are hidden.
//!
//! Where a number is hidden, nobody may reckon it from what is shown. No rows stand behind these numbers in
//! public. Kinds of review and the number of briefings tell nearly how many children and adults there are, so
//! among the ages of children, and among those of adults, never one number alone is hidden: its neighbour goes with
//! it. Where what is hidden could be shared out in one way only, that part of the ages is not told at all.
//! And since the ages of all children and adults make their number, both of these are hidden as soon as any of
//! them is.

use serde::Serialize;

use crate::library::{AgeGroup, Row, analysis::Tally};
use crate::model::{Choice, PersonRole};

/// The smallest number of people that the public is shown.
pub const FEWEST: usize = 5;

/// The persons of briefings.
#[derive(Clone, Debug, Default, Serialize)]
pub struct People {
    /// The children and adults whom reviews are about, by age group; groups with nobody are left out.
    pub ages: Vec<Tally>,
    /// All persons whom briefings name, by role; roles that nobody has are left out.
    pub roles: Vec<Tally>,
    /// Whether ages of children or of adults are left out, since they could be reckoned.
    #[serde(skip)]
    leaves_out: bool,
}

impl People {
    /// Returns persons that were counted.
    pub fn new(ages: Vec<Tally>, roles: Vec<Tally>) -> Self {
        Self { ages, roles, leaves_out: false }
    }

    /// Counts the persons of briefings.
    pub(super) fn of(rows: &[&Row]) -> Self {
        let found = |is: &dyn Fn(PersonRole, AgeGroup) -> bool| -> Vec<String> {
            let of_row = |row: &&Row| {
                let count = row.people.iter().filter(|(role, age)| is(*role, *age)).count();
                vec![row.mark(); count]
            };
            rows.iter().flat_map(of_row).collect()
        };
        let ages = AgeGroup::ALL.into_iter().map(|group| {
            let found = found(&|role, age| is_subject(role) && age == group);
            Tally::of(group.name(), group.name(), found)
        });
        let roles = PersonRole::WORDS
            .iter()
            .map(|(word, known)| Tally::of(word, word, found(&|role, _| role == *known)));
        Self::new(present(ages), present(roles))
    }

    /// Hides numbers under five, the rows behind all numbers, and what would tell a hidden one.
    pub fn hide_small_numbers(&mut self) {
        self.hide_ages();
        for tally in self.ages.iter_mut().chain(&mut self.roles) {
            tally.briefings.clear();
            tally.count = tally.count.filter(|count| *count >= FEWEST);
        }
        let is_linked = |role: &Tally| PersonRole::from_word(&role.slug).is_some_and(is_subject);
        let is_hidden = |tally: &Tally| tally.count.is_none();
        let is_told = self.ages.iter().chain(self.roles.iter().filter(|role| is_linked(role)));
        if self.leaves_out || is_told.into_iter().any(is_hidden) {
            for role in self.roles.iter_mut().filter(|role| is_linked(role)) {
                role.count = None;
            }
        }
    }

    /// Whether some number is hidden, or left out.
    pub fn hide_some(&self) -> bool {
        let mut all = self.ages.iter().chain(&self.roles);
        self.leaves_out || all.any(|tally| tally.count.is_none())
    }

    /// Hides small numbers among the ages of children and among those of adults; ages that are not told count
    /// among both.
    fn hide_ages(&mut self) {
        for is_child in [true, false] {
            let is_of_part = |tally: &Tally| {
                AgeGroup::named(&tally.slug).is_none_or(|group| group.is_child() == is_child)
            };
            let mut part: Vec<&mut Tally> =
                self.ages.iter_mut().filter(|tally| is_of_part(tally)).collect();
            if !hide_together(&mut part) {
                self.ages.retain(|tally| !is_of_part(tally));
                self.leaves_out = true;
            }
        }
    }
}

/// Hides small numbers of one whole; with one alone goes its neighbour, whatever that is, since a choice by size would
/// tell something. Returns whether nobody can reckon what is hidden.
fn hide_together(part: &mut [&mut Tally]) -> bool {
    let is_small = |tally: &Tally| tally.count.is_none_or(|count| count < FEWEST);
    let mut hidden: Vec<usize> = (0..part.len()).filter(|at| is_small(part[*at])).collect();
    let are_all_small = match hidden[..] {
        [] => return true,
        [_] if part.len() == 1 => return false,
        [only] => {
            hidden.push(if only + 1 < part.len() { only + 1 } else { only - 1 });
            false
        }
        _ => true,
    };
    let known: Option<Vec<usize>> = hidden.iter().map(|at| part[*at].count).collect();
    if let Some(known) = known {
        // Each is one at least; where all are small, each is four at most.
        let (people, most) = (known.iter().sum::<usize>(), known.len() * (FEWEST - 1));
        if people <= known.len() || are_all_small && people >= most {
            return false;
        }
    }
    for at in hidden {
        part[at].count = None;
    }
    true
}

/// Whether a review is about somebody of a role.
fn is_subject(role: PersonRole) -> bool {
    matches!(role, PersonRole::Child | PersonRole::Adult)
}

fn present(tallies: impl Iterator<Item = Tally>) -> Vec<Tally> {
    tallies.filter(|tally| tally.count > Some(0)).collect()
}
