//! Names of people, and words that look like one.

use crate::english::word_list::WordList;

/// First names that people in Britain have, in small letters without accents.
pub(crate) static FIRST_NAMES: WordList = long_list!(include_str!("lists/names/first-names.txt"));
/// Surnames that people in Britain have, in small letters without accents.
pub(crate) static SURNAMES: WordList = long_list!(include_str!("lists/names/surnames.txt"));
/// Ordinary words of English, in small letters without accents.
pub(crate) static ORDINARY_WORDS: WordList =
    long_list!(include_str!("lists/names/ordinary-words.txt"));
/// Pet forms of first names, each with a name that it is short for.
pub(crate) static PET_FORMS: WordList = WordList::new(include_str!("lists/names/pet-forms.txt"));

/// Surnames that mostly are something else: months, days, colours, peoples, languages, numbered
/// things.
pub(crate) static SELDOM_PEOPLE: WordList =
    WordList::new(include_str!("lists/names/seldom-people.txt"));

/// Surnames with which a place's name ends: "Victoria Park".
pub(crate) static ENDS_OF_PLACES: WordList =
    WordList::new(include_str!("lists/names/ends-of-places.txt"));
/// Endings of learned words, which are nobody's name: "audiology".
pub(crate) static LEARNED_ENDINGS: WordList =
    WordList::new(include_str!("lists/names/learned-endings.txt"));
/// What is put before ordinary words: "cyberbullying".
pub(crate) static JOINED_STARTS: WordList =
    WordList::new(include_str!("lists/names/joined-starts.txt"));
/// Endings of the names of services: "Throughcare".
pub(crate) static ENDS_OF_BODIES: WordList =
    WordList::new(include_str!("lists/names/ends-of-bodies.txt"));
/// Endings of ordinary words and of adjectives of places.
pub(crate) static ENDINGS: WordList = WordList::new(include_str!("lists/names/endings.txt"));
