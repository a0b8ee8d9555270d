//! A template that could not be drawn.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A template that could not be drawn: which, where, why.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct TemplateFault {
    /// The template's id, such as `html/deck.html`.
    pub template: String,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What could be done.
    pub hints: Vec<String>,
}

impl TemplateFault {
    /// Returns a fault of a template as a whole.
    pub fn of(template: &str, message: impl Into<String>) -> Self {
        Self {
            template: template.to_owned(),
            line: None,
            message: message.into(),
            hints: Vec::new(),
        }
    }
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the template {}", self.template)?;
        if let Some(line) = self.line {
            write!(out, ", line {line}")?;
        }
        write!(out, ": {}", self.message)?;
        self.hints.iter().try_for_each(|hint| write!(out, " ({hint})"))
    }
}
