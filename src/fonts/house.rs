//! Fonts of a house: whether an output may carry them, and which characters they add.

use std::{collections::BTreeSet, sync::Arc};

use skrifa::{
    MetadataProvider, Tag,
    raw::{FontRef, TableProvider, TableRecord, tables::compute_checksum},
    string::StringId,
};

use crate::fonts::{covers, nearest_of};

/// The lightest weight that counts as bold.
const BOLD: u16 = 600;

/// Why an output cannot carry a font.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FontFault {
    /// It is no single TTF or OTF font.
    NotAFont,
    /// It is packed for the web.
    Packed,
    /// Its file ends before all of its tables do.
    CutShort,
    /// A table is not what the font says of it.
    Damaged,
    /// Its weight and width can vary.
    Variable,
    /// Its licence bits do not allow it to be embedded, or only whole or as pictures.
    NotEmbeddable,
}

/// One font of a house.
#[derive(Clone, Debug)]
pub struct HouseFont {
    /// The font file, a TTF or OTF.
    pub bytes: Arc<[u8]>,
    /// The weight, as in CSS.
    pub weight: u16,
    name: String,
    /// Sorted, for the binary search.
    known: Vec<char>,
}

impl HouseFont {
    /// Returns the font of a file.
    ///
    /// # Errors
    ///
    /// An output cannot carry it.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontFault> {
        let font = sound(&bytes)?;
        let mut name = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME].into_iter();
        let name = name.find_map(|id| font.localized_strings(id).english_or_first());
        let name = name.map(|name| name.to_string()).unwrap_or_default();
        let weight = font.os2().map_or(400, |metrics| metrics.us_weight_class()).clamp(1, 1000);
        let mappings = font.charmap().mappings();
        let mut known: Vec<char> = mappings
            .filter(|(_, glyph)| glyph.to_u32() != 0)
            .filter_map(|(code, _)| char::from_u32(code))
            .collect();
        known.sort_unstable();
        known.dedup();
        Ok(Self { bytes: bytes.into(), weight, name, known })
    }

    pub(super) fn font(&self) -> FontRef<'_> {
        FontRef::new(&self.bytes).expect("it was read before")
    }

    fn has(&self, character: char) -> bool {
        self.known.binary_search(&character).is_ok()
    }

    fn is_bold(&self) -> bool {
        self.weight >= BOLD
    }
}

/// The fonts of a house in the order given; they stand after the built-in family.
///
/// Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct HouseFonts(Arc<[HouseFamily]>);

impl HouseFonts {
    /// Returns the fonts of a house: those of one name are weights of one family.
    pub fn new(fonts: Vec<HouseFont>) -> Self {
        let mut families: Vec<HouseFamily> = Vec::new();
        for font in fonts {
            if let Some(family) = families.iter_mut().find(|family| family.has_place_for(&font)) {
                family.fonts.push(font);
            } else {
                let name = format!("Collection {}", families.len() + 1);
                families.push(HouseFamily { name, fonts: vec![font] });
            }
        }
        Self(families.into())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the font files.
    pub fn files(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().flat_map(|family| &family.fonts).map(|font| &*font.bytes)
    }

    /// Returns the characters that these add.
    pub fn characters(&self) -> BTreeSet<char> {
        let fonts = self.0.iter().flat_map(|family| &family.fonts);
        fonts.flat_map(|font| font.known.iter().copied()).filter(|one| !covers(*one)).collect()
    }

    /// Whether the character can be set: the built-in family has it, or one of these.
    pub fn cover(&self, character: char) -> bool {
        covers(character) || self.0.iter().any(|family| family.has(character))
    }

    /// Returns the families that set some of these characters.
    pub fn families_for(&self, characters: impl Iterator<Item = char>) -> Vec<&HouseFamily> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut is_used = vec![false; self.0.len()];
        for place in characters.filter_map(|one| self.place_of(one)) {
            is_used[place] = true;
        }
        let used = self.0.iter().zip(is_used);
        used.filter_map(|(family, is_used)| is_used.then_some(family)).collect()
    }

