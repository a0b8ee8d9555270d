//! Word documents: paragraphs with styles, lists, tables, pictures, head and foot.

mod document;
mod lists;
mod paragraph;
mod settings;
mod story;
mod style;
mod styles;
mod table;

pub use document::{Document, Editing, Page};
pub use lists::{List, Lists};
pub use paragraph::{InList, Paragraph};
pub use story::Story;
pub use style::Style;
pub use table::{Column, Table};

use crate::office::xml::Element;

/// The name space of documents.
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The name space of where drawings stand in documents.
const WP: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// Parts of an inch that pages are measured in: twentieths of a point.
const A_MILLIMETRE: f64 = 1440.0 / 25.4;

/// Returns millimetres as documents measure them.
#[expect(clippy::cast_possible_truncation, reason = "no page is a mile wide")]
fn millimetres(millimetres: f64) -> i64 {
    (millimetres * A_MILLIMETRE).round() as i64
}

/// Returns an element that says one thing.
fn value(name: &'static str, value: impl std::fmt::Display) -> Element {
    Element::new(name).with("w:val", value)
}

/// Returns the root of a part.
fn root(name: &'static str) -> Element {
    Element::new(name)
        .fixed("xmlns:w", W)
        .fixed("xmlns:r", crate::office::drawing::R)
        .fixed("xmlns:wp", WP)
}
