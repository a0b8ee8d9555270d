//! The prose of a briefing, by what it is for.

/// Which part of the prose a text is; in the order in which the parts of one table are read.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Narrative {
    /// The title.
    Title,
    /// The summary.
    Summary,
    /// The content warning.
    ContentWarning,
    /// A voice.
    Voice,
    /// A section's heading.
    Heading,
    /// A section's body.
    Body,
    /// A picture's alternative text.
    Alt,
    /// A picture's caption.
    Caption,
    /// What a facilitator says.
    Say,
    /// What a facilitator does.
    Do,
    /// An action's change.
    Change,
    /// An action's outcome.
    Outcome,
    /// A question.
    Question,
    /// How to help the group with a question.
    Prompt,
    /// What is published in place of a withheld report.
    Improvements,
    /// Why a report is withheld.
    WithheldReason,
    /// Words on wellbeing.
    Welcome,
    /// A ground rule.
    GroundRule,
}
