//! How wide letters stand beside each other, with their kerning.

use std::sync::OnceLock;

use rustybuzz::{Direction, Face, GlyphBuffer, ShapePlan, UnicodeBuffer, script};

use crate::fonts::{FACES, HouseFont, HouseFonts, nearest_face};

/// Returns how much each byte of a text adds to a line, in ems; a letter's width stands at its first.
///
/// The weight is the nearest that there is. This is how browsers and Typst set the text, whatever its
/// size, where nothing else changes the letters.
pub fn advances(text: &str, weight: u16, house: &HouseFonts) -> Vec<f64> {
    if house.is_empty() || text.is_ascii() {
        return latin(text, weight);
    }
    let runs = house.runs(text, weight).into_iter();
    let widths = runs.flat_map(|(run, font)| match font {
        None => latin(run, weight),
        Some(font) => in_font(run, font),
    });
    widths.collect()
}

fn latin(text: &str, weight: u16) -> Vec<f64> {
    let shaper = &shapers()[nearest_face(weight)];
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let shaped = rustybuzz::shape_with_plan(&shaper.face, &shaper.plan, buffer);
    widths(text, &shaped, shaper.units_per_em)
}

/// Widths in a font of the house, in the direction and script of the words.
fn in_font(text: &str, font: &HouseFont) -> Vec<f64> {
    let Some(face) = Face::from_slice(&font.bytes, 0) else { return vec![0.0; text.len()] };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    widths(text, &rustybuzz::shape(&face, &[], buffer), f64::from(face.units_per_em()))
}

fn widths(text: &str, shaped: &GlyphBuffer, units_per_em: f64) -> Vec<f64> {
    let mut widths = vec![0.0; text.len()];
    for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        widths[info.cluster as usize] += f64::from(position.x_advance) / units_per_em;
    }
    widths
}

/// A face with the plan of how Latin letters are set in it.
struct Shaper {
    face: Face<'static>,
    plan: ShapePlan,
    units_per_em: f64,
}

impl Shaper {
    fn of(bytes: &'static [u8]) -> Self {
        let face = Face::from_slice(bytes, 0).expect("the embedded fonts are whole");
        let plan = ShapePlan::new(&face, Direction::LeftToRight, Some(script::LATIN), None, &[]);
        let units_per_em = f64::from(face.units_per_em());
        Self { face, plan, units_per_em }
    }
}

/// Returns a shaper for each of [`FACES`].
fn shapers() -> &'static [Shaper] {
    static SHAPERS: OnceLock<Vec<Shaper>> = OnceLock::new();
    SHAPERS.get_or_init(|| FACES.iter().map(|face| Shaper::of(face.bytes)).collect())
}
