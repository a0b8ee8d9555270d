//! A phrase to look for: words, their forms, alternatives and gaps.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

use crate::lint::{
    lexicon::inflect,
    prose::{Gap, Word},
};

/// The number of a word; words that no pattern knows have none.
pub(super) type WordId = u32;

/// The number of words that no pattern knows.
pub(super) const UNKNOWN: WordId = WordId::MAX;

/// The most words that `...` passes over.
const WIDEST_GAP: usize = 3;

/// A compiled phrase.
///
/// It is written as words with a space between them: `word`, `word+` for all its forms,
/// `one|other`, `<group>` for the words of a group of the list, `word?` for one that may be missing,
/// `*` for any one word, `...` for up to three words within the sentence.
#[derive(Debug)]
pub(super) struct Pattern(Vec<Element>);

#[derive(Debug)]
enum Element {
    /// One of these words, in order of their numbers; it may be missing if `optional`.
    Word { ids: Vec<WordId>, optional: bool },
    /// Any one word.
    Any,
    /// Up to [`WIDEST_GAP`] words.
    Gap,
}

/// The groups of a list: words by the name that stands for them.
pub(super) type Groups = BTreeMap<String, String>;

/// The numbers of all words that patterns know.
#[derive(Debug, Default)]
pub(super) struct WordIds {
    ids: WordMap<WordId>,
    /// What `word+` stands for, by the word, so that it is worked out once.
    known: WordMap<Vec<WordId>>,
}

type WordMap<T> = HashMap<String, T, BuildHasherDefault<WordHasher>>;

