//! One output, whole.

use std::sync::OnceLock;

use crate::export::{Item, Layout, PageLine, drawn::Drawn, sealed::Sealed};

/// One output, whole.
#[derive(Clone, Debug)]
pub struct Produced {
    /// What it is.
    pub item: Item,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its pages as SVG, where a press for screens drew them in place of a PDF.
    pub pages: Vec<String>,
    /// Where words stand on those.
    pub lines: Vec<Vec<PageLine>>,
    /// How its pages came out, for outputs that have pages.
    pub layout: Option<Layout>,
    /// As packs hold it.
    sealed: OnceLock<Sealed>,
}

impl Produced {
    /// Returns what was drawn of an item.
    pub(super) fn new(item: Item, drawn: Drawn) -> Self {
        let sealed = OnceLock::new();
        let Drawn { bytes, pages, lines, layout } = drawn;
        Self { item, bytes, pages, lines, layout, sealed }
    }

    /// Returns it as packs hold it, packed once for all of them.
    pub(super) fn sealed(&self) -> &Sealed {
        self.sealed.get_or_init(|| Sealed::of(&self.bytes))
    }
}
