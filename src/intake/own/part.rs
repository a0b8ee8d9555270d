//! The parts of a document of ours, by their bookmarks.

use std::sync::Arc;

use crate::manuscript::{Block, Manuscript, Paragraph};

/// The most characters of a bookmark's name behind what all of them begin with.
const LONGEST: usize = 35;

/// A part of a document of ours.
pub(super) struct Part {
    /// The heading above it.
    pub(super) head: Option<Paragraph>,
    mark: Option<Arc<str>>,
    pub(super) blocks: Vec<Block>,
}

impl Part {
    /// Whether it is the part of a slot.
    pub(super) fn is(&self, slot: &str) -> bool {
        let plain = |one: char| if one.is_ascii_alphanumeric() { one } else { '_' };
        self.mark
            .as_deref()
            .is_some_and(|mark| mark.chars().eq(slot.chars().map(plain).take(LONGEST)))
    }

    /// Returns its mark, without the number of one of several that are called alike.
    pub(super) fn mark(&self) -> &str {
        let mark = self.mark.as_deref().unwrap_or_default();
        let stem = mark.trim_end_matches(|one: char| one.is_ascii_digit());
        stem.strip_suffix('_').unwrap_or(mark)
    }

    /// Returns the words of its heading.
    pub(super) fn heading(&self) -> String {
        self.head.as_ref().map(Paragraph::words).unwrap_or_default()
    }
}

/// Parts a document of ours: what stands before all parts, and the parts. Nothing where it is none.
pub(super) fn parted(manuscript: &Manuscript) -> Option<(Vec<Block>, Vec<Part>)> {
    let is_marked = |block: &Block| mark_of(block, manuscript).is_some();
    manuscript.blocks.iter().any(is_marked).then_some(())?;
    let mut parts = Parts::default();
    for block in &manuscript.blocks {
        parts.add(block.clone(), mark_of(block, manuscript));
    }
    parts.close();
    Some((parts.front, parts.all))
}

#[derive(Default)]
struct Parts {
    front: Vec<Block>,
    all: Vec<Part>,
    /// A heading that nothing stands under yet.
    head: Option<Paragraph>,
}

impl Parts {
    fn add(&mut self, block: Block, mark: Option<Arc<str>>) {
        if mark.is_none() {
            match block {
                Block::Paragraph(one) if one.look.level == Some(1) => {
                    self.close();
                    self.head = Some(one);
                }
                other => self.unmarked(other),
            }
            return;
        }
        let goes_on = self.head.is_none();
        match self.all.last_mut().filter(|last| goes_on && last.mark == mark) {
            Some(last) => last.blocks.push(block),
            None => self.all.push(Part { head: self.head.take(), mark, blocks: vec![block] }),
        }
    }

    /// What somebody put between the parts is more of the one before; what stands about the title is not.
    fn unmarked(&mut self, block: Block) {
        let is_front = |part: &Part| matches!(part.mark.as_deref(), Some("title" | "summary"));
        if self.head.is_some() {
            self.close();
            self.all.last_mut().expect("one was closed").blocks.push(block);
        } else if self.all.iter().all(is_front) {
            self.front.push(block);
        } else if let Some(last) = self.all.last_mut() {
            last.blocks.push(block);
        }
    }

    /// A heading with nothing under it is a part of its own.
    fn close(&mut self) {
        let part = |head| Part { head: Some(head), mark: None, blocks: Vec::new() };
        self.all.extend(self.head.take().map(part));
    }
}

/// Returns the mark of the part that a block stands in: of a table, that of its first words.
fn mark_of(block: &Block, manuscript: &Manuscript) -> Option<Arc<str>> {
    match block {
        Block::Paragraph(paragraph) => paragraph.mark.clone(),
        Block::Picture(number) => manuscript.pictures.get(*number)?.mark.clone(),
        Block::Table(table) => {
            table.rows.iter().flatten().flatten().find_map(|one| mark_of(one, manuscript))
        }
    }
}
