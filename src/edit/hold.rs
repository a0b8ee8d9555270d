//! What a written value holds.

use crate::edit::{
    Value,
    written::{self, Content},
};
use crate::model::spec::Kind;
use crate::parse;
use crate::source::{Source, Text};

/// Returns what a written value holds as a form sees it; what the key cannot hold is told as it is
/// written.
pub(super) fn held(source: &Source, value: &written::Value, kind: Kind) -> Value {
    let raw = &source.text[value.span.range()];
    match (&value.content, kind) {
        (Content::List(items), Kind::Texts | Kind::Terms(_)) => {
            Value::Texts(items.iter().map(|item| text(source, item).value).collect())
        }
        (Content::Scalar, Kind::Bool) if matches!(raw, "true" | "false") => {
            Value::Flag(raw == "true")
        }
        (Content::Scalar, Kind::Number(_) | Kind::FormatVersion) => {
            raw.replace('_', "").parse().map_or_else(|_| written(source, value), Value::Number)
        }
        _ => written(source, value),
    }
}

/// Returns the texts of a written value: one, or those of a list.
pub(super) fn texts(source: &Source, value: &written::Value) -> Vec<Text> {
    match &value.content {
        Content::Scalar => vec![text(source, value)],
        Content::List(items) => items.iter().map(|item| text(source, item)).collect(),
        Content::Table(_) => Vec::new(),
    }
}

fn written(source: &Source, value: &written::Value) -> Value {
    Value::Text(text(source, value).value)
}

/// Returns the text of a string, or of anything else as it is written.
pub(super) fn text(source: &Source, value: &written::Value) -> Text {
    parse::string_at(source, value.span)
}
