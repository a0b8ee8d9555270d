//! Words of the child, the adult or the family.

use crate::intake::{key::Key, prose, told::Tally};
use crate::manuscript::{Block, Paragraph};

/// Words of the child, the adult or the family.
#[derive(Debug, Default)]
pub(super) struct Voice {
    pub(super) text: Vec<Paragraph>,
    pub(super) from: String,
    /// The language, where it is another than the draft's.
    pub(super) language: Option<String>,
}

impl Voice {
    pub(super) fn keys(&self) -> Vec<Key> {
        let plain = |one: &Paragraph| Paragraph { is_quotation: false, ..one.clone() };
        let blocks: Vec<Block> = self.text.iter().map(plain).map(Block::Paragraph).collect();
        let text = prose::markdown(&blocks, &mut Tally::default());
        let from = if self.from.is_empty() { "Write here who said it" } else { &self.from };
        let mut keys = vec![Key::markdown("text", &text), Key::text("from", from)];
        keys.extend(self.language.as_deref().map(|tag| Key::text("language", tag)));
        keys
    }
}
