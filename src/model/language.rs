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

    /// Returns the language of a text whose tag could not be read: no rule of a language runs on it.
    pub const fn unread() -> Self {
        Self(String::new())
    }

    /// Whether the tag could not be read; that has been reported.
    pub fn is_unread(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns what stands by this language among tags: by its whole tag, else by the tag's first
    /// part, in capitals or not.
    pub fn find_in<'a, T>(
        &self,
        mut tagged: impl Iterator<Item = (&'a str, T)> + Clone,
    ) -> Option<T> {
        let of = |tag: &str, (known, _): &(&str, T)| known.eq_ignore_ascii_case(tag);
        let whole = tagged.clone().find(|one| of(&self.0, one));
        whole.or_else(|| tagged.find(|one| of(self.primary(), one))).map(|(_, found)| found)
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
