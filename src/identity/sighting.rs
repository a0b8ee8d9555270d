//! One place where something stands that could point to a person.

use crate::identity::{Group, Thought};
use crate::source::Span;

/// One place where something stands that could point to a person.
#[derive(Clone, Debug)]
pub(super) struct Sighting {
    pub(super) group: Group,
    pub(super) text: String,
    pub(super) span: Span,
    pub(super) thought: Thought,
    pub(super) rule: Option<&'static str>,
}

impl Sighting {
    /// What is said of words that a finding covers.
    pub(super) fn found(mut self, rule: &'static str) -> Self {
        (self.thought, self.rule) = (Thought::Finding, Some(rule));
        self
    }
}
