//! The fonts' character tables and advance widths.

use std::sync::OnceLock;

use skrifa::{
    MetadataProvider,
    instance::{LocationRef, Size},
    raw::FontRef,
};

use crate::fonts::{FACES, Face, is_other_hyphen, nearest_face};

/// Whether the character can be set: all weights have it, or it is white space or a hyphen.
///
/// Characters without width or ink that the fonts lack are not covered: Typst drops them without
/// a word. What nearly every text holds is known without the tables, which take time to read.
pub fn covers(character: char) -> bool {
    character.is_ascii_graphic()
        || matches!(
            character,
            '\n' | '\r' | '\t' | ' ' | '‘' | '’' | '“' | '”' | '–' | '—' | '…' | '£'
        )
        || is_other_hyphen(character)
        || tables().iter().all(|table| table.width(character).is_some())
}

/// Returns the width of a text on one line, in the unit of `size`, without kerning.
///
/// The weight is the nearest that there is. A character that the fonts lack is as wide as their
/// box for it; a line end and a tab have no width.
pub fn advance(text: &str, weight: u16, size: f64) -> f64 {
    let table = &tables()[nearest_face(weight)];
    let units: f64 = text.chars().map(|character| f64::from(table.advance(character))).sum();
    units * size / table.units_per_em
}

/// How wide each character of one face is.
struct Table {
    /// Sorted by character, for the binary search.
    widths: Vec<(char, f32)>,
    /// The width of the box for a character that the face lacks.
    missing: f32,
    units_per_em: f64,
}

impl Table {
    fn of(face: &Face) -> Self {
        let font = FontRef::new(face.bytes).expect("the embedded fonts are whole");
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let width = |glyph| metrics.advance_width(glyph).unwrap_or_default();
        let mut widths: Vec<(char, f32)> = font
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| Some((char::from_u32(code)?, width(glyph))))
            .collect();
        widths.sort_unstable_by_key(|(character, _)| *character);
        let units = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
        Self { widths, missing: width(skrifa::GlyphId::NOTDEF), units_per_em: f64::from(units) }
    }

    fn width(&self, character: char) -> Option<f32> {
        let at = self.widths.binary_search_by_key(&character, |(known, _)| *known).ok()?;
        Some(self.widths[at].1)
    }

    fn advance(&self, character: char) -> f32 {
        match character {
            '\n' | '\r' | '\t' => 0.0,
            _ if is_other_hyphen(character) => self.advance('-'),
            _ => self.width(character).unwrap_or(self.missing),
        }
    }
}

/// Returns a table for each of [`FACES`].
fn tables() -> &'static [Table] {
    static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
    TABLES.get_or_init(|| FACES.iter().map(Table::of).collect())
}
