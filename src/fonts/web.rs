//! The part of a font that an HTML file carries.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::{
    Tag,
    raw::{FontRef, collections::IntSet, types::NameId},
};
use ttf2woff2::BrotliQuality;

use crate::fonts::{FACES, HouseFont, HouseFonts, covers, is_other_hyphen, nearest_face};

/// From 7 on brotli clears sixteen megabytes for each font, which takes longer than the rest of a deck,
/// and makes it hardly smaller; at 11 it takes thirty times as long, for six parts in a hundred.
pub(super) const QUALITY: u8 = 6;

/// English, the only language of the fonts' names.
const ENGLISH: u16 = 0x0409;

/// What most pages have, ASCII aside.
const COMMON: &str = "\u{a0}£·–—‘’“”•…−×€âêîôûŵŷÂÊÎÔÛŴŶ";

/// As many fonts as are kept; a run in many languages has more, and cuts some of them again.
const KEPT: usize = 64;

/// A face's place, and the uncommon characters that it was cut for.
type Cut = (usize, Vec<char>);

static CUT: LazyLock<Mutex<BTreeMap<Cut, Arc<[u8]>>>> = LazyLock::new(Mutex::default);

/// Returns the weight's font as WOFF2 for a page with these characters, kerning and licence kept.
///
/// It has the common characters too, so that most pages carry fonts that were cut when the program was
/// made, and the others of a run are cut once for all pages with the same uncommon ones.
pub fn web_font(weight: u16, characters: &BTreeSet<char>) -> Arc<[u8]> {
    let face = nearest_face(weight);
    let (common, font) = (common(), &FACES[face]);
    let is_uncommon = |one: &char| {
        !common.contains(one) && !one.is_control() && !is_other_hyphen(*one) && covers(*one)
    };
    let uncommon: Vec<char> = characters.iter().copied().filter(is_uncommon).collect();
    if uncommon.is_empty() {
        return font.common.into();
    }
    let cut = (face, uncommon);
    let mut kept = CUT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(font) = kept.get(&cut) {
        return Arc::clone(font);
    }
    let all = common.iter().chain(&cut.1).copied().collect();
    let font: Arc<[u8]> = web_subset(font.weight, &all, QUALITY).into();
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.insert(cut, Arc::clone(&font));
    font
}

/// The characters that most pages have.
pub(super) fn common() -> BTreeSet<char> {
    (' '..='~').chain(COMMON.chars()).collect()
}

/// Returns the weight's font as WOFF2 with these characters alone, kerning and licence kept.
///
/// Characters that the font lacks are left out. The weight is the nearest that there is.
pub(super) fn web_subset(weight: u16, characters: &BTreeSet<char>, quality: u8) -> Vec<u8> {
    let font = FontRef::new(FACES[nearest_face(weight)].bytes)
        .expect("the embedded fonts are whole; a test reads each");
    let part = subset_font(&font, &plan(&font, characters))
        .expect("a part of a whole font can be made; a test makes every weight's");
    ttf2woff2::encode(&part, BrotliQuality::from(quality))
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
