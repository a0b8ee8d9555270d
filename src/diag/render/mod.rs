//! The formats of `check --format`, one a file.

mod human;
mod json;
mod short;

use crate::diag::Report;

/// How findings are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// For people: the line of the file, why it matters and what to do.
    Human {
        /// Whether to use colour.
        color: bool,
    },
    /// A line a finding.
    Short,
    /// One array of objects.
    Json,
}

impl Format {
    /// Returns the findings of all files as text, in the order of the files.
    pub fn render(self, reports: &[Report]) -> String {
        match self {
            Self::Human { color } => human::render(reports, color),
            Self::Short => short::render(reports),
            Self::Json => json::render(reports),
        }
    }
}

/// A message with what a terminal could act on written out.
pub(super) fn printable(message: &str) -> String {
    let mut text = String::with_capacity(message.len());
    for character in message.chars() {
        match character {
            '\n' | '\t' => text.push(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                text.extend(character.escape_unicode());
            }
            c if c.is_control() => text.extend(c.escape_unicode()),
            c => text.push(c),
        }
    }
    text
}
