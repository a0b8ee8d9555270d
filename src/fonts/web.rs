//! The part of a font that an HTML file carries.

use std::collections::BTreeSet;

use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::{
    Tag,
    raw::{FontRef, collections::IntSet, types::NameId},
};
use ttf2woff2::BrotliQuality;

use crate::fonts::{FACES, HouseFont, HouseFonts, is_other_hyphen, nearest_face};

/// From 7 on brotli clears sixteen megabytes for each font, which takes longer than the rest of a deck,
/// and makes it hardly smaller; at 11 it takes thirty times as long, for six parts in a hundred.
const QUALITY: u8 = 6;

/// English, the only language of the fonts' names.
const ENGLISH: u16 = 0x0409;

/// Returns the weight's font as WOFF2 with these characters alone, kerning and licence kept.
///
/// Characters that the font lacks are left out. The weight is the nearest that there is.
pub fn web_subset(weight: u16, characters: &BTreeSet<char>) -> Vec<u8> {
    let font = FontRef::new(FACES[nearest_face(weight)].bytes)
        .expect("the embedded fonts are whole; a test reads each");
    let part = subset_font(&font, &plan(&font, characters))
        .expect("a part of a whole font can be made; a test makes every weight's");
    ttf2woff2::encode(&part, BrotliQuality::from(QUALITY))
        .expect("what the subsetter made is a font; a test encodes every weight's")
}

/// A font of a house as an HTML file carries it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WebFont {
    /// What style sheets call its family.
    pub family: String,
    /// The weights that it stands for, as a range of CSS: `1 1000`.
    pub weights: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Returns the fonts of a house that set some of these characters, with those characters alone.
pub fn web_fonts(house: &HouseFonts, characters: &BTreeSet<char>) -> Vec<WebFont> {
    let families = house.families_for(characters.iter().copied());
    let fonts = families.iter().flat_map(|family| {
        family.with_ranges().into_iter().map(|(font, from, to)| {
            let (media_type, bytes) = web_part(font, characters);
            let weights = format!("{from} {to}");
            WebFont { family: family.name.clone(), weights, media_type, bytes }
        })
    });
    fonts.collect()
}

/// A font that cannot be cut is carried whole.
fn web_part(font: &HouseFont, characters: &BTreeSet<char>) -> (&'static str, Vec<u8>) {
    let strangers = characters.iter().copied().filter(|one| !crate::fonts::covers(*one));
    let whole = font.font();
    let part = subset_font(&whole, &plan(&whole, &strangers.collect())).ok();
    let packed = |bytes: &[u8]| ttf2woff2::encode(bytes, BrotliQuality::from(QUALITY)).ok();
    match part.as_deref().and_then(packed).or_else(|| packed(&font.bytes)) {
        Some(packed) => ("font/woff2", packed),
        None => ("font/ttf", font.bytes.to_vec()),
    }
}

fn plan(font: &FontRef<'_>, characters: &BTreeSet<char>) -> Plan {
    // The hyphens that the fonts lack are set as this one.
    let codes = characters.iter().map(|character| {
        let hyphen = is_other_hyphen(*character);
        u32::from(if hyphen { '-' } else { *character })
    });
    // The names that a browser may ask for, and what the licence and its address are.
    let names: IntSet<NameId> = (0..=6).chain([13, 14]).map(NameId::new).collect();
    let features: IntSet<Tag> = DEFAULT_LAYOUT_FEATURES.iter().copied().collect();
    Plan::new(
        &IntSet::empty(),
        &codes.collect(),
        font,
        SubsetFlags::default(),
        &IntSet::from_iter([Tag::new(b"STAT")]),
        &IntSet::all(),
        &features,
        &names,
        &IntSet::from_iter([ENGLISH]),
    )
}
