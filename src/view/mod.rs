//! What templates see: strings ready to print, in reading order.
//!
//! There are two types. [`View`] is the participants' view and has no field for `say`, `do` or
//! `prompt`, so no template, ejected or not, can print a facilitator word that it was not given.
//! [`FacilitatorView`] wraps it and adds those words for the presenter and the session papers.
//!
//! Both serialise to the same JSON for Typst and for minijinja. Spans stay out: they live in
//! [`Anchors`], which is not `Serialize`.

mod about_review;
mod anchors;
mod build;
mod closing;
mod deck;
mod describe;
mod document;
mod facilitator;
mod input;
mod links;
mod markup;
mod measure;
mod minutes;
mod paginate;
mod parts;
mod phrase;
mod sections;
mod slides;
mod start;

pub use anchors::Anchors;
pub use build::participants;
pub use deck::Fact;
pub use deck::FactLine;
pub use deck::Slide;
pub use deck::SlideKind;
pub use describe::describe;
pub use document::Acronym;
pub use document::Dates;
pub use document::Logo;
pub use document::Review;
pub use document::Revision;
pub use document::Section;
pub use document::View;
pub use facilitator::Facilitator;
pub use facilitator::FacilitatorView;
pub use facilitator::QuestionNotes;
pub use facilitator::SectionNotes;
pub use facilitator::Session;
pub use facilitator::SlideNotes;
pub use facilitator::facilitator;
pub use input::Input;
pub use input::PictureFile;
pub use markup::Block;
pub use markup::Inline;
pub use measure::slide_height;
pub use parts::Action;
pub use parts::Picture;
pub use parts::Question;
pub use parts::Reference;
pub use parts::Support;
pub use parts::Voice;
pub use start::StartFile;
pub use start::StartGroup;
pub use start::StartHere;
