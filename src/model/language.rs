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

    /// Whether another tag is of the same language, as `en` and `en-GB` are.
    pub fn is_like(&self, other: &Self) -> bool {
        self.primary().eq_ignore_ascii_case(other.primary())
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

    /// Whether it is written from right to left: by its script where the tag has one, else by its own.
    pub fn is_right_to_left(&self) -> bool {
        /// Languages whose usual script runs from right to left.
        const LANGUAGES: &[&str] = &[
            "ar", "arc", "aii", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc",
            "mzn", "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "tru", "ug", "ur", "yi",
        ];
        /// Scripts that run from right to left.
        const SCRIPTS: &[&str] =
            &["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"];
        let among = |tag: &str, all: &[&str]| all.iter().any(|one| one.eq_ignore_ascii_case(tag));
        match self.script() {
            Some(script) => among(script, SCRIPTS),
            None => among(self.primary(), LANGUAGES),
        }
    }

    /// Returns the direction of its lines, as HTML calls it.
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether its words need joiners and marks of direction, U+200C to U+200F.
    pub fn needs_joiners(&self) -> bool {
        /// Languages whose letters join or change shape beside each other, and run from left to right.
        const LANGUAGES: &[&str] = &[
            "as", "bn", "gu", "hi", "km", "kn", "lo", "mai", "ml", "mn", "mr", "my", "ne", "or",
            "pa", "sa", "si", "ta", "te",
        ];
        let primary = self.primary();
        let joins = LANGUAGES.iter().any(|one| one.eq_ignore_ascii_case(primary));
        let is_latin = self.script().is_some_and(|script| script.eq_ignore_ascii_case("Latn"));
        self.is_right_to_left() || (joins && !is_latin)
    }

    /// Returns the part of the tag that names a script.
    fn script(&self) -> Option<&str> {
        let mut parts = self.0.split('-').skip(1);
        // Up to three parts of three letters may stand before it.
        parts.find(|part| part.len() != 3).filter(|part| {
            part.len() == 4 && part.chars().all(|letter| letter.is_ascii_alphabetic())
        })
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
