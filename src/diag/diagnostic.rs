//! One finding.

use std::fmt;

use crate::diag::Fix;
use crate::source::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Good to know.
    Info,
    /// Should be looked at.
    Warning,
    /// Keeps the briefing from being exported.
    Error,
}

impl Severity {
    /// Returns the word that the formats use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// What kind of fault a finding reports.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Code {
    /// The file is no TOML, or no text.
    Syntax,
    /// The TOML is no briefing.
    Schema,
    /// A rule speaks; only rules can be waived or levelled.
    Rule {
        /// The rule's name.
        name: &'static str,
        /// The rule's group.
        group: &'static str,
    },
}

impl Code {
    /// Returns the rule's name, or `schema` or `syntax`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Schema => "schema",
            Self::Rule { name, .. } => name,
        }
    }

    /// Returns the rule's group, or `schema` or `syntax`.
    pub fn group(self) -> &'static str {
        match self {
            Self::Rule { group, .. } => group,
            other => other.name(),
        }
    }
}

/// One finding: what, where, why it matters and what to do.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    /// The kind of fault.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub span: Span,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// Why it matters.
    pub why: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// Where the rule comes from.
    pub source: Option<String>,
    /// A change that mends it.
    pub fix: Option<Fix>,
    /// The table of the file that it stands in, such as `section.findings`; empty until somebody
    /// who knows the tables has said so.
    pub table: String,
    /// Whether it tells what may not be repeated, by kind and place alone: then it stands where other
    /// findings may not.
    pub guards: bool,
    /// Whether it tells of what is not written yet and no more: a draft is drawn with a gap there.
    pub gap: bool,
}

impl Diagnostic {
    /// Returns a finding that the file is no TOML, or no text.
    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Self::new(Code::Syntax, Severity::Error, span, message.into())
    }

    /// Returns a finding that the TOML is no briefing.
    pub fn schema(span: Span, message: impl Into<String>) -> Self {
        Self::new(Code::Schema, Severity::Error, span, message.into())
    }

    /// Returns a finding with everything optional left out.
    pub fn new(code: Code, severity: Severity, span: Span, message: String) -> Self {
        Self {
            code,
            severity,
            span,
            message,
            why: None,
            help: None,
            source: None,
            fix: None,
            table: String::new(),
            guards: false,
            gap: false,
        }
    }

    /// Adds why it matters.
    #[must_use]
    pub fn why(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says that it tells of what is not written yet and no more.
    #[must_use]
    pub fn gap(self) -> Self {
        Self { gap: true, ..self }
    }

    /// Adds a change that mends it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }
}
