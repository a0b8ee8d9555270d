//! A private list of invented terms.

use super::letters::{FIRST_NAMES, disguised};

/// One line of a private list.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Term(pub String);

/// A private list.
#[derive(Clone, Debug)]
pub struct PrivateList(pub Vec<Term>);

impl Term {
    /// Returns the term without the mark that says that it guards itself alone.
    pub fn words(&self) -> Vec<&str> {
        self.0.trim_start_matches('=').split(' ').collect()
    }

    /// Returns whether the line also guards its words in other order and its last word.
    pub fn is_person(&self) -> bool {
        let words: Vec<&str> = self.0.split(' ').collect();
        let known = |first: &str| FIRST_NAMES.iter().any(|(a, b)| [*a, *b].contains(&first));
        words.len() > 1 && known(words[0])
    }

    /// Returns whether the line guards itself alone.
    pub fn is_exact(&self) -> bool {
        self.0.starts_with('=')
    }
}

impl PrivateList {
    /// Returns a list of these lines.
    pub fn of(lines: &[&str]) -> Self {
        Self(lines.iter().map(|line| Term((*line).to_owned())).collect())
    }

    /// Returns the same list in other letters.
    pub fn disguised(&self) -> Self {
        Self(self.0.iter().map(|term| Term(disguised(&term.0))).collect())
    }

    /// Returns the file.
    pub fn file(&self) -> String {
        let lines: Vec<&str> = self.0.iter().map(|term| term.0.as_str()).collect();
        format!("# never to be published\n\n{}\n", lines.join("\n"))
    }
}
