//! The labelled metadata that templates leave in a document for us.

use typst::{
    foundations::{Content, Label, Selector, Value},
    introspection::{Introspector, MetadataElem},
    layout::Point,
    utils::PicoStr,
};
use typst_layout::PagedDocument;

/// The labelled metadata of a document.
#[derive(Clone, Copy)]
pub(super) struct Marks<'a> {
    document: &'a PagedDocument,
}

impl<'a> Marks<'a> {
    pub(super) fn of(document: &'a PagedDocument) -> Self {
        Self { document }
    }

    /// Returns what a label marks, in the document's order.
    fn labelled(self, label: &str) -> Vec<Content> {
        let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
        self.document.introspector().query(&Selector::Label(label)).into_iter().collect()
    }

    /// Returns the values of metadata with a label.
    pub(super) fn values(self, label: &str) -> Vec<Value> {
        self.labelled(label).iter().filter_map(value).collect()
    }

    /// Returns the pages and places of what a label marks.
    pub(super) fn places(self, label: &str) -> Vec<(usize, Point)> {
        self.labelled(label).iter().filter_map(|one| self.place(one)).collect()
    }

    /// Returns the place of the metadata with a label whose value is a name.
    pub(super) fn named(self, label: &str, name: &str) -> Option<(usize, Point)> {
        let is =
            |one: &&Content| matches!(value(one), Some(Value::Str(text)) if text.as_str() == name);
        self.labelled(label).iter().find(is).and_then(|one| self.place(one))
    }

    fn place(self, one: &Content) -> Option<(usize, Point)> {
        let place = self.document.introspector().position(one.location()?)?;
        Some((place.page.get(), place.point))
    }
}

fn value(one: &Content) -> Option<Value> {
    Some(one.to_packed::<MetadataElem>()?.value.clone())
}
