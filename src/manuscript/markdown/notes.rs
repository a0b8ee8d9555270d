//! Notes of Markdown, which stand beside the text wherever they are written.

use crate::manuscript::{Block, markdown::Reader};

/// A note while it is read.
pub(super) struct Note {
    /// The blocks around it.
    around: Vec<Block>,
    /// How many tables of HTML are open around it.
    pub(super) tables: usize,
}

impl Reader<'_> {
    pub(super) fn start_note(&mut self) {
        self.close();
        let around = std::mem::take(&mut self.out.blocks);
        self.notes.push(Note { around, tables: self.html_tables.len() });
    }

    pub(super) fn end_note(&mut self) {
        self.close_text();
        self.end_tables();
        let Some(Note { around, .. }) = self.notes.pop() else { return };
        let note = std::mem::replace(&mut self.out.blocks, around);
        if note.iter().any(|block| block.length() > 0) {
            self.out.note(&note);
        }
    }
}
