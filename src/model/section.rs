//! One of the seven sections, and its picture.

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
    pub slot: Option<Text>,
    /// Its heading, when it is not the scheme's.
    pub heading: Option<Text>,
    /// Whether the heading is only for assistive technology.
    pub heading_hidden: Option<Spanned<bool>>,
    /// Its text, small Markdown.
    pub body: Option<Text>,
    /// A facilitator word: what is said in place of the body.
    pub say: Option<Text>,
    /// A facilitator word: what the facilitator does.
    pub act: Option<Text>,
    /// Its share of the seven minutes.
    pub minutes: Option<Spanned<Minutes>>,
    /// Its picture.
    pub image: Option<Image>,
}

/// A picture that a section names.
#[derive(Clone, Debug, Default)]
pub struct Image {
    /// Where it is.
    pub place: Place,
    /// The file, relative to the briefing.
    pub file: Option<Text>,
    /// What it says to who cannot see it.
    pub alt: Option<Text>,
    /// Whether it says nothing and is there for the eye alone.
    pub decorative: bool,
    /// The words under it.
    pub caption: Option<Text>,
    /// Who made it.
    pub credit: Option<Text>,
}
