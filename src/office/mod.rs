//! Files of office programs: what a Word document and a PowerPoint presentation are made of.
//!
//! Nothing here knows of briefings. [`word`] and [`slides`] hold what a document and a presentation can
//! say, as types; they write it in the order that the format wants, with ids that are unique by
//! construction, into a [`Package`], which holds no user, no machine and no clock.

mod drawing;
mod package;
mod properties;
mod run;
mod theme;
mod xml;

pub mod slides;
pub mod word;

pub use drawing::{Length, Picture};
pub use package::{Media, Package};
pub use properties::Properties;
pub use run::{Color, Language, Piece, Run, Size};
pub use theme::Theme;
