//! The parts of a briefing in reading order.

use std::collections::BTreeMap;

use crate::comments::{Original, Returned};

/// The parts in reading order, by the marks of their sections.
pub(super) struct Order {
    places: BTreeMap<String, usize>,
}

impl Order {
    pub(super) fn of(copies: &[Returned], original: Option<&Original>) -> Self {
        let mut order = Self { places: BTreeMap::new() };
        if let Some(original) = original {
            original.keys().for_each(|key| order.add(key));
        }
        for passage in copies.iter().flat_map(|one| &one.copy.passages) {
            if let Some(key) = passage.section.as_deref().map(|key| order.plain_key(key)) {
                order.add(key);
            }
        }
        order
    }

    fn add(&mut self, key: String) {
        let next = self.places.len();
        self.places.entry(key).or_insert(next);
    }

    pub(super) fn place(&self, key: &str) -> usize {
        self.places.get(key).copied().unwrap_or(self.places.len())
    }

    /// A mark may have a number behind it, where two parts have one name.
    pub(super) fn plain_key(&self, key: &str) -> String {
        if self.places.contains_key(key) {
            return key.to_owned();
        }
        let stem = key.trim_end_matches(|one: char| one.is_ascii_digit()).strip_suffix('_');
        stem.filter(|stem| self.places.contains_key(*stem)).unwrap_or(key).to_owned()
    }
}
