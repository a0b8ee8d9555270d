//! The words that rules look for: lists as data, compiled once, found in one pass over a text.

mod inflect;
mod list;
mod pattern;

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

pub(crate) use list::{List, Term};

use list::Reference;
use pattern::{Pattern, UNKNOWN, WordId, WordIds};

use crate::english::phrases;
use crate::lint::prose::{Word, words};
use crate::model::HouseWord;
use crate::text::date_to_iso;

/// The list of another language than English.
static WELSH: (&str, &str) = ("harm-welsh", include_str!("harm-welsh.toml"));

/// How far to either side of a term `near` and `unless` look, in words.
const REACH: usize = 30;

/// All lists, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Lexicon {
    lists: Vec<(String, List)>,
    ids: WordIds,
    entries: Vec<Entry>,
    /// For each word, the entries that can start with it.
    starts: Vec<Vec<u32>>,
    /// For each term of each list, what may stand about it.
    contexts: Vec<Vec<Surroundings>>,
}

/// A phrase of a term.
#[derive(Debug)]
struct Entry {
    list: usize,
    term: usize,
    pattern: Pattern,
    /// Whether it means something else, and so hides what it holds.
    hides: bool,
}

/// What may stand about a term in its sentence.
#[derive(Debug)]
struct Surroundings {
    /// Of these words one must stand there; none given, none need.
    near: Vec<WordId>,
    /// Of these none may.
    unless: Vec<WordId>,
    /// Of these none may stand before it.
    unless_before: Vec<WordId>,
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

static BUILT_IN: LazyLock<Lexicon> = LazyLock::new(|| {
    let read = |(name, text): &(&str, &str)| ((*name).to_owned(), List::read(text));
    Lexicon::new(phrases::LISTS.iter().chain([&WELSH]).map(read).collect())
});

impl Lexicon {
    /// Returns the lists that come with the program.
    pub(crate) fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Compiles the words that a collection adds to rules.
    pub(crate) fn of_house(house: &[HouseWord]) -> Self {
        let mut lists: Vec<(String, List)> = Vec::new();
        for word in house {
            let (Some(rule), Some(term)) = (word.rule.as_ref(), word.term.as_ref()) else {
                continue;
            };
            let known = lists.iter().position(|(name, _)| *name == rule.value);
            let index = known.unwrap_or_else(|| {
                lists.push((rule.value.clone(), List::of_house(rule)));
                lists.len() - 1
            });
            lists[index].1.add(word, term);
        }
        Self::new(lists)
    }

    /// Returns the rules that have a list to which a collection can add: those that say why.
    pub(crate) fn rules_with_lists() -> impl Iterator<Item = &'static str> {
        let lists = BUILT_IN.lists.iter().filter(|(_, list)| !list.why.is_empty());
        lists.map(|(name, _)| name.as_str())
    }

    /// Whether a rule has a list to which a collection can add.
    pub(crate) fn has_list(rule: &str) -> bool {
        Self::rules_with_lists().any(|name| name == rule)
    }

    /// Compiles lists.
    pub(crate) fn new(lists: Vec<(String, List)>) -> Self {
        let (mut ids, mut entries, mut contexts) = (WordIds::default(), Vec::new(), Vec::new());
        for (list, (_, of_list)) in lists.iter().enumerate() {
            let (mut contexts_of_list, groups) = (Vec::new(), &of_list.group);
            for (term, of_term) in of_list.term.iter().enumerate() {
                let mut add = |phrases: &[String], hides: bool, ids: &mut WordIds| {
                    let patterns = phrases.iter().map(|phrase| Pattern::new(phrase, groups, ids));
                    entries.extend(patterns.map(|pattern| Entry { list, term, pattern, hides }));
                };
                add(&of_term.forms, false, &mut ids);
                add(&of_term.except, true, &mut ids);
                contexts_of_list.push(Surroundings {
                    near: ids.alternatives_of(&of_term.near, groups),
                    unless: ids.alternatives_of(&of_term.unless, groups),
                    unless_before: ids.alternatives_of(&of_term.unless_before, groups),
                });
            }
            contexts.push(contexts_of_list);
        }
        let mut starts: Vec<Vec<u32>> = Vec::new();
        for (index, entry) in (0..).zip(&entries) {
            for word in entry.pattern.first_words() {
                let word = word as usize;
                if starts.len() <= word {
                    starts.resize(word + 1, Vec::new());
                }
                starts[word].push(index);
            }
        }
        Self { lists, ids, entries, starts, contexts }
    }

