//! From written lists to tables: when the program is built, and for the words of a house when it runs.
//!
//! A phrase is written as words with a space between them: `word`, `word+` for all its forms,
//! `one|other`, `<group>` for the words of a group of the list, `word?` for one that may be missing,
//! `*` for any one word, `...` for up to three words within the sentence.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use crate::lint::lexicon::{
    inflect,
    tables::{Element, Entry, Stretch, Surroundings, Tables, WordId},
    written::{WrittenList, WrittenTerm},
};

/// Compiles lists.
pub(crate) fn tables(lists: &[WrittenList]) -> Tables {
    let mut compiler = Compiler { numbers: numbers(lists), ..Compiler::default() };
    for (list, written) in lists.iter().enumerate() {
        for (term, of_term) in written.term.iter().enumerate() {
            compiler.term(list, term, of_term, &written.group);
        }
    }
    compiler.finish()
}

/// Words that stand for one another, by the name that phrases call them by.
type Groups = BTreeMap<String, String>;

/// Numbers all words that phrases know, in their order.
fn numbers(lists: &[WrittenList]) -> HashMap<String, WordId> {
    let mut words = BTreeSet::new();
    for list in lists {
        for term in &list.term {
            for phrase in term.forms.iter().chain(&term.except) {
                let elements = phrase.split_whitespace().filter(|one| !matches!(*one, "..." | "*"));
                elements.for_each(|one| {
                    words.extend(words_of(one.trim_end_matches('?'), &list.group));
                });
            }
            let about = term.near.iter().chain(&term.unless).chain(&term.unless_before);
            about.for_each(|one| words.extend(words_of(one, &list.group)));
        }
    }
    let numbers = words.into_iter().enumerate();
    numbers.map(|(at, word)| (word, WordId::try_from(at).expect("so many words"))).collect()
}

/// Returns the words that `one|other+` stands for.
fn words_of(written: &str, groups: &Groups) -> Vec<String> {
    let mut out = Vec::new();
    for word in written.split('|') {
        if let Some(name) = word.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
            let group = groups.get(name).unwrap_or_else(|| panic!("no group `{name}`"));
            out.extend(words_of(group, groups));
            continue;
        }
        // Words are read without their possessive ending, so that is how they are looked for.
        let word = word.strip_suffix("'s").unwrap_or(word);
        match word.strip_suffix('+') {
            Some(base) => out.extend(inflect::forms(base)),
            None => out.push(word.to_owned()),
        }
    }
    out
}

#[derive(Default)]
struct Compiler {
    numbers: HashMap<String, WordId>,
    ids: Vec<WordId>,
    elements: Vec<Element>,
    entries: Vec<Entry>,
    surroundings: Vec<Surroundings>,
}

impl Compiler {
    fn term(&mut self, list: usize, term: usize, written: &WrittenTerm, groups: &Groups) {
        let surroundings = small(self.surroundings.len());
        for (phrases, hides) in [(&written.forms, false), (&written.except, true)] {
            for phrase in phrases {
                let elements = self.phrase(phrase, groups);
                let (list, term) = (small(list), small(term));
                self.entries.push(Entry { list, term, surroundings, elements, hides });
            }
        }
        let near = self.words(&written.near, groups);
        let unless = self.words(&written.unless, groups);
        let unless_before = self.words(&written.unless_before, groups);
        self.surroundings.push(Surroundings { near, unless, unless_before });
    }

    fn phrase(&mut self, written: &str, groups: &Groups) -> Stretch {
        let start = self.elements.len();
        for element in written.split_whitespace() {
            let element = match element {
                "..." => Element::Gap,
                "*" => Element::Any,
                _ => {
                    let words = [element.trim_end_matches('?').to_owned()];
                    Element::Word(self.words(&words, groups), element.ends_with('?'))
                }
            };
            self.elements.push(element);
        }
        stretch(start, self.elements.len())
    }

    /// Adds the numbers of the words that each of these stands for, in order.
    fn words(&mut self, written: &[String], groups: &Groups) -> Stretch {
        let start = self.ids.len();
        let words = written.iter().flat_map(|written| words_of(written, groups));
        let mut ids: Vec<WordId> = words.map(|word| self.numbers[&word]).collect();
        ids.sort_unstable();
        ids.dedup();
        self.ids.extend(ids);
        stretch(start, self.ids.len())
    }

    fn finish(self) -> Tables {
        let mut words: Vec<(&String, &WordId)> = self.numbers.iter().collect();
        words.sort_by_key(|(_, id)| **id);
        let (mut text, mut word_ends) = (String::new(), Vec::new());
        for (word, _) in words {
            text.push_str(word);
            word_ends.push(long(text.len()));
            text.push('\n');
        }
        let (starts, starting) = self.starts();
        Tables {
            words: Cow::Owned(text),
            word_ends: Cow::Owned(word_ends),
            ids: Cow::Owned(self.ids),
            elements: Cow::Owned(self.elements),
            entries: Cow::Owned(self.entries),
            starts: Cow::Owned(starts),
            starting: Cow::Owned(starting),
            surroundings: Cow::Owned(self.surroundings),
        }
    }

    /// For each word, the phrases that can start with it.
    fn starts(&self) -> (Vec<Stretch>, Vec<u16>) {
        let mut by_word: Vec<Vec<u16>> = vec![Vec::new(); self.numbers.len()];
        for (index, entry) in self.entries.iter().enumerate() {
            let elements = entry.elements.0 as usize..entry.elements.1 as usize;
            for element in &self.elements[elements] {
                let Element::Word((start, end), optional) = *element else { break };
                for id in &self.ids[start as usize..end as usize] {
                    by_word[usize::from(*id)].push(small(index));
                }
                if !optional {
                    break;
                }
            }
        }
        let mut starting = Vec::new();
        let mut starts = Vec::new();
        for entries in by_word {
            let start = starting.len();
            starting.extend(entries);
            starts.push(stretch(start, starting.len()));
        }
        (starts, starting)
    }
}

fn stretch(start: usize, end: usize) -> Stretch {
    (long(start), long(end))
}

fn long(count: usize) -> u32 {
    u32::try_from(count).expect("lists are short")
}

fn small(count: usize) -> u16 {
    u16::try_from(count).expect("lists are short")
}
