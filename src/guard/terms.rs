//! Terms that are never to be published: where they stand in a text, however they are written.

use std::{fmt, sync::Arc};

use crate::guard::{
    declared::Declared,
    fold::{Escapes, Folded},
    keys::Keys,
    search::Search,
    unite::unite,
};
use crate::source::Span;
use crate::text;

/// Terms that are never to be published; `Debug` tells only how many.
///
/// A term is found as whole words, in any case, with or without accents, as plural or possessive,
/// over a line's end, inside emphasis, with any marks between its words, and with none where they
/// are longer ones. A name is found in another order, with initials between its words or in the
/// place of the first, and, where the first is a known first name, by the last alone where it stands
/// as a person's name.
#[derive(Clone, Default)]
pub struct PrivateTerms {
    keys: Arc<Keys>,
    /// The lists that the keys come from.
    lists: Vec<Arc<Keys>>,
    count: usize,
}

impl PrivateTerms {
    /// Reads a list: one term a line; blank lines and `#` lines are skipped, and a line that begins
    /// with `=` guards itself alone.
    pub fn from_list(list: &str) -> Self {
        let is_end = |one: char| one == '\n' || text::LINE_ENDS.contains(&one);
        let lines = list.trim_start_matches('\u{feff}').split(is_end).map(str::trim);
        let lines =
            lines.filter(|line| line.contains(char::is_alphanumeric) && !line.starts_with('#'));
        let (mut keys, mut count) = (Keys::default(), 0);
        for line in lines {
            keys.add(line);
            count += 1;
        }
        let keys = Arc::new(keys);
        Self { lists: vec![keys.clone()], keys, count }
    }

    /// Returns these terms and those of another list.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        if self.is_empty() {
            return other.clone();
        }
        if other.is_empty() || self.holds(other) {
            return self.clone();
        }
        let mut keys = (*self.keys).clone();
        keys.extend(&other.keys);
        let lists = self.lists.iter().chain(&other.lists).cloned().collect();
        Self { keys: Arc::new(keys), lists, count: self.count + other.count }
    }

    /// Whether all lists of another are among these.
    pub fn holds(&self, other: &Self) -> bool {
        let held = |list: &Arc<Keys>| self.lists.iter().any(|own| Arc::ptr_eq(own, list));
        other.is_empty() || other.lists.iter().all(held)
    }

    /// Whether there is no term.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Returns where terms stand in a TOML file's text, its escapes undone where it has them.
    pub fn find_in_file(&self, text: &str, declared: &Declared) -> Vec<Span> {
        self.find(text, Escapes::Toml, Some(declared))
    }

    /// Returns where terms stand in a file that is no TOML, whichever way its backslashes are read.
    pub fn find_in_broken_file(&self, text: &str) -> Vec<Span> {
        let declared = Declared::default();
        let readings = [Escapes::Toml, Escapes::None, Escapes::Everywhere];
        unite(readings.into_iter().flat_map(|way| self.find(text, way, Some(&declared))).collect())
    }

    /// Returns where terms stand in words as readers see them.
    pub fn find_in_prose(&self, text: &str, declared: &Declared) -> Vec<Span> {
        self.find(text, Escapes::None, Some(declared))
    }

    /// Returns where whole terms stand in a name of a file, a path, an id.
    pub fn find_in_name(&self, text: &str) -> Vec<Span> {
        self.find(text, Escapes::None, None)
    }

    /// Whether a name is a last name that the list guards.
    pub fn is_last_name(&self, name: &str) -> bool {
        let folded = Folded::of(name, Escapes::None);
        let words: Vec<&str> = (0..folded.words().len()).map(|word| folded.letters(word)).collect();
        self.keys.surnames.contains(&words.join(" "))
    }

    fn find(&self, text: &str, escapes: Escapes, declared: Option<&Declared>) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let readings = Folded::readings(text, escapes);
        let found =
            readings.iter().flat_map(|read| Search::of(&self.keys, text, read).all(declared));
        unite(found.collect())
    }
}

impl fmt::Debug for PrivateTerms {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} private terms", self.count)
    }
}

#[cfg(test)]
#[path = "terms_tests.rs"]
mod tests;