    /// Returns how a text divides into runs that one font sets in a weight; none is the built-in family.
    pub(super) fn runs<'t>(
        &self,
        text: &'t str,
        weight: u16,
    ) -> Vec<(&'t str, Option<&HouseFont>)> {
        let mut starts: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, character) in text.char_indices() {
            let place = self.place_of(character);
            if starts.last().is_none_or(|(_, last)| *last != place) {
                starts.push((at, place));
            }
        }
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
        let font = |place: usize| self.0[place].nearest(weight);
        let runs = starts.iter().zip(ends);
        runs.map(|((from, place), to)| (&text[*from..to], place.map(font))).collect()
    }

    /// Whether strong words need a line under them: what sets one of them has no bold face.
    pub fn lack_bold(&self, words: &str) -> bool {
        let lacks = |one: char| {
            let family = self.place_of(one).map(|place| &self.0[place]);
            family.is_some_and(|family| !family.fonts.iter().any(HouseFont::is_bold))
        };
        !self.is_empty() && words.chars().any(lacks)
    }

    /// Returns the place of the family that sets a character which the built-in one lacks.
    fn place_of(&self, character: char) -> Option<usize> {
        if covers(character) {
            return None;
        }
        self.0.iter().position(|family| family.has(character))
    }
}

/// The weights of one family of a house.
#[derive(Clone, Debug)]
pub struct HouseFamily {
    /// What outputs call it, which says nothing of its file: `Collection 1`.
    pub name: String,
    /// Its weights, in the order given.
    pub fonts: Vec<HouseFont>,
}

impl HouseFamily {
    /// Whether all its weights have a character.
    fn has(&self, character: char) -> bool {
        self.fonts.iter().all(|font| font.has(character))
    }

    /// Whether a font is a weight of it that it lacks.
    fn has_place_for(&self, font: &HouseFont) -> bool {
        let differs = |one: &HouseFont| one.name == font.name && one.weight != font.weight;
        !font.name.is_empty() && self.fonts.iter().all(differs)
    }

    fn nearest(&self, weight: u16) -> &HouseFont {
        &self.fonts[nearest_of(self.fonts.iter().map(|font| font.weight), weight)]
    }

    /// Returns each font with the weights that it stands for, as a range of CSS.
    pub(super) fn with_ranges(&self) -> Vec<(&HouseFont, u16, u16)> {
        let mut fonts: Vec<&HouseFont> = self.fonts.iter().collect();
        fonts.sort_by_key(|font| font.weight);
        let between = |pair: &[&HouseFont]| u16::midpoint(pair[0].weight, pair[1].weight);
        let ends: Vec<u16> = fonts.windows(2).map(between).chain([1000]).collect();
        let starts = std::iter::once(1).chain(ends.iter().map(|end| end + 1));
        fonts.iter().zip(starts).zip(&ends).map(|((font, from), to)| (*font, from, *to)).collect()
    }
}

/// Whether a table is what its font says of it, so that nobody reads a damaged one. That of the head holds
/// a sum over the whole file, which is no part of its own.
fn adds_up(table: &TableRecord, bytes: &[u8]) -> bool {
    let start = table.offset() as usize;
    let Some(bytes) = bytes.get(start..start.saturating_add(table.length() as usize)) else {
        return false;
    };
    let whole = bytes.get(8..12).and_then(|sum| sum.try_into().ok()).map_or(0, u32::from_be_bytes);
    let own = if table.tag() == Tag::new(b"head") { whole } else { 0 };
    compute_checksum(bytes).wrapping_sub(own) == table.checksum()
}

/// Returns a font that an output can carry.
fn sound(bytes: &[u8]) -> Result<FontRef<'_>, FontFault> {
    /// Bits of `fsType` in the font's table `OS/2`.
    const RESTRICTED: u16 = 0x0002;
    const PREVIEW_OR_MORE: u16 = 0x0004 | 0x0008;
    const WHOLE_OR_BITMAP_ONLY: u16 = 0x0100 | 0x0200;
    if bytes.starts_with(b"wOF") {
        return Err(FontFault::Packed);
    }
    let font = FontRef::new(bytes).map_err(|_| FontFault::NotAFont)?;
    let mut tables = font.table_directory.table_records().iter();
    let end = |at: u32, length: u32| u64::from(at) + u64::from(length);
    if tables.any(|table| end(table.offset(), table.length()) > bytes.len() as u64) {
        return Err(FontFault::CutShort);
    }
    if font.table_directory.table_records().iter().any(|table| !adds_up(table, bytes)) {
        return Err(FontFault::Damaged);
    }
    let (Ok(metrics), Ok(_)) = (font.os2(), font.cmap()) else { return Err(FontFault::NotAFont) };
    if font.fvar().is_ok() {
        return Err(FontFault::Variable);
    }
    let licence = metrics.fs_type();
    // Of several bits the least restrictive counts.
    let restricted = licence & RESTRICTED != 0 && licence & PREVIEW_OR_MORE == 0;
    if restricted || licence & WHOLE_OR_BITMAP_ONLY != 0 {
        return Err(FontFault::NotEmbeddable);
    }
    Ok(font)
}
