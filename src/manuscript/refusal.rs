//! Why a file cannot be read.

use std::fmt;

/// Why a file cannot be read; prints as words to go on after its name: what, where, what to do.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refusal(String);

impl Refusal {
    /// Returns a refusal of one's own words.
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }

    /// It is larger than any draft.
    pub fn too_large() -> Self {
        let most = super::MAX_BYTES / 1024 / 1024;
        Self(format!("is larger than {most} MB; make its pictures smaller, and try again"))
    }

    pub(super) fn too_much_text() -> Self {
        Self::new(
            "holds more than 1 MB of text, more than a briefing can; import the part that the briefing is made of",
        )
    }

    /// It begins as a Word document and goes wrong.
    pub(super) fn damaged(part: &str, why: &str) -> Self {
        Self(format!(
            "is damaged: its part {part} {why}; open it in Word and save it again as a Word Document (.docx)"
        ))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}
