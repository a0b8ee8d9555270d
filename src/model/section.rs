//! One of the seven sections, and its picture.

use crate::model::Field;
use crate::model::Minutes;
use crate::model::Place;
use crate::source::Spanned;
use crate::source::Text;

/// A `[[section]]`.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Where it is.
    pub place: Place,
    /// The slot of the scheme that it fills.
    pub slot: Field<Text>,
    /// Its heading, when it is not the scheme's.
    pub heading: Field<Text>,
    /// Whether the heading is only for assistive technology.
    pub heading_hidden: Field<Spanned<bool>>,
    /// Its text, small Markdown.
    pub body: Field<Text>,
    /// A facilitator word: what is said in place of the body.
    pub say: Field<Text>,
    /// A facilitator word: what the facilitator does.
    pub act: Field<Text>,
    /// Its share of the seven minutes.
    pub minutes: Field<Spanned<Minutes>>,
    /// Its picture.
    pub image: Field<Image>,
}

/// A picture that a section names.
#[derive(Clone, Debug, Default)]
pub struct Image {
    /// Where it is.
    pub place: Place,
    /// The file, relative to the briefing.
    pub file: Field<Text>,
    /// What it tells people who cannot see it.
    pub alt: Field<Text>,
    /// Whether it says nothing and is there for the eye alone.
    pub decorative: Field<Spanned<bool>>,
    /// The words under it.
    pub caption: Field<Text>,
    /// Who made it.
    pub credit: Field<Text>,
}

impl Image {
    /// Whether it says nothing and is there for the eye alone: only if it says so.
    pub fn is_decorative(&self) -> bool {
        self.decorative.get().is_some_and(|flag| flag.value)
    }
}
