//! All findings of one file.

use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::diag::Severity;
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
    pub fn new(source: Source, mut diagnostics: Vec<Diagnostic>, protected: Protected) -> Self {
        for diagnostic in &mut diagnostics {
            diagnostic.message = protected.message(&diagnostic.message).into_owned();
            for text in [&mut diagnostic.why, &mut diagnostic.help].into_iter().flatten() {
                *text = protected.message(text).into_owned();
            }
            if let Some(fix) = &mut diagnostic.fix {
                fix.message = protected.message(&fix.message).into_owned();
                for edit in &mut fix.edits {
                    edit.text = protected.message(&edit.text).into_owned();
                }
            }
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

    /// Returns the path as given, with the protected words blacked out.
    pub fn path(&self) -> String {
        self.protected.message(&self.source.path).into_owned()
    }

    /// Returns how many findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}
