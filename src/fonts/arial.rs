//! How wide letters stand in Arial, the typeface of office files: their readers do not have the
//! built-in family.

use std::{collections::BTreeMap, sync::OnceLock};

use crate::fonts::nearest_of;

/// The widths, which Liberation Sans shares with Arial.
const WIDTHS: &str = include_str!("arial.txt");

/// The units of a letter's size.
const UNITS: f64 = 2048.0;

/// The weights of the two faces.
const WEIGHTS: [u16; 2] = [400, 700];

/// Returns how much each byte of a text adds to a line of Arial, in ems; a letter's width stands at its
/// first. Office programs set no kerning unless they are asked to.
pub fn office_advances(text: &str, weight: u16) -> Vec<f64> {
    let face = nearest_of(WEIGHTS.into_iter(), weight);
    let mut widths = vec![0.0; text.len()];
    for (at, character) in text.char_indices() {
        widths[at] = width(character, face);
    }
    widths
}

fn width(character: char, face: usize) -> f64 {
    let known = widths().get(&character).map(|pair| f64::from(pair[face]) / UNITS);
    known.unwrap_or(match character {
        // Joined letters of Arabic and its neighbours.
        '\u{600}'..='\u{8ff}' => 0.65,
        '\u{300}'..='\u{36f}' => 0.0,
        _ => 1.0,
    })
}

/// Returns the widths of regular and bold letters.
fn widths() -> &'static BTreeMap<char, [u16; 2]> {
    static READ: OnceLock<BTreeMap<char, [u16; 2]>> = OnceLock::new();
    READ.get_or_init(|| read(WIDTHS).collect())
}

fn read(table: &str) -> impl Iterator<Item = (char, [u16; 2])> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| {
        let (first, pairs) = line.split_once(' ').unwrap_or_default();
        let first = u32::from_str_radix(first, 16).unwrap_or_default();
        pairs.split(' ').zip(first..).filter_map(|(pair, code)| {
            let (regular, bold) = pair.split_once('/')?;
            Some((char::from_u32(code)?, [regular.parse().ok()?, bold.parse().ok()?]))
        })
    })
}

#[cfg(test)]
mod tests {
    use skrifa::{
        MetadataProvider,
        instance::{LocationRef, Size},
        raw::{FontRef, TableProvider},
    };

    use super::*;

    #[test]
    fn a_letter_stands_at_its_first_byte() {
        assert_eq!(office_advances("ŵi", 400), [1479.0 / UNITS, 0.0, 455.0 / UNITS]);
        assert!(office_advances("a", 700)[0] >= office_advances("a", 400)[0]);
        assert_eq!(office_advances("漢", 400), [1.0, 0.0, 0.0]);
    }

    /// Debian has version 2 at either place, and at the second one an older version beside it, in which the
    /// dot in the middle of a line is narrower than Arial's.
    #[test]
    fn the_widths_are_those_of_the_font() {
        let folders =
            ["liberation2", "liberation"].map(|name| format!("/usr/share/fonts/truetype/{name}"));
        for (face, weight) in ["Regular", "Bold"].into_iter().enumerate() {
            let file =
                |folder: &String| std::fs::read(format!("{folder}/LiberationSans-{weight}.ttf"));
            let Some(bytes) = folders.iter().find_map(|folder| file(folder).ok()) else {
                assert!(std::env::var_os("SEVENMIN_REQUIRE_TOOLS").is_none(), "no Liberation Sans");
                return;
            };
            let font = FontRef::new(&bytes).unwrap();
            assert_eq!(font.head().unwrap().units_per_em(), 2048);
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
            for (character, pair) in widths() {
                let glyph = font.charmap().map(*character).unwrap();
                let wide = metrics.advance_width(glyph).unwrap();
                assert!((wide - f32::from(pair[face])).abs() < 0.5, "{character:?}");
            }
        }
        assert!(widths().len() > 1200, "{}", widths().len());
    }
}
