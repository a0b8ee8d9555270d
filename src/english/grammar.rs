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
