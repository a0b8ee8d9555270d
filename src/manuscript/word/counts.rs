//! How far the lists of a document have counted: other paragraphs may stand between their items.

use std::collections::{BTreeMap, BTreeSet};

use crate::manuscript::{ListPlace, word::numbering::Numbering};

/// The numbers that items had last.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// By the list and the level.
    last: BTreeMap<String, BTreeMap<u8, u64>>,
    /// The numbers of lists that have begun to count anew, by their level.
    begun: BTreeSet<(String, u8)>,
}

impl Counts {
    /// Counts an item of a list, and returns its place with its own number.
    pub(super) fn item(
        &mut self,
        numbering: &Numbering,
        number: &str,
        place: ListPlace,
    ) -> ListPlace {
        let level = place.level;
        let counts = self.last.entry(numbering.list_of(number).to_owned()).or_default();
        // What lies deeper counts from the start again.
        counts.split_off(&level.saturating_add(1));
        let is_new =
            numbering.counts_anew(number, level) && self.begun.insert((number.to_owned(), level));
        let before = counts.get(&level).filter(|_| !is_new);
        let own = before.map_or(place.first.unwrap_or(1), |before| before.saturating_add(1));
        counts.insert(level, own);
        ListPlace { first: Some(own).filter(|own| place.is_numbered && *own != 1), ..place }
    }
}
