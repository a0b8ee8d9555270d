//! Small words.

use crate::english::word_list::WordList;

/// Articles, and what stands in their place.
pub(crate) static ARTICLES: WordList = WordList::new(include_str!("lists/grammar/articles.txt"));
/// Articles and owners before a noun.
pub(crate) static DETERMINERS: WordList =
    WordList::new(include_str!("lists/grammar/determiners.txt"));
/// Prepositions that make what follows no subject.
pub(crate) static PREPOSITIONS: WordList =
    WordList::new(include_str!("lists/grammar/prepositions.txt"));
/// Adverbs that do not end in "ly".
pub(crate) static ADVERBS: WordList = WordList::new(include_str!("lists/grammar/adverbs.txt"));
/// Words that start a clause within a sentence.
pub(crate) static SUBORDINATORS: WordList =
    WordList::new(include_str!("lists/grammar/subordinators.txt"));
/// Somebody who acts and is not named.
pub(crate) static ANYBODY: WordList = WordList::new(include_str!("lists/grammar/anybody.txt"));
/// Pronouns of persons.
pub(crate) static PRONOUNS: WordList = WordList::new(include_str!("lists/grammar/pronouns.txt"));
/// Small words between somebody and a verb.
pub(crate) static BEFORE_A_VERB: WordList =
    WordList::new(include_str!("lists/grammar/before-a-verb.txt"));
/// Words that start a sentence and are nobody: "It was four".
pub(crate) static NO_PERSONS: WordList =
    WordList::new(include_str!("lists/grammar/no-persons.txt"));
/// A word and a preposition after which more often a person stands than a place: "afraid of".
pub(crate) static TAKES_A_PERSON: WordList =
    WordList::new(include_str!("lists/grammar/takes-a-person.txt"));
/// Prepositions after which people stand more often than places.
pub(crate) static OF_COMPANY: WordList =
    WordList::new(include_str!("lists/grammar/of-company.txt"));
/// Prepositions after which a name is mostly a thing.
pub(crate) static OF_THINGS: WordList = WordList::new(include_str!("lists/grammar/of-things.txt"));
/// Words with which a clause begins, so that a subject follows.
pub(crate) static STARTS_A_CLAUSE: WordList =
    WordList::new(include_str!("lists/grammar/starts-a-clause.txt"));
/// Auxiliary verbs, and their denials.
pub(crate) static AUXILIARIES: WordList =
    WordList::new(include_str!("lists/grammar/auxiliaries.txt"));
/// Forms of "to be".
pub(crate) static TO_BE: WordList = WordList::new(include_str!("lists/grammar/to-be.txt"));
/// What stands before a noun and makes it no name: "her Keysafe".
pub(crate) static OWNERS: WordList = WordList::new(include_str!("lists/grammar/owners.txt"));
/// Words before "to", "from" and "of" after which a place stands.
pub(crate) static LEADS_TO_A_PLACE: WordList =
    WordList::new(include_str!("lists/grammar/leads-to-a-place.txt"));
/// Small words that may follow a name, and make it no part of a longer one.
pub(crate) static AFTER_A_NAME: WordList =
    WordList::new(include_str!("lists/grammar/after-a-name.txt"));
