//! The sizes of a slide.

use schemars::JsonSchema;
use serde::Serialize;

/// The sizes of a slide, in pixels of a stage of 16:9. Type is told by its size and by the height of a
/// line of it.
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
    /// The type of a body.
    pub body: u16,
    /// The line of a body.
    pub body_line: u16,
    /// What stands between paragraphs.
    pub paragraph_gap: u16,
    /// What stands between the items of a list.
    pub item_gap: u16,
    /// How far a list and a quotation stand in.
    pub indent: u16,
    /// The type of a voice.
    pub voice: u16,
    /// The line of a voice.
    pub voice_line: u16,
    /// The type of a voice of few words.
    pub large_voice: u16,
    /// The line of a voice of few words.
    pub large_voice_line: u16,
    /// What stands between voices.
    pub voice_gap: u16,
    /// What stands between a voice and who said it.
    pub from_gap: u16,
    /// The type of a question of few words.
    pub question: u16,
    /// The line of a question of few words.
    pub question_line: u16,
    /// What stands between a question and for whom it is.
    pub audience_gap: u16,
    /// The type of what is quieter than the body.
    pub small: u16,
    /// The line of what is quieter than the body.
    pub small_line: u16,
    /// How far an action stands in.
    pub action_indent: u16,
    /// What stands between actions.
    pub action_gap: u16,
    /// What stands between places to get help.
    pub support_gap: u16,
    /// What stands between facts.
    pub fact_gap: u16,
    /// What stands between the lines of a fact.
    pub fact_line_gap: u16,
    /// The smallest type: captions, the foot, the panel.
    pub caption: u16,
    /// The line of the smallest type.
    pub caption_line: u16,
    /// The height of the foot.
    pub foot: u16,
    /// The width of the panel.
    pub panel: u16,
    /// The disc of a step in the panel.
    pub step: u16,
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

/// The sizes of every slide.
pub const STAGE: Stage = Stage {
    width: 1280,
    height: 720,
    left: 72,
    measure: 868,
    heading_top: 50,
    heading: 48,
    heading_line: 58,
    heading_pad: 12,
    heading_gap: 20,
    disc: 64,
    disc_type: 34,
    body_gap: 18,
    body: 30,
    body_line: 44,
    paragraph_gap: 20,
    item_gap: 12,
    indent: 34,
    voice: 34,
    voice_line: 50,
    large_voice: 44,
    large_voice_line: 62,
    voice_gap: 28,
    from_gap: 8,
    question: 40,
    question_line: 56,
    audience_gap: 8,
    small: 26,
    small_line: 38,
    action_indent: 24,
    action_gap: 22,
    support_gap: 18,
    fact_gap: 16,
    fact_line_gap: 8,
    caption: 24,
    caption_line: 30,
    foot: 80,
    panel: 300,
    step: 40,
    title: 60,
    title_line: 68,
    long_title: 48,
    long_title_line: 56,
    title_measure: 720,
    title_panel: 440,
    ring: 340,
};

impl Stage {
    /// Returns the height of a body under a heading of one line: what the heading's box above it and
    /// the foot below it leave.
    pub const fn body_height(self) -> u16 {
        let heading = self.heading_pad + self.heading_line + self.heading_pad;
        self.height - self.heading_top - heading - self.body_gap - self.foot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_has_what_heading_and_foot_leave() {
        assert_eq!(STAGE.body_height(), 490);
    }
}
