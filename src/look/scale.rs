//! The sizes that a slide's words can have.

use schemars::JsonSchema;
use serde::Serialize;

/// One size of a slide's words, in pixels of the stage.
#[derive(Clone, Copy, Debug, JsonSchema, PartialEq, Serialize)]
pub struct Step {
    /// The type.
    pub size: u16,
    /// A line of it.
    pub line: u16,
    /// What stands between paragraphs.
    pub paragraph_gap: u16,
    /// What stands between the items of a list.
    pub item_gap: u16,
    /// How far a list stands in.
    pub list_indent: u16,
}

const fn step(size: u16, line: u16, paragraph_gap: u16, item_gap: u16, list_indent: u16) -> Step {
    Step { size, line, paragraph_gap, item_gap, list_indent }
}

/// The sizes of text, smallest first. A back row can read the first.
pub const SCALE: [Step; 5] = [
    step(36, 52, 22, 12, 34),
    step(40, 56, 24, 14, 38),
    step(44, 62, 26, 16, 42),
    step(52, 72, 30, 18, 48),
    step(60, 82, 34, 20, 56),
];

/// The sizes of a question, largest first. One of too many words takes one of [`SCALE`].
pub const QUESTIONS: [Step; 3] =
    [step(72, 94, 34, 20, 56), step(66, 86, 34, 20, 56), step(60, 78, 34, 20, 56)];
