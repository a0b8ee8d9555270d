//! Presentations: a master, layouts with placeholders, slides, and notes where there are any.

mod deck;
mod layout;
mod level;
mod master;
mod mosaic;
mod notes;
mod paragraph;
mod place;
mod setup;
mod shape;
mod tree;

pub use deck::{Deck, Slide};
pub use layout::{Kind, Layout};
pub use level::{Level, Levels, Side};
pub use mosaic::Mosaic;
pub use paragraph::{Paragraph, Sign};
pub use place::{Anchor, Frame, Place, Role};
pub use shape::{Shape, ShapeKind};

use crate::office::{
    drawing::{A, R},
    xml::Element,
};

/// The name space of presentations.
const P: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";

/// Returns the root of a part.
fn root(name: &'static str) -> Element {
    Element::new(name).fixed("xmlns:a", A).fixed("xmlns:r", R).fixed("xmlns:p", P)
}

/// Returns what says that colours are those of the master.
fn colors_of_master() -> Element {
    Element::new("p:clrMapOvr").holding(Element::new("a:masterClrMapping"))
}

/// Returns what a master calls its colours.
fn color_map() -> Element {
    let names = [
        ("bg1", "lt1"),
        ("tx1", "dk1"),
        ("bg2", "lt2"),
        ("tx2", "dk2"),
        ("accent1", "accent1"),
        ("accent2", "accent2"),
        ("accent3", "accent3"),
        ("accent4", "accent4"),
        ("accent5", "accent5"),
        ("accent6", "accent6"),
        ("hlink", "hlink"),
        ("folHlink", "folHlink"),
    ];
    names.into_iter().fold(Element::new("p:clrMap"), |map, (name, to)| map.fixed(name, to))
}
