//! Changes that mend a finding.

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
    let mut taken: Vec<&Edit> = Vec::new();
    for fix in fixes {
        let touches = |edit: &Edit| taken.iter().any(|other| touch(edit.span, other.span));
        if !fix.edits.iter().any(touches) {
            taken.extend(&fix.edits);
        }
    }
    taken.sort_by_key(|edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for edit in taken {
        out.push_str(&text[copied..edit.span.start]);
        out.push_str(&edit.text);
        copied = edit.span.end;
    }
    out.push_str(&text[copied..]);
    out
}

fn touch(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
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
    }
}
