//! Layouts: where words stand on a kind of slide, and how they look.

use crate::office::{
    package::{Relations, role},
    slides::{Place, Shape, colors_of_master, root, tree::Tree},
    xml::Element,
};

/// What kind of layout it is, for programs that sort them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// That of the title slide.
    Title,
    /// A title and words.
    Words,
    /// A title and two columns of words.
    TwoColumns,
    /// A title alone.
    TitleOnly,
}

/// A layout.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Its name; unique in the presentation.
    pub name: String,
    /// What kind it is.
    pub kind: Kind,
    /// Its placeholders.
    pub places: Vec<Place>,
    /// What is drawn behind them.
    pub shapes: Vec<Shape>,
}

impl Layout {
    /// Returns the part and where it leads.
    pub(super) fn part(&self, right_to_left: bool) -> (Element, Relations) {
        let kind = match self.kind {
            Kind::Title => "title",
            Kind::Words => "obj",
            Kind::TwoColumns => "twoObj",
            Kind::TitleOnly => "titleOnly",
        };
        let mut relations = Relations::default();
        relations.to(role!("slideMaster"), "ppt/slideMasters/slideMaster1.xml");
        let tree = Tree::of_places(&self.places, &self.shapes, &mut relations, right_to_left)
            .with("name", &self.name);
        let layout = root("p:sldLayout").fixed("type", kind).fixed("preserve", "1");
        (layout.holding(tree).holding(colors_of_master()), relations)
    }
}
