//! Where rules put what they find.

use crate::diag::{Diagnostic, Fix, Severity};
use crate::lint::docs;
use crate::source::Span;

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Sink<'a> {
    /// A finding of the rule with nothing found yet, which each one starts from.
    blank: Diagnostic,
    /// The rule's documentation, which tells a finding's source.
    docs: &'static str,
    keeps_severity: bool,
    out: &'a mut Vec<Diagnostic>,
}

impl<'a> Sink<'a> {
    /// Returns the sink of the rule that a blank finding is of.
    pub(super) fn new(
        blank: Diagnostic,
        docs: &'static str,
        keeps_severity: bool,
        out: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { blank, docs, keeps_severity, out }
    }

    /// Adds a finding at the rule's level; finish it with `why`, `help` and `fix`.
    pub(super) fn push(&mut self, span: Span, message: impl Into<String>) -> Finding<'_> {
        self.push_at(self.blank.severity, span, message)
    }

    /// Adds a finding of a rule with two levels, at the graver one unless the collection set one.
    pub(super) fn push_error(&mut self, span: Span, message: impl Into<String>) -> Finding<'_> {
        let severity = if self.keeps_severity { Severity::Error } else { self.blank.severity };
        self.push_at(severity, span, message)
    }

    fn push_at(
        &mut self,
        severity: Severity,
        span: Span,
        message: impl Into<String>,
    ) -> Finding<'_> {
        let message = message.into();
        let source = Some(docs::source(self.docs));
        self.out.push(Diagnostic { severity, span, message, source, ..self.blank.clone() });
        Finding(self.out.last_mut().expect("a finding was pushed a line above"))
    }
}

/// A finding that is being written.
#[derive(Debug)]
pub(super) struct Finding<'a>(&'a mut Diagnostic);

impl Finding<'_> {
    /// Adds why it matters.
    pub(super) fn why(self, why: impl Into<String>) -> Self {
        self.0.why = Some(why.into());
        self
    }

    /// Adds what to do.
    pub(super) fn help(self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// Puts the source of a single term in the place of the rule's.
    pub(super) fn source(self, source: impl Into<String>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Says that it tells of what is not written yet and no more.
    pub(super) fn gap(self) -> Self {
        self.0.gap = true;
        self
    }

    /// Adds a change that mends it.
    pub(super) fn fix(self, fix: Fix) -> Self {
        self.0.fix = Some(fix);
        self
    }
}
