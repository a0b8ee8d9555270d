//! A paragraph while it is read.

use std::{collections::BTreeMap, sync::Arc};

use crate::manuscript::{Block, Paragraph, Run, word::styles::Marks};
use crate::text;

/// A paragraph while it is read, and what stands in it that is none.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) paragraph: Paragraph,
    /// What follows it: pictures and the words of boxes.
    pub(super) after: Vec<Block>,
    /// What its style tells.
    pub(super) marks: Marks,
    /// Where words lead that stand here.
    pub(super) link: Option<Arc<str>>,
    /// How many pieces of words there are to see.
    pub(super) seen: usize,
    /// How many pieces of words are hidden, be they blank.
    pub(super) unseen: usize,
    /// How many letters have no line under them that is not a link's.
    plain: usize,
    /// How many letters there are of each size.
    sizes: BTreeMap<u16, usize>,
}

impl Line {
    pub(super) fn of(paragraph: Paragraph, marks: Marks) -> Self {
        Self { paragraph, marks, ..Self::default() }
    }

    /// Adds words with their marks.
    pub(super) fn push(&mut self, words: &str, marks: Marks) {
        self.seen += usize::from(words.chars().any(text::is_seen));
        let letters = words.chars().filter(|letter| !letter.is_whitespace()).count();
        if let Some(size) = marks.size {
            *self.sizes.entry(size).or_default() += letters;
        }
        if marks.underlined != Some(true) || self.link.is_some() {
            self.plain += letters;
        }
        self.paragraph.push(Run {
            text: words.to_owned(),
            is_strong: marks.bold == Some(true),
            is_emphasis: marks.italic == Some(true),
            link: self.link.clone(),
        });
    }

    /// Adds what was read to blocks: its size is that of most letters.
    pub(super) fn close(mut self, into: &mut Vec<Block>) {
        let most = self.sizes.iter().max_by_key(|(_, letters)| **letters);
        self.paragraph.look.size = most.map_or(0, |(size, _)| *size);
        self.paragraph.look.is_underlined = self.plain == 0;
        if !self.paragraph.is_empty() {
            into.push(Block::Paragraph(self.paragraph));
        }
        into.append(&mut self.after);
    }
}
