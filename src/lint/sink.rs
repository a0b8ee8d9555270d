//! Where rules put what they find.

use crate::diag::Code;
use crate::diag::Diagnostic;
use crate::diag::Fix;
use crate::diag::Severity;
use crate::lint::Asks;
use crate::lint::Rule;
use crate::source::Span;

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Sink<'a> {
    rule: &'static Rule,
    severity: Severity,
    keeps_severity: bool,
    out: &'a mut Vec<Diagnostic>,
}

impl<'a> Sink<'a> {
    /// Returns the sink of a rule at the severity that the collection gives it.
    pub(crate) fn new(
        rule: &'static Rule,
        severity: Severity,
        keeps_severity: bool,
        out: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { rule, severity, keeps_severity, out }
    }

    /// Adds a finding at the rule's level; finish it with `why`, `help` and `fix`.
    pub fn push(&mut self, span: Span, message: impl Into<String>) -> Finding<'_> {
        self.push_at(self.severity, span, message)
    }

    /// Adds a finding of a rule with two levels, at the graver one unless the collection set one.
    pub fn push_error(&mut self, span: Span, message: impl Into<String>) -> Finding<'_> {
        let severity = if self.keeps_severity { Severity::Error } else { self.severity };
        self.push_at(severity, span, message)
    }

    fn push_at(
        &mut self,
        severity: Severity,
        span: Span,
        message: impl Into<String>,
    ) -> Finding<'_> {
        let code = Code::Rule { name: self.rule.name, group: self.rule.group.name() };
        let mut diagnostic = Diagnostic::new(code, severity, span, message.into());
        diagnostic.source = Some(self.rule.source());
        diagnostic.guards = matches!(self.rule.asks, Asks::Guard(_));
        self.out.push(diagnostic);
        Finding(self.out.last_mut().expect("a finding was pushed a line above"))
    }
}

/// A finding that is being written.
#[derive(Debug)]
pub struct Finding<'a>(&'a mut Diagnostic);

impl Finding<'_> {
    /// Adds why it matters.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is in the sink already")]
    pub fn why(self, why: impl Into<String>) -> Self {
        self.0.why = Some(why.into());
        self
    }

    /// Adds what to do.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is in the sink already")]
    pub fn help(self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// Puts the source of a single term in the place of the rule's.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is in the sink already")]
    pub fn source(self, source: impl Into<String>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Adds a change that mends it.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is in the sink already")]
    pub fn fix(self, fix: Fix) -> Self {
        self.0.fix = Some(fix);
        self
    }
}
