//! A file that stands beside a page.

use crate::outputs::Name;

/// A file for participants that stands beside a briefing's page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Paper {
    /// What it is.
    pub name: Name,
    /// Its file's name.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// How many pages it has, where it has some.
    pub pages: Option<usize>,
}

impl Paper {
    /// Returns the interface word for it.
    pub(super) fn word(&self) -> String {
        let word = self.name.word().replace('-', "_");
        match self.name {
            Name::Pack | Name::Poster | Name::Fragment => format!("site_name_{word}"),
            _ => format!("pack_name_{word}"),
        }
    }

    /// Returns its type as readers know it: "PDF".
    pub(super) fn kind(&self) -> String {
        self.name.extension().to_uppercase()
    }
}
