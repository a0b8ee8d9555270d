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
mod comment_copy;
mod deck;
mod describe;
mod document;
mod facilitator;
mod fitting;
mod identity;
mod input;
mod links;
mod markup;
mod measure;
mod minutes;
mod overlong;
mod paginate;
mod parts;
mod phrase;
mod ruler;
mod scan;
mod sections;
mod slides;
mod start;
mod stock;

pub use anchors::Anchors;
pub use build::{NO_ID, participants, with_slides, with_slideshow};
pub use comment_copy::CommentCopy;
pub use deck::{Fact, FactLine, Slide, SlideKind};
pub use describe::describe;
pub use document::{Acronym, Dates, Logo, Review, Revision, Section, View};
pub use facilitator::{
    Facilitator, FacilitatorView, QuestionNotes, SectionNotes, Session, SlideNotes, facilitator,
};
pub use identity::{Identity, IdentityGroup, IdentityLine, IdentityView, identity};
pub use input::{Input, PictureFile};
pub use links::target;
pub use markup::{Block, Inline, blocks, blocks_of};
pub use measure::{slide_height, slideshow_heading_lines};
pub use parts::{Action, Picture, Question, Reference, Support, Voice};
pub use scan::Scan;
pub use start::{StartFile, StartGroup, StartHere};
