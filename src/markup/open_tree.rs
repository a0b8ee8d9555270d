//! A tree of which some parts are still open, from the outermost to the innermost.

use std::ops::Range;

use crate::markup::{Block, Inline};
use crate::source::Text;

pub(super) struct OpenTree<'a> {
    text: &'a Text,
    open: Vec<Open>,
}

/// A part of the tree that is still open.
enum Open {
    Blocks(BlockKind, Vec<Block>),
    Items(Option<u64>, Vec<Vec<Block>>),
    Inlines(InlineKind, Vec<Inline>, Range<usize>),
}

pub(super) enum BlockKind {
    Root,
    Item,
    Quote,
    /// An unsupported element whose words are kept.
    Passed,
}

pub(super) enum InlineKind {
    Paragraph,
    /// Words of an item without blank lines have no paragraph of their own in Markdown.
    Loose,
    Strong,
    Emphasis,
    Link(String, bool),
    /// An unsupported element, or `~words~`, whose words are kept.
    Passed,
}

impl<'a> OpenTree<'a> {
    pub(super) fn new(text: &'a Text) -> Self {
        Self { text, open: vec![Open::Blocks(BlockKind::Root, Vec::new())] }
    }

    pub(super) fn open_blocks(&mut self, kind: BlockKind) {
        self.open.push(Open::Blocks(kind, Vec::new()));
    }

    pub(super) fn open_items(&mut self, start: Option<u64>) {
        self.open.push(Open::Items(start, Vec::new()));
    }

    /// Returns the range of the innermost part where its words alone are kept.
    pub(super) fn passed(&self) -> Option<Range<usize>> {
        match self.open.last() {
            Some(Open::Inlines(InlineKind::Passed, _, range)) => Some(range.clone()),
            _ => None,
        }
    }

    /// Opens something that stands in a line.
    pub(super) fn push_inlines(&mut self, kind: InlineKind, range: Range<usize>) {
        if !matches!(kind, InlineKind::Paragraph) {
            self.open_loose();
        }
        self.open.push(Open::Inlines(kind, Vec::new(), range));
    }

    /// Adds to the line.
    pub(super) fn inline(&mut self, inline: Inline) {
        self.open_loose();
        if let Some(Open::Inlines(_, inlines, _)) = self.open.last_mut() {
            inlines.push(inline);
        }
    }

    fn open_loose(&mut self) {
        if !matches!(self.open.last(), Some(Open::Inlines(..))) {
            self.open.push(Open::Inlines(InlineKind::Loose, Vec::new(), 0..0));
        }
    }

    /// Closes a line that no element of Markdown closes.
    pub(super) fn close_loose(&mut self) {
        if matches!(self.open.last(), Some(Open::Inlines(InlineKind::Loose, ..))) {
            self.close();
        }
    }

    /// Closes the innermost part and hands it to the one around it.
    pub(super) fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Blocks(BlockKind::Root, blocks)) => {
                self.open.push(Open::Blocks(BlockKind::Root, blocks));
            }
            Some(Open::Blocks(BlockKind::Item, blocks)) => match self.open.last_mut() {
                Some(Open::Items(_, items)) => items.push(blocks),
                _ => self.blocks(blocks),
            },
            Some(Open::Blocks(BlockKind::Quote, blocks)) => self.blocks(vec![Block::Quote(blocks)]),
            Some(Open::Blocks(BlockKind::Passed, blocks)) => self.blocks(blocks),
            Some(Open::Items(start, items)) => self.blocks(vec![Block::List { start, items }]),
            Some(Open::Inlines(kind, inlines, range)) => self.close_inlines(kind, inlines, range),
            None => {}
        }
    }

    fn close_inlines(&mut self, kind: InlineKind, inlines: Vec<Inline>, range: Range<usize>) {
        match kind {
            InlineKind::Paragraph | InlineKind::Loose => {
                if !inlines.is_empty() {
                    self.blocks(vec![Block::Paragraph(inlines)]);
                }
            }
            InlineKind::Strong => self.inline(Inline::Strong(inlines)),
            InlineKind::Emphasis => {
                let span = self.text.span_of(range);
                self.inline(Inline::Emphasis(inlines, span));
            }
            InlineKind::Link(url, bare) => {
                let span = self.text.span_of(range);
                self.inline(Inline::Link { url, inlines, span, bare });
            }
            InlineKind::Passed => inlines.into_iter().for_each(|inline| self.inline(inline)),
        }
    }

    fn blocks(&mut self, new: Vec<Block>) {
        self.close_loose();
        match self.open.last_mut() {
            Some(Open::Blocks(_, blocks)) => blocks.extend(new),
            Some(Open::Items(_, items)) => items.push(new),
            // A block inside a line only stands in refused elements; its words are kept.
            Some(Open::Inlines(..)) => {
                for block in new {
                    if let Block::Paragraph(inlines) = block {
                        for inline in inlines {
                            self.inline(inline);
                        }
                    }
                }
            }
            None => {}
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        while self.open.len() > 1 {
            self.close();
        }
        match self.open.pop() {
            Some(Open::Blocks(_, blocks)) => blocks,
            _ => Vec::new(),
        }
    }
}
