//! The look that paper, screen and reckoning share: the seven hues and the sizes of a slide.
//!
//! Style sheets, Typst and what measures text before it is set all read them here, so that what is
//! reckoned is what is drawn. Colours that only one of them has stand with it.

mod hue;
mod scale;
mod stage;

use schemars::JsonSchema;
use serde::Serialize;

pub use hue::{HUES, Hue};
pub use scale::{QUESTIONS, SCALE, Step};
pub use stage::{STAGE, STRIP_LETTERS, Stage};

/// What style sheets and Typst are given of the look.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct Look {
    /// The seven hues, one a slot, in order.
    pub hues: &'static [Hue],
    /// The sizes of a slide.
    pub stage: Stage,
    /// The sizes that its text can have, smallest first.
    pub scale: &'static [Step],
    /// The sizes that a question can have, largest first.
    pub questions: &'static [Step],
}

/// The look of every output.
pub static LOOK: Look = Look { hues: &HUES, stage: STAGE, scale: &SCALE, questions: &QUESTIONS };
