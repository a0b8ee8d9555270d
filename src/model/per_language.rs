//! A text for each language.

use crate::model::{Language, List};
use crate::source::{Spanned, Text};

/// Texts by language tag.
#[derive(Clone, Debug, Default)]
pub struct PerLanguage(pub List<(Spanned<String>, Text)>);

impl PerLanguage {
    /// Returns the text for a language that is not blank.
    pub fn get(&self, language: &Language) -> Option<&Text> {
        let texts = self.0.iter().map(|(tag, text)| (tag.as_str(), text));
        language.find_in(texts.filter(|(_, text)| !text.trim().is_empty()))
    }
}
