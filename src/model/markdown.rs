//! A text in the small Markdown, read once.

use std::ops::Deref;

use crate::markup::{self, Extent, Markup};
use crate::source::Text;

/// A text in the small Markdown, with the tree that was read from it.
#[derive(Clone, Debug, Default)]
pub struct Markdown {
    /// The text as it is written.
    pub text: Text,
    /// Its tree, and what the small Markdown leaves out of it.
    pub tree: Markup,
}

impl Markdown {
    /// Reads a text.
    pub fn new(text: Text, extent: Extent) -> Self {
        let tree = markup::parse(&text, extent);
        Self { text, tree }
    }

    /// Returns the number of words, markup aside.
    pub fn word_count(&self) -> usize {
        self.tree.word_count()
    }
}

impl Deref for Markdown {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.text
    }
}

impl AsRef<Text> for Markdown {
    fn as_ref(&self) -> &Text {
        &self.text
    }
}
