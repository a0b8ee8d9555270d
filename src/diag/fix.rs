//! Changes that mend a finding.

use std::collections::BTreeMap;

use crate::source::Span;

/// A change that mends a finding.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fix {
    /// What the change does.
    pub message: String,
    /// The edits, which do not overlap.
    pub edits: Vec<Edit>,
    /// Whether it can be made without asking, since it cannot alter what is meant.
    pub safe: bool,
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
    /// Returns a suggestion of one edit.
    pub fn replace(span: Span, text: impl Into<String>, message: impl Into<String>) -> Self {
        let edits = vec![Edit { span, text: text.into() }];
        Self { message: message.into(), edits, safe: false }
    }

    /// Returns a suggestion of several edits, which do not overlap.
    pub fn of_edits(edits: Vec<Edit>, message: impl Into<String>) -> Self {
        Self { message: message.into(), edits, safe: false }
    }

    /// Says that the change cannot alter what is meant.
    #[must_use]
    pub fn safe(mut self) -> Self {
        self.safe = true;
        self
    }
}

/// Returns a text with changes made to it; of changes that touch the same place, the first alone.
pub fn apply<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> String {
    let mut taken = Taken::default();
    for fix in fixes {
        if !fix.edits.iter().any(|edit| taken.touches(edit.span)) {
            fix.edits.iter().for_each(|edit| taken.add(edit));
        }
    }
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for edit in taken.0.into_values() {
        out.push_str(&text[copied..edit.span.start]);
        out.push_str(&edit.text);
        copied = edit.span.end;
    }
    out.push_str(&text[copied..]);
    out
}

/// The edits that are made, by place; those of one place in the order in which they came.
#[derive(Default)]
struct Taken<'f>(BTreeMap<(Span, usize), &'f Edit>);

impl<'f> Taken<'f> {
    fn add(&mut self, edit: &'f Edit) {
        self.0.insert((edit.span, self.0.len()), edit);
    }

    /// Whether one of them touches a place: none overlaps another, so that of those that begin before
    /// its end the last one reaches farthest.
    fn touches(&self, span: Span) -> bool {
        let until = Span { start: span.end, end: usize::MAX };
        let before = self.0.range(..=(until, usize::MAX)).next_back();
        before.is_some_and(|(_, edit)| span.start <= edit.span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replace(range: std::ops::Range<usize>, text: &str) -> Fix {
        Fix::replace(Span::new(range), text, "")
    }

    #[test]
    fn makes_changes_that_do_not_touch() {
        let fixes = [replace(8..13, "C"), replace(0..3, "a"), replace(2..5, "never")];
        assert_eq!(apply("one two three", &fixes), "a two C");
        let beside = [replace(0..3, "a"), replace(3..3, "never"), replace(4..4, "b")];
        assert_eq!(apply("one two", &beside), "a btwo");
    }
}
