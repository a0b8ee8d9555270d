//! A key of the briefing with its value, as TOML has it.

use serde::Serialize;

use crate::intake::escape;
use crate::text;

/// A key and its value.
#[derive(Serialize)]
pub(super) struct Key {
    key: &'static str,
    value: String,
}

impl Key {
    pub(super) fn text(key: &'static str, text: &str) -> Self {
        Self { key, value: escape::toml(text) }
    }

    pub(super) fn markdown(key: &'static str, text: &str) -> Self {
        Self {
            key,
            value: if text.contains('\n') { escape::toml_lines(text) } else { escape::toml(text) },
        }
    }

    pub(super) fn day(key: &'static str, day: text::Date) -> Self {
        Self { key, value: text::date_to_iso(day) }
    }

    pub(super) fn flag(key: &'static str) -> Self {
        Self { key, value: "true".to_owned() }
    }

    pub(super) fn texts(key: &'static str, texts: &[String]) -> Self {
        Self::list(key, texts.iter().map(|text| escape::toml(text)))
    }

    /// Returns a key with a list of values that are TOML already.
    pub(super) fn list(key: &'static str, values: impl Iterator<Item = String>) -> Self {
        Self { key, value: format!("[{}]", values.collect::<Vec<String>>().join(", ")) }
    }
}
