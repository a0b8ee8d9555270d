//! The words that rules look for: lists as data, compiled when the program is built, found in one pass
//! over a text.

mod compile;
mod inflect;
mod list;
mod pattern;
mod tables;
mod written;

use std::{borrow::Cow, ops::Range};

pub(crate) use list::{List, Term};

use list::Reference;
use tables::{Element, Entry, Surroundings, Tables, UNKNOWN, WordId};
use written::{WrittenList, WrittenSource, WrittenTerm};

use crate::lint::prose::{Word, words};
use crate::model::HouseWord;
use crate::text::date_to_iso;

/// How far to either side of a term `near` and `unless` look, in words.
const REACH: usize = 30;

/// All lists, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Lexicon {
    lists: Cow<'static, [List]>,
    tables: Tables,
}

/// A term that was found.
#[derive(Clone, Debug)]
pub(crate) struct Hit<'l> {
    /// The list's name.
    pub(crate) list: &'l str,
    /// The list.
    pub(crate) in_list: &'l List,
    /// The term.
    pub(crate) term: &'l Term,
    /// Its words.
    pub(crate) words: Range<usize>,
}

// The lists that come with the program, as `static BUILT_IN: Lexicon`; the build script writes them.
include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

impl Lexicon {
    /// Returns the lists that come with the program.
    pub(crate) fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Compiles the words that a collection adds to rules.
    pub(crate) fn of_house(house: &[HouseWord]) -> Self {
        let mut lists: Vec<(&str, WrittenList)> = Vec::new();
        for word in house {
            let (Some(rule), Some(term)) = (word.rule.as_ref(), word.term.as_ref()) else {
                continue;
            };
            let known = lists.iter().position(|(name, _)| *name == rule.value);
            let index = known.unwrap_or_else(|| {
                lists.push((&rule.value, of_house(rule)));
                lists.len() - 1
            });
            add(&mut lists[index].1, word, term);
        }
        let (names, written): (Vec<&str>, Vec<WrittenList>) = lists.into_iter().unzip();
        let tables = compile::tables(&written);
        let lists = names.into_iter().zip(written).map(|(name, list)| List::of(name, list));
        Self { lists: lists.collect(), tables }
    }

    /// Returns the rules that have a list to which a collection can add: those that say why.
    pub(crate) fn rules_with_lists() -> impl Iterator<Item = &'static str> {
        BUILT_IN.lists.iter().filter(|list| !list.why.is_empty()).map(|list| &*list.name)
    }

    /// Whether a rule has a list to which a collection can add.
    pub(crate) fn has_list(rule: &str) -> bool {
        Self::rules_with_lists().any(|name| name == rule)
    }

    /// Returns a list by its name.
    pub(crate) fn list(&self, name: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.name == name)
    }

    /// Returns the kinds that a list tells apart, in its order.
    pub(crate) fn kinds(&self, list: &str) -> impl Iterator<Item = &str> {
        self.list(list).into_iter().flat_map(|list| &*list.terms).map(|term| &*term.kind)
    }

    /// Returns the terms of all lists in a text, in order; of a list's terms that share words the
    /// longest alone.
    pub(crate) fn hits(&self, words: &[Word]) -> Vec<Hit<'_>> {
        let ids: Vec<WordId> = words.iter().map(|word| self.tables.id(&word.text)).collect();
        let mut found: Vec<(&Entry, Range<usize>)> = Vec::new();
        for (at, id) in ids.iter().enumerate().filter(|(_, id)| **id != UNKNOWN) {
            for entry in self.tables.starting_with(*id) {
                let end = pattern::end_of_match(&self.tables, entry, words, &ids, at);
                if let Some(end) = end
                    && (entry.hides || self.stands_well(entry, words, &ids, at..end))
                {
                    found.push((entry, at..end));
                }
            }
        }
        self.resolve(found)
    }

    /// Whether a term's surroundings are those that it counts in.
    fn stands_well(
        &self,
        entry: &Entry,
        words: &[Word],
        ids: &[WordId],
        range: Range<usize>,
    ) -> bool {
        let about = &self.tables.surroundings[usize::from(entry.surroundings)];
        let of = |stretch| self.tables.ids_of(stretch);
        let (wanted, unless) = (of(about.near), of(about.unless));
        let unless_before = of(about.unless_before);
        if wanted.is_empty() && unless.is_empty() && unless_before.is_empty() {
            return true;
        }
        let sentence = words[range.start].sentence;
        let near = range.start.saturating_sub(REACH)..(range.end + REACH).min(words.len());
        let mut is_near = wanted.is_empty();
        for at in near.filter(|at| words[*at].sentence == sentence) {
            let has = |of: &[WordId]| of.binary_search(&ids[at]).is_ok();
            let barred = !range.contains(&at) && has(unless);
            if barred || (at < range.start && has(unless_before)) {
                return false;
            }
            is_near = is_near || has(wanted);
        }
        is_near
    }

    fn resolve(&self, mut found: Vec<(&Entry, Range<usize>)>) -> Vec<Hit<'_>> {
        // By list; the longest first where several start at a word, the hiding one before its like.
        found.sort_by_key(|(entry, words)| {
            (entry.list, words.start, std::cmp::Reverse(words.end), !entry.hides)
        });
        let mut kept: Vec<(&Entry, Range<usize>)> = Vec::new();
        for (entry, words) in found {
            match kept.last_mut() {
                Some((last, before)) if last.list == entry.list && words.start < before.end => {
                    if words.len() > before.len() || (entry.hides && words.len() == before.len()) {
                        (*last, *before) = (entry, words);
                    }
                }
                _ => kept.push((entry, words)),
            }
        }
        let shown = kept.into_iter().filter(|(entry, _)| !entry.hides);
        let mut hits: Vec<Hit<'_>> = shown.map(|(entry, words)| self.hit(entry, words)).collect();
        hits.sort_by_key(|hit| hit.words.start);
        hits
    }

    fn hit(&self, entry: &Entry, words: Range<usize>) -> Hit<'_> {
        let in_list = &self.lists[usize::from(entry.list)];
        Hit { list: &in_list.name, in_list, term: &in_list.terms[usize::from(entry.term)], words }
    }
}

/// Returns an empty list that speaks as the rule's own does.
fn of_house(rule: &str) -> WrittenList {
    let own = Lexicon::built_in().list(rule);
    WrittenList {
        fault: "is on your house list".to_owned(),
        why: own.map_or("your collection avoids it", |list| &list.why).to_owned(),
        ..WrittenList::default()
    }
}

/// Adds a term of the house, with its plural.
fn add(list: &mut WrittenList, word: &HouseWord, term: &str) {
    let phrase: Vec<String> = words(term).into_iter().map(|word| word.text).collect();
    if phrase.is_empty() {
        return;
    }
    let key = list.source.len().to_string();
    let name = word.source.as_ref().map_or("House list", |source| source.value.as_str());
    let date =
        word.date.get().map_or_else(|| "no date given".to_owned(), |date| date_to_iso(date.value));
    list.source.push(WrittenSource { key: key.clone(), name: name.to_owned(), date });
    let prefer = match word.prefer.as_ref().filter(|prefer| !prefer.trim().is_empty()) {
        Some(prefer) => format!("write “{}”", prefer.value),
        None => "say it in other words".to_owned(),
    };
    let forms = vec![format!("{}+", phrase.join(" "))];
    list.term.push(WrittenTerm { forms, prefer, source: key, ..WrittenTerm::default() });
}
