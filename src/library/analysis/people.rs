//! Numbers of people, and how small ones are hidden.
//!
//! Where a number is hidden, nobody may reckon it from what is shown. So no total is ever shown; no
//! rows stand behind these numbers in public; and since the ages of all children and adults make their
//! number, both of these are hidden as soon as any of the three kinds is.

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
}

impl People {
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
        Self { ages: present(ages), roles: present(roles) }
    }

    /// Hides numbers under five, the rows behind all numbers, and what would tell a hidden one.
    pub fn hide_small_numbers(&mut self) {
        let mut tallies: Vec<&mut Tally> = self.ages.iter_mut().chain(&mut self.roles).collect();
        for tally in &mut tallies {
            tally.briefings.clear();
            tally.count = tally.count.filter(|count| *count >= FEWEST);
        }
        let is_linked = |role: &Tally| PersonRole::from_word(&role.slug).is_some_and(is_subject);
        let is_hidden = |tally: &Tally| tally.count.is_none();
        let is_told = self.ages.iter().chain(self.roles.iter().filter(|role| is_linked(role)));
        if is_told.into_iter().any(is_hidden) {
            for role in self.roles.iter_mut().filter(|role| is_linked(role)) {
                role.count = None;
            }
        }
    }
}

/// Whether a review is about somebody of a role.
fn is_subject(role: PersonRole) -> bool {
    matches!(role, PersonRole::Child | PersonRole::Adult)
}

fn present(tallies: impl Iterator<Item = Tally>) -> Vec<Tally> {
    tallies.filter(|tally| tally.count > Some(0)).collect()
}