    /// Returns a list by its name.
    pub(crate) fn list(&self, name: &str) -> Option<&List> {
        self.lists.iter().find(|(of, _)| of == name).map(|(_, list)| list)
    }

    /// Returns the kinds that a list tells apart, in its order.
    pub(crate) fn kinds(&self, list: &str) -> impl Iterator<Item = &str> {
        self.list(list).into_iter().flat_map(|list| &list.term).map(|term| term.kind.as_str())
    }

    /// Returns the terms of all lists in a text, in order; of a list's terms that share words the
    /// longest alone.
    pub(crate) fn hits(&self, words: &[Word]) -> Vec<Hit<'_>> {
        let ids: Vec<WordId> = words.iter().map(|word| self.ids.get(&word.text)).collect();
        let mut found: Vec<(&Entry, Range<usize>)> = Vec::new();
        for (at, id) in ids.iter().enumerate().filter(|(_, id)| **id != UNKNOWN) {
            for entry in self.starts.get(*id as usize).into_iter().flatten() {
                let entry = &self.entries[*entry as usize];
                let end = entry.pattern.end_of_match(words, &ids, at);
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
        let about = &self.contexts[entry.list][entry.term];
        if about.near.is_empty() && about.unless.is_empty() && about.unless_before.is_empty() {
            return true;
        }
        let sentence = words[range.start].sentence;
        let near = range.start.saturating_sub(REACH)..(range.end + REACH).min(words.len());
        let mut is_near = about.near.is_empty();
        for at in near.filter(|at| words[*at].sentence == sentence) {
            let has = |of: &[WordId]| of.binary_search(&ids[at]).is_ok();
            let barred = !range.contains(&at) && has(&about.unless);
            if barred || (at < range.start && has(&about.unless_before)) {
                return false;
            }
            is_near = is_near || has(&about.near);
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
        let (list, in_list) = &self.lists[entry.list];
        Hit { list, in_list, term: &in_list.term[entry.term], words }
    }
}

impl List {
    /// Returns an empty list that speaks as the rule's own does.
    fn of_house(rule: &str) -> Self {
        let own = Lexicon::built_in().list(rule);
        Self {
            fault: "is on your house list".to_owned(),
            why: own
                .map_or_else(|| "your collection avoids it".to_owned(), |list| list.why.clone()),
            group: BTreeMap::new(),
            source: Vec::new(),
            term: Vec::new(),
        }
    }

    /// Adds a term of the house, with its plural.
    fn add(&mut self, word: &HouseWord, term: &str) {
        let phrase: Vec<String> = words(term).into_iter().map(|word| word.text).collect();
        if phrase.is_empty() {
            return;
        }
        let key = self.source.len().to_string();
        let name = word.source.as_ref().map_or("House list", |source| source.value.as_str());
        let date = word
            .date
            .get()
            .map_or_else(|| "no date given".to_owned(), |date| date_to_iso(date.value));
        self.source.push(Reference { key: key.clone(), name: name.to_owned(), date });
        let prefer = match word.prefer.as_ref().filter(|prefer| !prefer.trim().is_empty()) {
            Some(prefer) => format!("write “{}”", prefer.value),
            None => "say it in other words".to_owned(),
        };
        let forms = vec![format!("{}+", phrase.join(" "))];
        self.term.push(Term { forms, prefer, source: key, ..Term::default() });
    }

    /// Returns the source of a term, with its date.
    pub(crate) fn source_of(&self, term: &Term) -> Option<String> {
        let source = self.source.iter().find(|source| source.key == term.source)?;
        Some(format!("{}, {}.", source.name, source.date))
    }
}
