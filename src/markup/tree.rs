//! The tree.

use std::ops::Range;

use crate::source::Span;

/// A piece of text that stands on its own lines.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number of a numbered list; nothing for bullets.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
}

/// A piece of text inside a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Inline {
    /// Words.
    Text(Run),
    /// Strong words.
    Strong(Vec<Inline>),
    /// Emphasised words, and where they are.
    Emphasis(Vec<Inline>, Span),
    /// A link.
    Link {
        /// Where it leads.
        url: String,
        /// Its words.
        inlines: Vec<Inline>,
        /// Where all of it is written.
        span: Span,
        /// Whether it is an address between angle brackets.
        bare: bool,
    },
    /// A line break that the author asked for.
    Break,
}

/// Words that are written in one way.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Where they are in the field's value.
    pub range: Range<usize>,
    /// Whether the value has them as they are, byte for byte; else they are one escape.
    pub verbatim: bool,
}

impl Block {
    /// Calls a function with the words of every paragraph, in order.
    pub fn paragraphs<'a>(&'a self, visit: &mut dyn FnMut(&'a [Inline])) {
        match self {
            Self::Paragraph(inlines) => visit(inlines),
            Self::List { items, .. } => {
                items.iter().flatten().for_each(|block| block.paragraphs(visit));
            }
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.paragraphs(visit)),
        }
    }

    /// Calls a function with every inline of the block, in order, the outer before the inner.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        match self {
            Self::Paragraph(inlines) => inlines.iter().for_each(|inline| inline.walk(visit)),
            Self::List { items, .. } => {
                items.iter().flatten().for_each(|block| block.walk(visit));
            }
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.walk(visit)),
        }
    }
}

impl Inline {
    /// Adds the words of this inline to a text; a line break is one there too.
    pub fn add_words(&self, text: &mut String) {
        match self {
            Self::Text(run) => text.push_str(&run.text),
            Self::Strong(inner) | Self::Emphasis(inner, _) | Self::Link { inlines: inner, .. } => {
                for inline in inner {
                    inline.add_words(text);
                }
            }
            Self::Break => text.push('\n'),
        }
    }

    /// Calls a function with this inline and then with those inside it.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Self)) {
        visit(self);
        match self {
            Self::Strong(inner) | Self::Emphasis(inner, _) | Self::Link { inlines: inner, .. } => {
                for inline in inner {
                    inline.walk(visit);
                }
            }
            Self::Text(_) | Self::Break => {}
        }
    }
}
