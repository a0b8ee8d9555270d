//! Fonts of a house: whether an output may carry them.

use skrifa::raw::{FontRef, TableProvider};

/// Why an output cannot carry a font.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FontFault {
    /// It is no single TTF or OTF font.
    NotAFont,
    /// Its file ends before all of its tables do.
    CutShort,
    /// Its weight and width can vary.
    Variable,
    /// Its licence bits do not allow it to be embedded, or only whole or as pictures.
    NotEmbeddable,
}

/// Returns why an output cannot carry a font, nothing when it can.
pub fn fault_of(bytes: &[u8]) -> Option<FontFault> {
    /// Bits of `fsType` in the font's table `OS/2`.
    const RESTRICTED: u16 = 0x0002;
    const PREVIEW_OR_MORE: u16 = 0x0004 | 0x0008;
    const WHOLE_OR_BITMAP_ONLY: u16 = 0x0100 | 0x0200;
    let Ok(font) = FontRef::new(bytes) else { return Some(FontFault::NotAFont) };
    let mut tables = font.table_directory.table_records().iter();
    let end = |at: u32, length: u32| u64::from(at) + u64::from(length);
    if tables.any(|table| end(table.offset(), table.length()) > bytes.len() as u64) {
        return Some(FontFault::CutShort);
    }
    let (Ok(metrics), Ok(_)) = (font.os2(), font.cmap()) else { return Some(FontFault::NotAFont) };
    if font.fvar().is_ok() {
        return Some(FontFault::Variable);
    }
    let licence = metrics.fs_type();
    // Of several bits the least restrictive counts.
    let restricted = licence & RESTRICTED != 0 && licence & PREVIEW_OR_MORE == 0;
    (restricted || licence & WHOLE_OR_BITMAP_ONLY != 0).then_some(FontFault::NotEmbeddable)
}
