//! From views to bytes: every kind of output.
//!
//! An exporter gets a task and returns bytes; it touches neither the clock nor the network nor the
//! disk. The type of what draws an output says whose words it is handed: participants' or the
//! facilitator's.
//!
//! # How to add an output
//!
//! Name it in [`crate::outputs`], add its row to `catalogue.rs`, and write what draws it: for PDF a
//! template of its name is enough, what office programs open is put together in `office`. `--to`, help, manual, packs and the ids that files go by know it from
//! there. Where packs hold it, `START-HERE.html` tells what it is for: give it words in every language of
//! the interface. Its audience is that of the view that draws it.

mod catalogue;
mod drawn;
mod engine;
mod error;
mod html;
mod images;
mod item;
mod material;
mod nesting;
mod office;
mod output;
mod pack;
mod pdf;
mod produced;
mod sealed;
mod sheet;
mod task;
mod templates;
mod text;
mod workshop;

use crate::assets::Assets;

pub use error::TemplateFault;
pub use html::{
    page_of,
    sheets::{Dress, HouseFace},
};
pub use images::Images;
pub use item::Item;
pub use material::Material;
pub use output::{Audience, Output, Pages};
pub use pdf::{
    Brick, Excess, Layout, Line, LostWords, OwnPress, PageLine, PictureExtent, Press, PrintJob,
    Printed, ScreenPress, SlideExtent, paper_of,
};
pub use produced::Produced;
pub use sheet::{Paper, Sheet};
pub use templates::Templates;
pub use workshop::Workshop;

/// Returns a text template filled with a view, for commands that write text of their own.
///
/// # Errors
///
/// The template could not be drawn.
pub fn fill_text(
    assets: &Assets,
    template: &str,
    view: &impl serde::Serialize,
) -> Result<String, TemplateFault> {
    engine::Engine::new(assets).render(template, view)
}
