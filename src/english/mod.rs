//! What English knows, as data: one list a file, with its source and date.
//!
//! A rule asks for a word and never lists words itself. A word is asked for in small letters, and
//! for names, places and ordinary words without accents. What is made of the answer is not known
//! here.

mod word_list;

use word_list::WordList;

/// First names that people in Britain have.
static FIRST_NAMES: WordList = WordList::new(include_str!("lists/first-names.txt"));
/// Surnames that people in Britain have.
static SURNAMES: WordList = WordList::new(include_str!("lists/surnames.txt"));
/// Ordinary words.
static ORDINARY: WordList = WordList::new(include_str!("lists/ordinary-words.txt"));
/// Towns, counties, countries, peoples and languages.
static PLACES: WordList = WordList::new(include_str!("lists/places.txt"));
/// Capitals that are nobody's name.
static PROPER: WordList = WordList::new(include_str!("lists/proper-words.txt"));
/// Short forms that need no words beside them.
static KNOWN_ACRONYMS: WordList = WordList::new(include_str!("lists/known-acronyms.txt"));
/// Titles that anybody has.
static TITLES: WordList = WordList::new(include_str!("lists/titles.txt"));
/// Titles and ranks of people at work.
static TITLES_AT_WORK: WordList = WordList::new(include_str!("lists/titles-at-work.txt"));
/// What a family's name stands before.
static FAMILY_NOUNS: WordList = WordList::new(include_str!("lists/family-nouns.txt"));
/// What a person does.
static DOINGS: WordList = WordList::new(include_str!("lists/doings.txt"));
/// Small words that stand after a person and after a thing.
static VERBS_THAT_HELP: WordList = WordList::new(include_str!("lists/verbs-that-help.txt"));

/// Whether a word is somebody's first name.
pub(crate) fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.has(word)
}

/// Whether a word is somebody's surname.
pub(crate) fn is_surname(word: &str) -> bool {
    SURNAMES.has(word)
}

/// Whether a word is somebody's first name or surname.
pub(crate) fn is_name(word: &str) -> bool {
    is_first_name(word) || is_surname(word)
}

/// Whether a word is an ordinary word of English.
pub(crate) fn is_ordinary_word(word: &str) -> bool {
    ORDINARY.has(word)
}

/// Whether words are a place, a people or a language.
pub(crate) fn is_place(words: &str) -> bool {
    PLACES.has(words)
}

/// Whether a word is written with a capital and is nobody's name: a body, a tool, a feast.
pub(crate) fn is_proper_word(word: &str) -> bool {
    PROPER.has(word)
}

/// Whether everybody knows a short form, which is asked for as it is written.
pub(crate) fn is_known_acronym(short: &str) -> bool {
    KNOWN_ACRONYMS.has(short)
}

/// Whether a word is a title: `mr`, `dr`, `pc`.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.has(word) || is_title_at_work(word)
}

/// Whether a word is the title or rank of somebody at work: `dr`, `pc`.
pub(crate) fn is_title_at_work(word: &str) -> bool {
    TITLES_AT_WORK.has(word)
}

/// Whether a family's name stands before a word: `family`, `household`, `children`.
pub(crate) fn is_family_noun(word: &str) -> bool {
    FAMILY_NOUNS.has(word)
}

/// Whether a word is what a person does: `said`, `told`, `went`.
pub(crate) fn is_doing(word: &str) -> bool {
    DOINGS.has(word)
}

/// Whether a word stands between somebody and what they do: `had`, `never`, `who`.
pub(crate) fn is_verb_that_helps(word: &str) -> bool {
    VERBS_THAT_HELP.has(word)
}
