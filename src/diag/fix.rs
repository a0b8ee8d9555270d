//! Changes that mend a finding.

use crate::source::Span;

/// A change that mends a finding.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fix {
    /// What the change does.
    pub message: String,
    /// The edits, which do not overlap.
    pub edits: Vec<Edit>,
}

/// Text that takes the place of other text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

impl Fix {
    /// Returns a change of one edit.
    pub fn replace(span: Span, text: impl Into<String>, message: impl Into<String>) -> Self {
        Self { message: message.into(), edits: vec![Edit { span, text: text.into() }] }
    }
}
