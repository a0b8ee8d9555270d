//! The fonts' character tables.

use std::{collections::BTreeSet, sync::OnceLock};

use skrifa::{MetadataProvider, raw::FontRef};

use crate::fonts::{FACES, Face, is_other_hyphen};

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
        || tables().iter().all(|table| table.has(character))
}

/// Returns every character that all weights have.
pub fn all_characters() -> BTreeSet<char> {
    let mut tables = tables().iter();
    let first = tables.next().map(|table| table.known.as_slice()).unwrap_or_default();
    first
        .iter()
        .copied()
        .filter(|character| tables.clone().all(|table| table.has(*character)))
        .collect()
}

/// Which characters one face has.
struct Table {
    /// Sorted, for the binary search.
    known: Vec<char>,
}

impl Table {
    fn of(face: &Face) -> Self {
        let font = FontRef::new(face.bytes).expect("the embedded fonts are whole");
        let mappings = font.charmap();
        let mut known: Vec<char> =
            mappings.mappings().filter_map(|(code, _)| char::from_u32(code)).collect();
        known.sort_unstable();
        Self { known }
    }

    fn has(&self, character: char) -> bool {
        self.known.binary_search(&character).is_ok()
    }
}

/// Returns a table for each of [`FACES`].
fn tables() -> &'static [Table] {
    static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
    TABLES.get_or_init(|| FACES.iter().map(Table::of).collect())
}
