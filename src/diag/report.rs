//! All findings of one file.

use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::diag::Severity;
use crate::diag::render;
use crate::source::Source;

/// A file, what was found in it, and what no output may repeat of it.
#[derive(Clone, Debug)]
pub struct Report {
    /// The file.
    pub source: Source,
    /// The findings, by place and then by rule.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings were waived.
    pub waived: usize,
    /// What no output may repeat.
    pub protected: Protected,
}

impl Report {
    /// Returns the report of a file, sorted, with the protected words out of every message.
    pub fn new(source: Source, mut diagnostics: Vec<Diagnostic>, mut protected: Protected) -> Self {
        protected.settle();
        for diagnostic in &mut diagnostics {
            diagnostic.message = protected.message(&diagnostic.message).into_owned();
            for text in [&mut diagnostic.why, &mut diagnostic.help].into_iter().flatten() {
                *text = protected.message(text).into_owned();
            }
            // A fix is made of the file's words: one that may not be shown cannot be offered.
            diagnostic.fix = diagnostic.fix.take().filter(|fix| {
                let edits = fix.edits.iter();
                edits.map(|edit| &edit.text).all(|text| protected.text(text) == *text)
                    && protected.message(&fix.message) == fix.message
            });
        }
        diagnostics.sort_by(|a, b| {
            (a.span.start, a.code.name(), a.span.end, &a.message).cmp(&(
                b.span.start,
                b.code.name(),
                b.span.end,
                &b.message,
            ))
        });
        Self { source, diagnostics, waived: 0, protected }
    }

    /// Returns the path as given, with the protected words blacked out and nothing in it that a
    /// terminal could act on.
    pub fn path(&self) -> String {
        render::printable(&self.protected.text(&self.source.path))
    }

    /// Returns how many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}
