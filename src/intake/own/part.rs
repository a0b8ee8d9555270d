//! The parts of a document of ours, by their bookmarks.

use std::sync::Arc;

use crate::manuscript::{Block, Manuscript, Paragraph, words_of};

/// The most characters of a bookmark's name behind what all of them begin with.
const LONGEST: usize = 35;

/// A part of a document of ours.
pub(super) struct Part {
    /// The heading above it.
    pub(super) head: Option<Paragraph>,
    pub(super) mark: Option<Arc<str>>,
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

    /// Returns all its words.
    pub(super) fn words(&self) -> String {
        format!("{} {}", self.heading(), words_of(&self.blocks)).trim().to_owned()
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
    /// A heading of which nobody knows yet what part it begins, and what stands under it so far.
    open: Option<(Paragraph, Vec<Block>)>,
}

impl Parts {
    fn add(&mut self, block: Block, mark: Option<Arc<str>>) {
        let Some(mark) = mark else { return self.unmarked(block) };
        if let Some((head, mut blocks)) = self.open.take() {
            blocks.push(block);
            self.all.push(Part { head: Some(head), mark: Some(mark), blocks });
            return;
        }
        match self.all.last_mut().filter(|last| last.mark.as_ref() == Some(&mark)) {
            Some(last) => last.blocks.push(block),
            None => self.all.push(Part { head: None, mark: Some(mark), blocks: vec![block] }),
        }
    }

    /// What somebody put under a heading belongs to the part that it begins, and what stands between the
    /// parts is more of the one before; what stands about the title is not.
    fn unmarked(&mut self, block: Block) {
        let is_front = |part: &Part| matches!(part.mark.as_deref(), Some("title" | "summary"));
        match (block, &mut self.open) {
            (Block::Paragraph(head), _) if head.look.level == Some(1) => {
                self.close();
                self.open = Some((head, Vec::new()));
            }
            (block, Some((_, blocks))) => blocks.push(block),
            (block, None) if self.all.iter().all(is_front) => self.front.push(block),
            (block, None) => {
                self.all.last_mut().expect("not all are none").blocks.push(block);
            }
        }
    }

    /// A heading that no part of ours follows begins one without a mark.
    fn close(&mut self) {
        let part = |(head, blocks)| Part { head: Some(head), mark: None, blocks };
        self.all.extend(self.open.take().map(part));
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
