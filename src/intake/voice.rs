//! Words of the child, the adult or the family.

use crate::intake::{escape, key::Key};
use crate::manuscript::Paragraph;

/// Words of the child, the adult or the family.
#[derive(Debug, Default)]
pub(super) struct Voice {
    pub(super) text: Vec<Paragraph>,
    pub(super) from: String,
}

impl Voice {
    pub(super) fn keys(&self) -> Vec<Key> {
        let texts: Vec<String> =
            self.text.iter().map(|one| escape::paragraph(&one.runs).0).collect();
        let from = if self.from.is_empty() { "Write here who said it" } else { &self.from };
        vec![Key::markdown("text", &texts.join("\n\n")), Key::text("from", from)]
    }
}
