//! The levels of a slide's words: how large they are, how far they stand in, and what leads them.

use crate::export::office::palette::QUIET;
use crate::look::{QUESTIONS, SCALE, STAGE, Step};
use crate::office::{
    Color, Length, Size,
    slides::{Level, Levels},
};

/// The level of a paragraph in the words of a slide.
pub(super) const TEXT: u8 = 0;
/// An item of a list; one of a list in a list has the next.
pub(super) const ITEM: u8 = 1;
/// What stands in: an action, a quotation.
pub(super) const INSET: u8 = 3;
/// What is quieter, under what stands in.
pub(super) const INSET_SMALL: u8 = 4;
/// Who said it; for whom it is.
pub(super) const LABEL: u8 = 5;
/// What is quieter.
pub(super) const SMALL: u8 = 6;
/// An item of a list in a quotation; one of a list in that has the next.
pub(super) const QUOTED_ITEM: u8 = 7;

/// The words of a page of notes.
const NOTES: Step = Step { size: 19, line: 25, paragraph_gap: 8, item_gap: 4, list_indent: 19 };

/// Returns the size of words that are so large.
pub(super) fn step(size: u16) -> &'static Step {
    SCALE.iter().chain(&QUESTIONS).find(|step| step.size == size).unwrap_or(&SCALE[0])
}

/// Returns the level of words that stand by themselves.
pub(super) fn level(size: u16, line: u16) -> Level {
    Level::plain(Size::pixels(size), Size::pixels(line))
}

/// Returns the levels of a slide's words, in the order of their names above.
pub(super) fn of(at: &Step) -> Levels {
    let text = Level { above: Size::pixels(at.paragraph_gap), ..level(at.size, at.line) };
    let room = f64::from(at.list_indent);
    let quotation = f64::from(STAGE.indent);
    let item = |from: f64, deep: f64| Level {
        indent: Length::pixels(from + room * deep),
        bullet: Some(Length::pixels(room)),
        above: Size::pixels(at.item_gap),
        ..text.clone()
    };
    let inset = Length::pixels(quotation);
    let quiet = Level { color: Color::of(QUIET), ..level(STAGE.small, STAGE.small_line) };
    let label =
        Level { above: Size::pixels(STAGE.label_gap), ..level(STAGE.label, STAGE.label_line) };
    vec![
        text.clone(),
        item(0.0, 1.0),
        item(0.0, 2.0),
        Level { indent: inset, ..text.clone() },
        Level { indent: inset, ..quiet.clone() },
        Level { bold: true, ..label },
        quiet,
        item(quotation, 1.0),
        item(quotation, 2.0),
    ]
}

/// Returns the levels of a page of notes, which have one size.
pub(super) fn of_notes() -> Levels {
    let plain = level(NOTES.size, NOTES.line);
    let sized = |one: Level| Level { size: plain.size, line: plain.line, ..one };
    of(&NOTES).into_iter().map(sized).collect()
}
