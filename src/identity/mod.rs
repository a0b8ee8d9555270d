//! The identity sheet: everything that a briefing tells which could point to a person.
//!
//! Rules find what they know. The sheet is built for recall: whatever has a capital, a figure, kin, a
//! place, a date or a trait stands on it, so that somebody who knows the family can look at each. What
//! no output may repeat stands as its kind.

mod capitals;
mod entry;
mod field;
mod group;
mod known;
mod pictures;
mod reading;
mod sheet;
mod sighting;
mod small_words;

pub use entry::{Entry, Seen, Thought};
pub use group::Group;
pub use sheet::{IdentitySheet, Told};
