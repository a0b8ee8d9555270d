//! Groups of rules.

/// A group of rules.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Group {
    /// Is it a whole seven-section briefing?
    Structure,
    /// Is it fit to be published?
    Publication,
    /// Could somebody be recognised?
    Anonymity,
    /// Is the protective marking right?
    Marking,
    /// Do the words blame or label?
    Language,
    /// Is it easy to read?
    PlainEnglish,
    /// Can everybody read it?
    Accessibility,
    /// Does it fit its pages?
    Layout,
    /// Does it take care of its readers and of those it speaks of?
    Care,
    /// Can it be told in a session?
    Session,
}

impl Group {
    /// All groups, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Structure,
        Self::Publication,
        Self::Anonymity,
        Self::Marking,
        Self::Language,
        Self::PlainEnglish,
        Self::Accessibility,
        Self::Layout,
        Self::Care,
        Self::Session,
    ];

    /// Returns the group's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Publication => "publication",
            Self::Anonymity => "anonymity",
            Self::Marking => "marking",
            Self::Language => "language",
            Self::PlainEnglish => "plain-english",
            Self::Accessibility => "accessibility",
            Self::Layout => "layout",
            Self::Care => "care",
            Self::Session => "session",
        }
    }
}
