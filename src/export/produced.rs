//! One output, whole.

use crate::export::{Item, Layout, drawn::Drawn};

/// One output, whole.
#[derive(Clone, Debug)]
pub struct Produced {
    /// What it is.
    pub item: Item,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its pages as SVG, where a press for screens drew them in place of a PDF.
    pub pages: Vec<String>,
    /// How its pages came out, for outputs that have pages.
    pub layout: Option<Layout>,
}

impl Produced {
    /// Returns what was drawn of an item.
    pub(super) fn new(item: Item, drawn: Drawn) -> Self {
        Self { item, bytes: drawn.bytes, pages: drawn.pages, layout: drawn.layout }
    }
}
