//! One output to be drawn.

use crate::export::{Images, Press, Sheet, Templates};
use crate::outputs::Name;
use crate::text::Date;
use crate::view::View;

/// One output to be drawn, with the view that it is drawn from and no other words.
pub(super) struct Task<'a, V> {
    /// What is to be drawn.
    pub(super) name: Name,
    /// What it is printed on.
    pub(super) sheet: Sheet,
    /// Its file's name.
    pub(super) file: String,
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
        let Self { name, sheet, shared, images, templates, date, press, .. } = *self;
        let file = self.file.clone();
        Task { name, sheet, file, view, shared, images, templates, date, press }
    }
}
