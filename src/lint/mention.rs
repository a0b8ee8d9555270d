//! Who a passage speaks of, and where.

use std::collections::{HashMap, HashSet};

use crate::english::{self, people};
use crate::lint::{
    lexicon::Hit,
    prose::{Case, Word, words},
};
use crate::model::{Briefing, PersonRole};

/// What kind of person or body somebody is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Actor {
    /// A child.
    Child,
    /// An adult who is neither of the family nor at work.
    Adult,
    /// Somebody of the family, a friend, a carer.
    Family,
    /// A worker, a team, a service, an agency.
    Worker,
}

/// Somebody of whom a passage speaks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Mention {
    /// The first of the words.
    pub(crate) start: usize,
    /// The word after the last.
    pub(crate) end: usize,
    /// What kind of person or body it is.
    pub(crate) actor: Actor,
    /// Which of the declared persons it is.
    pub(crate) person: Option<usize>,
}

/// Returns the mentions, which are in order, that start near a word: so many words before and after.
pub(crate) fn near(mentions: &[Mention], word: usize, before: usize, after: usize) -> &[Mention] {
    let first = mentions.partition_point(|mention| mention.start + before < word);
    let last = mentions.partition_point(|mention| mention.start <= word + after);
    &mentions[first..last.max(first)]
}

/// The declared persons, as the words that name them.
#[derive(Debug)]
pub(crate) struct People {
    /// By their first word, the longest first.
    names: HashMap<String, Vec<Named>>,
    /// All words of all names.
    words: HashSet<String>,
    /// The person whom the briefing is about: the first child, else the first adult.
    pub(crate) subject: Option<usize>,
    /// Whether that is a child, or nobody is declared to be an adult.
    pub(crate) subject_is_child: bool,
}

/// A name of a declared person.
#[derive(Debug)]
struct Named {
    words: Vec<String>,
    actor: Actor,
    person: usize,
}

impl People {
    /// Reads the persons of a briefing.
    pub(crate) fn of(briefing: &Briefing) -> Self {
        let mut names = Vec::new();
        for (person, one) in briefing.people.iter().enumerate() {
            let actor = one.role.get().map_or(Actor::Family, |role| actor_of(role.value));
            for name in [&one.pseudonym, &one.name].into_iter().flatten() {
                let all: Vec<String> = words(name).into_iter().map(|word| word.text).collect();
                if let ([first, _, ..], false) = (all.as_slice(), actor == Actor::Worker)
                    && !is_no_name_alone(first)
                {
                    names.push(Named { words: vec![first.clone()], actor, person });
                }
                names.push(Named { words: all, actor, person });
            }
        }
        names.retain(|name: &Named| !name.words.is_empty());
        let words = names.iter().flat_map(|name| name.words.iter().cloned()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        let mut by_first: HashMap<String, Vec<Named>> = HashMap::new();
        for name in names {
            by_first.entry(name.words[0].clone()).or_default().push(name);
        }
        let role = |wanted: PersonRole| {
            let mut people = briefing.people.iter();
            people.position(|one| one.role.get().is_some_and(|role| role.value == wanted))
        };
        let (child, adult) = (role(PersonRole::Child), role(PersonRole::Adult));
        Self {
            names: by_first,
            words,
            subject: child.or(adult),
            subject_is_child: child.is_some() || adult.is_none(),
        }
    }

    /// Returns whom a passage speaks of, in order: declared persons by name, others by what they are.
    pub(crate) fn mentions(&self, words: &[Word], hits: &[Hit<'_>]) -> Vec<Mention> {
        let mut out: Vec<Mention> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let named = self.names.get(&words[at].text);
            let named = named.and_then(|names| names.iter().find(|name| name.stands_at(words, at)));
            let Some(name) = named else {
                at += 1;
                continue;
            };
            let end = at + name.words.len();
            out.push(Mention { start: at, end, actor: name.actor, person: Some(name.person) });
            at = end;
        }
        for hit in hits.iter().filter(|hit| hit.list == "actors") {
            let actor = match &*hit.term.kind {
                "worker" => Actor::Worker,
                "family" => Actor::Family,
                "child" => Actor::Child,
                _ => Actor::Adult,
            };
            let (start, end) = (hit.words.start, hit.words.end);
            out.push(Mention { start, end, actor, person: None });
        }
        out.sort_by_key(|mention| mention.start);
        out
    }

    /// Whether a word is part of a declared name.
    pub(crate) fn names_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Returns the declared names that are one word, with their persons.
    pub(crate) fn single_names(&self) -> impl Iterator<Item = (&str, usize)> {
        let single = self.names.values().flatten().filter(|name| name.words.len() == 1);
        single.map(|name| (name.words[0].as_str(), name.person))
    }
}

impl Named {
    fn stands_at(&self, words: &[Word], at: usize) -> bool {
        let Some(part) = words.get(at..at + self.words.len()) else { return false };
        part[0].case != Case::Lower
            && part.iter().zip(&self.words).all(|(word, wanted)| word.text == *wanted)
    }
}

/// "Mr" and "Child": the first words of "Mr A" and "Child D" name nobody alone.
fn is_no_name_alone(word: &str) -> bool {
    english::is_title(word) || people::SUBJECTS.has(word) || english::is_family_noun(word)
}

fn actor_of(role: PersonRole) -> Actor {
    match role {
        PersonRole::Child => Actor::Child,
        PersonRole::Adult | PersonRole::Perpetrator | PersonRole::Public => Actor::Adult,
        PersonRole::Sibling | PersonRole::Parent | PersonRole::Carer | PersonRole::Family => {
            Actor::Family
        }
        PersonRole::Professional => Actor::Worker,
    }
}
