//! A text for each language.

use crate::model::Language;
use crate::source::{Spanned, Text};

/// Texts by language tag.
#[derive(Clone, Debug, Default)]
pub struct PerLanguage(pub Vec<(Spanned<String>, Text)>);

impl PerLanguage {
    /// Returns the text for a language: by its whole tag, else by the tag's first part.
    pub fn get(&self, language: &Language) -> Option<&Text> {
        let of = |tag: &str| {
            self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag)).map(|(_, text)| text)
        };
        of(&language.0).or_else(|| of(language.primary()))
    }
}
