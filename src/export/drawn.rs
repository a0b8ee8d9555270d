//! What was drawn of an output.

use crate::export::{Layout, PageLine};

/// What was drawn of an output.
pub(super) struct Drawn {
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// Its pages as SVG, where a press for screens drew them.
    pub(super) pages: Vec<String>,
    /// Where words stand on those.
    pub(super) lines: Vec<Vec<PageLine>>,
    /// How its pages came out, where it has some.
    pub(super) layout: Option<Layout>,
}

impl From<Vec<u8>> for Drawn {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, pages: Vec::new(), lines: Vec::new(), layout: None }
    }
}
