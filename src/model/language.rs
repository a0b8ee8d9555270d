//! The language of a text.

use crate::words;

/// A BCP 47 language tag.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Language(pub String);

impl Language {
    /// Returns the tag's first part, such as `en`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether the text is English, of any country.
    pub fn is_english(&self) -> bool {
        self.primary().eq_ignore_ascii_case("en")
    }

    /// Returns the language of the interface words: the text's own, else English.
    pub fn of_interface(&self) -> &'static str {
        words::known(self.primary()).unwrap_or("en")
    }

    /// Whether the interface has words in this language.
    pub fn has_interface(&self) -> bool {
        words::known(self.primary()).is_some()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en-GB".to_owned())
    }
}
