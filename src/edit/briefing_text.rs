//! A briefing's text with all that a change needs to know of it.

use crate::diag::{self, Edit, Fix};
use crate::edit::{Refusal, written::Written};
use crate::parse;
use crate::source::{Source, Span};

/// A briefing's text, read as far as a change needs.
#[derive(Clone, Debug)]
pub struct BriefingText {
    pub(super) source: Source,
    pub(super) written: Written,
}

impl BriefingText {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// The text is no TOML.
    pub fn read(text: impl Into<String>) -> Result<Self, Refusal> {
        Self::of(Source::new("", text))
    }

    /// Reads a file's text.
    ///
    /// # Errors
    ///
    /// The text is no TOML.
    pub fn of(source: Source) -> Result<Self, Refusal> {
        parse::faults(&source).map_or(Ok(()), |found| Err(Refusal::NoToml(found)))?;
        let written = Written::of(&source);
        Ok(Self { source, written })
    }

    /// Returns the text, with a byte-order mark where the file began with one.
    pub fn text(&self) -> String {
        let mark = if self.source.byte_order_mark { "\u{feff}" } else { "" };
        format!("{mark}{}", self.source.text)
    }

    /// Returns the text with its places, which are those of findings and edits.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Returns the draft after edits, which do not overlap.
    ///
    /// # Errors
    ///
    /// The text would be no TOML.
    pub fn after(&self, edits: &[Edit]) -> Result<Self, Refusal> {
        let fix = Fix::of_edits(edits.to_vec(), "");
        let mut source = Source::new(&self.source.path, diag::apply(&self.source.text, [&fix]));
        source.byte_order_mark = self.source.byte_order_mark;
        Self::of(source)
    }

    /// Returns the edits that take the draft after some edits back to this one, byte for byte.
    pub fn undoing(&self, edits: &[Edit]) -> Vec<Edit> {
        let mut sorted: Vec<&Edit> = edits.iter().collect();
        sorted.sort_by_key(|edit| edit.span);
        let (mut grown, mut shrunk) = (0, 0);
        let undo = |edit: &Edit| {
            let start = edit.span.start + grown - shrunk;
            grown += edit.text.len();
            shrunk += edit.span.end - edit.span.start;
            let span = Span::new(start..start + edit.text.len());
            Edit { span, text: self.source.text[edit.span.range()].to_owned() }
        };
        sorted.into_iter().map(undo).collect()
    }
}
