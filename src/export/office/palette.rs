//! The colours of office files: those of the deck, in a house's accent.

use crate::look::HUES;
use crate::office::{Color, Theme};

/// What words stand on.
pub(super) const GROUND: &str = "#fcfaf6";
/// The ground of what is calm.
pub(super) const SAND: &str = "#f1ebe0";
/// Words.
pub(super) const INK: &str = "#1d2b33";
/// What is quieter.
pub(super) const QUIET: &str = "#4a5860";
/// Heads, where a house has no colour of its own.
const HEAD: &str = "#0b5c63";

/// Returns the colours of a presentation in a house's accent.
pub(super) fn theme(accent: Option<&str>) -> Theme {
    let color = |css: &str| Color::of(css).expect("the look's colours are written as colours");
    let hues = HUES.map(|hue| color(hue.screen));
    let [one, two, three, four, five, six, followed] = hues;
    Theme {
        ink: color(INK),
        ground: color(GROUND),
        head: accent.and_then(Color::of).unwrap_or_else(|| color(HEAD)),
        box_ground: color(SAND),
        accents: [one, two, three, four, five, six],
        followed,
    }
}
