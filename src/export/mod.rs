//! From views to bytes: every kind of output.
//!
//! An exporter gets a task and returns bytes; it touches neither the clock nor the network nor the
//! disk. The type of what draws an output says whose words it is handed: participants' or the
//! facilitator's.
//!
//! # How to add an output
//!
//! Name it in [`crate::outputs`], add its row to `catalogue.rs`, and write what draws it: for PDF a
//! template of its name is enough. `--to`, help, manual, packs and the ids that files go by know it from
//! there. Where packs hold it, `START-HERE.html` tells what it is for: give it words in every language of
//! the interface. Its audience is that of the view that draws it.

mod catalogue;
mod error;
mod html;
mod images;
mod material;
mod output;
mod pack;
mod pdf;
mod sheet;
mod task;
mod templates;
mod text;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::assets::Assets;
use crate::export::output::Draw;
use crate::export::task::Task;
use crate::view::FacilitatorView;
use crate::view::View;

pub use error::TemplateFault;
pub use images::Images;
pub use material::Material;
pub use output::Audience;
pub use output::Output;
pub use output::Pages;
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
pub use templates::Templates;

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
        let view = &self.material.view;
        match item.output.draw {
            Draw::Participants(draw) => Some(draw(&self.task(item, &view.view))),
            Draw::Facilitator(draw) => Some(draw(&self.task(item, view))),
            Draw::Pack(_) => None,
        }
    }

    fn task<'b, V>(&'b self, item: Item, view: &'b V) -> Task<'b, V> {
        let Material { view: FacilitatorView { view: shared, .. }, images, templates, date } =
            self.material;
        Task { item, view, shared, images, templates, date: *date, press: self.press }
    }

    /// Returns how a document of participants would come out with another view, such as one with
    /// fewer words.
    pub fn try_out(&self, item: Item, view: &View) -> Option<Layout> {
        pdf::try_out(&self.task(item, view))
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
        let held = item.output.held().into_iter().map(Item::ordinary);
        let held: Vec<Item> = held.filter(|item| !self.is_left_out(*item)).collect();
        for item in &held {
            self.make(*item).map_err(Clone::clone)?;
        }
        let made = held.iter().filter_map(|item| self.made.get(item)?.as_ref().ok());
        pack::fill(&self.task(item, self.view()), &made.collect::<Vec<&Produced>>())
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
