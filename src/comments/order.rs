//! The parts of a briefing in reading order.

use crate::comments::{Original, Returned};

/// The parts in reading order, by the marks of their sections.
pub(super) struct Order {
    pub(super) keys: Vec<String>,
}

impl Order {
    pub(super) fn of(copies: &[Returned], original: Option<&Original>) -> Self {
        let mut keys: Vec<String> = Vec::new();
        if let Some(original) = original {
            keys.extend(original.keys());
        }
        for passage in copies.iter().flat_map(|one| &one.copy.passages) {
            let key = passage.section.as_deref().map(|key| plain_key(key, &keys));
            keys.extend(key.filter(|key| !keys.contains(key)));
        }
        Self { keys }
    }

    pub(super) fn place(&self, key: &str) -> usize {
        self.keys.iter().position(|known| known == key).unwrap_or(self.keys.len())
    }
}

/// A mark may have a number behind it, where two parts have one name.
pub(super) fn plain_key(key: &str, known: &[String]) -> String {
    if known.iter().any(|one| one == key) {
        return key.to_owned();
    }
    let stem = key.trim_end_matches(|one: char| one.is_ascii_digit()).strip_suffix('_');
    stem.filter(|stem| known.iter().any(|one| one == stem)).unwrap_or(key).to_owned()
}
