//! From views to bytes: every kind of output.
//!
//! An exporter gets a [`Material`] and returns bytes; it touches neither the clock nor the
//! network nor the disk. Those for participants are handed the participants' view alone.
//!
//! # How to add an output
//!
//! Add it to [`Output`], with its name, file and audience, to the groups of `--to` that hold it, and
//! to [`Workshop::draw`]. `--to`, `all`, the packs and the manual know it from there. In `pack` say
//! what it is for: `START-HERE.html` tells the reader, in every language of the interface.

mod error;
mod html;
mod material;
mod output;
mod pack;
mod pdf;
mod sheet;
mod text;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::assets::Assets;
use crate::view::View;

pub use error::TemplateFault;
pub use material::Images;
pub use material::Material;
pub use output::Audience;
pub use output::Output;
pub use pdf::Layout;
pub use pdf::OwnPress;
pub use pdf::PictureExtent;
pub use pdf::Press;
pub use pdf::PrintJob;
pub use pdf::Printed;
pub use pdf::SlideExtent;
pub use sheet::Item;
pub use sheet::Paper;
pub use sheet::Sheet;

/// One output, whole.
#[derive(Clone, Debug)]
pub struct Produced {
    /// What it is.
    pub item: Item,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How its pages came out, for outputs that have pages.
    pub layout: Option<Layout>,
}

/// Makes outputs of one briefing, each once even when packs hold it too.
pub struct Workshop<'a> {
    material: &'a Material,
    press: &'a dyn Press,
    made: BTreeMap<Item, Result<Produced, TemplateFault>>,
    left_out: BTreeSet<Item>,
}

impl<'a> Workshop<'a> {
    /// Returns a workshop for one briefing's material.
    pub fn new(material: &'a Material, press: &'a dyn Press) -> Self {
        Self { material, press, made: BTreeMap::new(), left_out: BTreeSet::new() }
    }

    /// Returns the participants' view.
    pub fn view(&self) -> &'a View {
        &self.material.view.view
    }

    /// Keeps an item out of the packs; returns whether it was in them so far.
    pub fn leave_out(&mut self, item: Item) -> bool {
        self.left_out.insert(item)
    }

    /// Whether an item is kept out.
    pub fn is_left_out(&self, item: Item) -> bool {
        self.left_out.contains(&item)
    }

    /// Returns the items that were made and have pages, with their layouts.
    pub fn layouts(&self) -> impl Iterator<Item = (Item, &Layout)> {
        let made = self.made.iter().filter_map(|(item, made)| Some((*item, made.as_ref().ok()?)));
        made.filter_map(|(item, made)| Some((item, made.layout.as_ref()?)))
    }

    /// Returns an item that holds no other, without keeping it: for making several at once.
    ///
    /// Packs have none; [`Self::make`] fills them with what was kept.
    pub fn draw(&self, item: Item) -> Option<Result<Produced, TemplateFault>> {
        let material = self.material;
        let plain = |bytes: Vec<u8>| Produced { item, bytes, layout: None };
        let drawn = match item.output {
            Output::Page => html::page(material).map(plain),
            Output::Fragment => html::fragment(material).map(plain),
            Output::Deck => html::deck(material).map(plain),
            Output::Presenter => html::presenter(material).map(plain),
            Output::Text => text::export(material).map(plain),
            Output::Pack | Output::FacilitatorPack => return None,
            _ => pdf::export(material, self.press, item),
        };
        Some(drawn)
    }

    /// Returns how a document of participants would come out with another view, such as one with
    /// fewer words.
    pub fn try_out(&self, item: Item, view: &View) -> Option<Layout> {
        pdf::try_out(self.material, self.press, item, view)
    }

    /// Keeps an item that was drawn, for [`Self::make`] to return.
    pub fn keep(&mut self, item: Item, drawn: Result<Produced, TemplateFault>) {
        self.made.insert(item, drawn);
    }

    /// Makes an item, or returns the one that was made before.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub fn make(&mut self, item: Item) -> Result<&Produced, &TemplateFault> {
        if !self.made.contains_key(&item) {
            let drawn = self.draw(item).unwrap_or_else(|| self.fill(item));
            self.keep(item, drawn);
        }
        self.made[&item].as_ref()
    }

    fn fill(&mut self, item: Item) -> Result<Produced, TemplateFault> {
        let bytes = match item.output.audience() {
            Audience::Participants => pack::participants(self),
            Audience::Facilitator => pack::facilitator(self),
        };
        Ok(Produced { item, bytes: bytes?, layout: None })
    }
}

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
    html::Engine::new(assets)?.render(template, view)
}
