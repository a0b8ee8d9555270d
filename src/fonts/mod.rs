//! The typeface of every output: its files, which characters it has, how wide they run, and the
//! part of it that an HTML file carries.
//!
//! Setting text is the work of Typst and of the browser; what is here answers questions before
//! they are asked: `missing-glyph`, how much fits on a slide.

mod charset;
mod house;
mod web;

use std::borrow::Cow;

pub use charset::{advance, covers};
pub use house::{FontFault, fault_of};
pub use web::web_subset;

/// The family's name, for style sheets and Typst.
pub const FAMILY: &str = "Atkinson Hyperlegible Next";

/// One weight of the family.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// The weight, as in CSS.
    pub weight: u16,
    /// The font file, a TTF.
    pub bytes: &'static [u8],
}

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_",
            $name,
            ".ttf"
        ))
    };
}

/// The weights, lightest first.
pub static FACES: &[Face] = &[
    Face { weight: 400, bytes: file!("400Regular") },
    Face { weight: 600, bytes: file!("600SemiBold") },
    Face { weight: 700, bytes: file!("700Bold") },
];

/// Returns the text as it is set: the hyphens that the fonts lack become `-`.
pub fn settable(text: &str) -> Cow<'_, str> {
    if text.contains(is_other_hyphen) {
        Cow::Owned(text.replace(is_other_hyphen, "-"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The hyphen that says nothing else, and the one that does not break.
fn is_other_hyphen(character: char) -> bool {
    matches!(character, '\u{2010}' | '\u{2011}')
}

/// Returns the place among [`FACES`] of the weight that is nearest.
fn nearest_face(weight: u16) -> usize {
    let distance = |at: &usize| FACES[*at].weight.abs_diff(weight);
    (0..FACES.len()).min_by_key(distance).expect("FACES is not empty")
}

#[cfg(test)]
mod tests;
