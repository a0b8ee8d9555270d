//! A value as a form holds it.

use serde::{Deserialize, Serialize};

use crate::model::spec::Kind;
use crate::text;

/// A value as a form holds it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A text, a word of a list, or a day such as `2026-05-14`.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
}

impl Value {
    /// Whether a key can hold it; what it says is for `check` to judge.
    pub(super) fn fits(&self, kind: Kind) -> bool {
        match self {
            Self::Flag(_) => matches!(kind, Kind::Bool),
            Self::Number(number) => {
                matches!(kind, Kind::Number(_) | Kind::FormatVersion) && number.is_finite()
            }
            Self::Text(day) if matches!(kind, Kind::Date) => text::date_from_iso(day).is_some(),
            Self::Text(_) => kind.is_text(),
            Self::Texts(_) => matches!(kind, Kind::Texts | Kind::Terms(_)),
        }
    }
}