/// Hashes short words fast (FNV-1a); the words are our own, so that nobody can make them collide.
#[derive(Debug)]
struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl WordIds {
    /// Returns a word's number.
    pub(super) fn get(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or(UNKNOWN)
    }

    /// Returns a word's number, a new one for a new word.
    fn intern(&mut self, word: String) -> WordId {
        let next = WordId::try_from(self.ids.len()).unwrap_or(UNKNOWN);
        *self.ids.entry(word).or_insert(next)
    }

    /// Returns the numbers of the words that `one|other+` stands for, in order.
    fn alternatives(&mut self, written: &str, groups: &Groups) -> Vec<WordId> {
        let mut ids = Vec::new();
        self.add_alternatives(written, groups, &mut ids);
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn add_alternatives(&mut self, written: &str, groups: &Groups, ids: &mut Vec<WordId>) {
        for word in written.split('|') {
            if let Some(name) = word.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
                let group = groups.get(name).unwrap_or_else(|| panic!("no group `{name}`"));
                self.add_alternatives(group, groups, ids);
                continue;
            }
            // Words are read without their possessive ending, so that is how they are looked for.
            let word = word.strip_suffix("'s").unwrap_or(word);
            match word.strip_suffix('+') {
                Some(base) => self.add_forms(base, ids),
                None => ids.push(self.number_of(word)),
            }
        }
    }

    /// Adds the numbers of a word's forms.
    fn add_forms(&mut self, base: &str, ids: &mut Vec<WordId>) {
        if let Some(known) = self.known.get(base) {
            ids.extend(known);
            return;
        }
        let forms: Vec<WordId> =
            inflect::forms(base).into_iter().map(|form| self.intern(form)).collect();
        ids.extend(&forms);
        self.known.insert(base.to_owned(), forms);
    }

    /// Returns a word's number, without a copy of a word that has one.
    fn number_of(&mut self, word: &str) -> WordId {
        match self.ids.get(word) {
            Some(id) => *id,
            None => self.intern(word.to_owned()),
        }
    }

    /// Returns the numbers of the words that each of these stands for, in order.
    pub(super) fn alternatives_of(&mut self, written: &[String], groups: &Groups) -> Vec<WordId> {
        let mut ids = Vec::new();
        for written in written {
            self.add_alternatives(written, groups, &mut ids);
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

impl Pattern {
    /// Compiles a phrase.
    pub(super) fn new(written: &str, groups: &Groups, ids: &mut WordIds) -> Self {
        let elements = written.split_whitespace().map(|element| match element {
            "..." => Element::Gap,
            "*" => Element::Any,
            _ => {
                let optional = element.ends_with('?');
                let ids = ids.alternatives(element.trim_end_matches('?'), groups);
                Element::Word { ids, optional }
            }
        });
        Self(elements.collect())
    }

    /// Returns the words that the phrase can start with.
    pub(super) fn first_words(&self) -> Vec<WordId> {
        let mut first = Vec::new();
        for element in &self.0 {
            match element {
                Element::Word { ids, optional } => {
                    first.extend(ids);
                    if !optional {
                        break;
                    }
                }
                Element::Any | Element::Gap => break,
            }
        }
        first
    }

    /// Returns the end of the longest match that starts at a word.
    pub(super) fn end_of_match(&self, words: &[Word], ids: &[WordId], at: usize) -> Option<usize> {
        let mut search = Search { words, ids, start: at, best: None };
        search.follow(&self.0, at);
        search.best
    }
}

/// The search for one pattern from one word on; patterns are a handful of elements and gaps are
/// short, so that it takes a bounded number of steps.
struct Search<'w> {
    words: &'w [Word],
    ids: &'w [WordId],
    start: usize,
    best: Option<usize>,
}

impl Search<'_> {
    fn follow(&mut self, elements: &[Element], at: usize) {
        let Some((element, rest)) = elements.split_first() else {
            self.best = self.best.max(Some(at));
            return;
        };
        match element {
            Element::Word { ids, optional } => {
                if self.is_near(at, Gap::None) && ids.binary_search(&self.ids[at]).is_ok() {
                    self.follow(rest, at + 1);
                }
                if *optional {
                    self.follow(rest, at);
                }
            }
            Element::Any => {
                if self.is_near(at, Gap::None) {
                    self.follow(rest, at + 1);
                }
            }
            Element::Gap => {
                for passed in 0..=WIDEST_GAP {
                    if passed > 0 && !self.is_near(at + passed - 1, Gap::Clause) {
                        break;
                    }
                    self.follow_gap(rest, at + passed);
                }
            }
        }
    }

    /// A comma may stand before the word that follows a gap.
    fn follow_gap(&mut self, rest: &[Element], at: usize) {
        let Some((Element::Word { ids, optional }, rest)) = rest.split_first() else { return };
        if *optional {
            self.follow_gap(rest, at);
        }
        if self.is_near(at, Gap::Clause) && ids.binary_search(&self.ids[at]).is_ok() {
            self.follow(rest, at + 1);
        }
    }

    /// Whether a word is there, and no more than this parts it from the one before.
    fn is_near(&self, at: usize, widest: Gap) -> bool {
        self.words.get(at).is_some_and(|word| at == self.start || word.before <= widest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::prose::words;

    fn found(pattern: &str, text: &str) -> Option<usize> {
        let mut ids = WordIds::default();
        let groups = Groups::from([("self".to_owned(), "himself|herself".to_owned())]);
        let pattern = Pattern::new(pattern, &groups, &mut ids);
        let words = words(text);
        let ids: Vec<WordId> = words.iter().map(|word| ids.get(&word.text)).collect();
        pattern.end_of_match(&words, &ids, 0)
    }

    #[test]
    fn matches_forms_alternatives_and_gaps() {
        assert_eq!(found("commit+ suicide", "committed suicide"), Some(2));
        assert_eq!(found("fail+ ... to", "failed, time and again, to listen"), Some(5));
        assert_eq!(
            found("send+|sent ... sexually? explicit image+", "sent explicit images"),
            Some(3)
        );
        assert_eq!(
            found("send+|sent ... sexually? explicit image+", "sent him sexually explicit images"),
            Some(5)
        );
        assert_eq!(found("very * good", "very very good"), Some(3));
        assert_eq!(found("hurt+ <self>|them", "hurting herself"), Some(2));
        assert_eq!(found("hard to reach", "hard. To reach"), None);
        assert_eq!(found("down's syndrome", "Down’s syndrome"), Some(2));
    }
}
