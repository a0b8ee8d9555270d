//! One output to be drawn.

use crate::export::Images;
use crate::export::Item;
use crate::export::Layout;
use crate::export::Press;
use crate::export::Produced;
use crate::export::Templates;
use crate::text::Date;
use crate::view::View;

/// One output to be drawn, with the view that it is drawn from and no other words.
pub(super) struct Task<'a, V> {
    /// What is to be drawn.
    pub(super) item: Item,
    /// The words that its audience may see.
    pub(super) view: &'a V,
    /// What participants see, and so everybody.
    pub(super) shared: &'a View,
    /// The pictures.
    pub(super) images: &'a Images,
    /// The templates.
    pub(super) templates: &'a Templates,
    /// The date that goes into metadata.
    pub(super) date: Date,
    /// What sets pages.
    pub(super) press: &'a dyn Press,
}

impl<'a, V> Task<'a, V> {
    /// Returns the same task with another view.
    pub(super) fn seen_as<W>(&self, view: &'a W) -> Task<'a, W> {
        let Self { item, shared, images, templates, date, press, .. } = *self;
        Task { item, view, shared, images, templates, date, press }
    }

    /// Returns what was drawn, with how its pages came out where it has some.
    pub(super) fn done(&self, bytes: Vec<u8>, layout: Option<Layout>) -> Produced {
        Produced { item: self.item, bytes, layout }
    }
}
