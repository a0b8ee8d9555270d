//! The sizes of a slide.

use schemars::JsonSchema;
use serde::Serialize;

/// The sizes of a slide, in pixels of a stage of 16:9. Type is told by its size and by the height of a
/// line of it; that of a slide's words is one of [`SCALE`](super::SCALE).
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
pub struct Stage {
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// What stands left of the words.
    pub left: u16,
    /// The width of the words.
    pub measure: u16,
    /// The height of the strip of steps along the top.
    pub strip: u16,
    /// What stands above the heading's box.
    pub heading_top: u16,
    /// The type of a heading.
    pub heading: u16,
    /// The line of a heading.
    pub heading_line: u16,
    /// What stands above and below the heading in its box.
    pub heading_pad: u16,
    /// What stands between a heading, its disc and its part.
    pub heading_gap: u16,
    /// The disc before a heading.
    pub disc: u16,
    /// The number on it.
    pub disc_type: u16,
    /// What stands between the heading's box and the body.
    pub body_gap: u16,
    /// How far an action and a quotation stand in.
    pub indent: u16,
    /// What stands between voices.
    pub voice_gap: u16,
    /// What stands between a voice and who said it, a question and its number.
    pub label_gap: u16,
    /// The type of who said it, and of a question's number and for whom it is.
    pub label: u16,
    /// The line of the same.
    pub label_line: u16,
    /// The type of what is quieter than the body.
    pub small: u16,
    /// The line of what is quieter than the body.
    pub small_line: u16,
    /// What stands between actions.
    pub action_gap: u16,
    /// What stands between places to get help.
    pub support_gap: u16,
    /// What stands between the two columns of facts.
    pub column_gap: u16,
    /// What stands between facts.
    pub fact_gap: u16,
    /// What stands between the lines of a fact.
    pub fact_line_gap: u16,
    /// The smallest type: captions, the foot, the strip.
    pub caption: u16,
    /// The line of the smallest type.
    pub caption_line: u16,
    /// The height of the foot, with the air above its line.
    pub foot: u16,
    /// What stands below the line of the foot.
    pub foot_pad: u16,
    /// The type of the title.
    pub title: u16,
    /// The line of the title.
    pub title_line: u16,
    /// The type of a long title.
    pub long_title: u16,
    /// The line of a long title.
    pub long_title_line: u16,
    /// The width of the title.
    pub title_measure: u16,
    /// The width of the title's panel.
    pub title_panel: u16,
    /// The ring in the title's panel.
    pub ring: u16,
}

/// More letters than this have no room in the strip of steps, whatever the font.
pub const STRIP_LETTERS: usize = 32;

/// The sizes of every slide.
pub const STAGE: Stage = Stage {
    width: 1280,
    height: 720,
    left: 84,
    measure: 1112,
    strip: 42,
    heading_top: 62,
    heading: 50,
    heading_line: 60,
    heading_pad: 10,
    heading_gap: 20,
    disc: 64,
    disc_type: 34,
    body_gap: 16,
    indent: 26,
    voice_gap: 32,
    label_gap: 8,
    label: 32,
    label_line: 44,
    small: 28,
    small_line: 40,
    action_gap: 20,
    support_gap: 20,
    column_gap: 56,
    fact_gap: 20,
    fact_line_gap: 6,
    caption: 24,
    caption_line: 30,
    foot: 74,
    foot_pad: 20,
    title: 64,
    title_line: 74,
    long_title: 52,
    long_title_line: 62,
    title_measure: 720,
    title_panel: 420,
    ring: 340,
};

impl Stage {
    /// Returns the height of a body under a heading of one line: what the heading's box above it and
    /// the foot below it leave.
    pub const fn body_height(self) -> u16 {
        let heading = self.heading_pad + self.heading_line + self.heading_pad;
        self.height - self.heading_top - heading - self.body_gap - self.foot
    }

    /// Returns the same under a line that only tells a question's number.
    pub const fn question_height(self) -> u16 {
        self.height - self.heading_top - self.label_line - self.label_gap - self.foot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_has_what_heading_and_foot_leave() {
        assert_eq!(STAGE.body_height(), 488);
        assert_eq!(STAGE.question_height(), 532);
    }
}
