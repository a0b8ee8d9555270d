//! The typeface of every output: its files, which characters it has, how wide they run, and the
//! part of it that an HTML file carries. A house can add fonts for the characters that it lacks.
//!
//! Setting text is the work of Typst and of the browser; what is here answers questions before
//! they are asked: `missing-glyph`, how much fits on a slide.

mod arial;
mod charset;
mod house;
mod shape;
mod web;

use std::borrow::Cow;

pub use arial::office_advances;
pub use charset::{all_characters, covers};
pub use house::{FontFault, HouseFamily, HouseFont, HouseFonts};
pub use shape::advances;
pub use web::{WebFont, web_font, web_fonts};

/// The family's name, for style sheets and Typst.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";

/// One weight of the family.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// The weight, as in CSS.
    pub weight: u16,
    /// The font file, a TTF.
    pub bytes: &'static [u8],
    /// The same for the characters that most pages have alone, a WOFF2.
    common: &'static [u8],
}

/// A weight by its number and by the name that it has in its file's.
macro_rules! face {
    ($weight:literal, $name:literal) => {
        Face {
            weight: $weight,
            bytes: file!("AtkinsonHyperlegibleNext_", $weight, $name, ".ttf"),
            common: file!("common-", $weight, ".woff2"),
        }
    };
}

macro_rules! file {
    ($($name:literal),+) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/fonts/atkinson-hyperlegible-next/",
            $($name),+
        ))
    };
}

/// The weights, lightest first.
pub static FACES: &[Face] = &[face!(400, "Regular"), face!(600, "SemiBold"), face!(700, "Bold")];

/// Returns the text as it is set: of what the fonts lack, hyphens become `-`, joined letters single
/// ones, odd spaces a space, and marks without ink go.
pub fn settable(text: &str) -> Cow<'_, str> {
    let changes = |character: char| instead_of(character).is_some();
    if text.is_ascii() || !text.contains(changes) {
        return Cow::Borrowed(text);
    }
    let mut set = String::with_capacity(text.len());
    for character in text.chars() {
        match instead_of(character) {
            Some(instead) => set.push_str(instead),
            None => set.push(character),
        }
    }
    Cow::Owned(set)
}

/// The hyphen that says nothing else, and the one that does not break.
fn is_other_hyphen(character: char) -> bool {
    matches!(character, '\u{2010}' | '\u{2011}')
}

/// Returns what is set in the place of a character that the fonts lack.
fn instead_of(character: char) -> Option<&'static str> {
    match character {
        _ if is_other_hyphen(character) => Some("-"),
        _ if character.is_ascii() || covers(character) => None,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
            Some("")
        }
        '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Some(" "),
        _ => joined_letters(character),
    }
}

/// Returns the letters that one sign joins: `ﬁ`.
pub fn joined_letters(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// Returns the place among [`FACES`] of the weight that is nearest.
fn nearest_face(weight: u16) -> usize {
    nearest_of(FACES.iter().map(|face| face.weight), weight)
}

/// Returns the place among weights of the one that is nearest.
fn nearest_of(weights: impl Iterator<Item = u16>, weight: u16) -> usize {
    let distance = |(_, one): &(usize, u16)| one.abs_diff(weight);
    weights.enumerate().min_by_key(distance).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests;
