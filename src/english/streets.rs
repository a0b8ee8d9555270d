//! Names of streets, and what stands about them.

use crate::english::word_list::WordList;

/// Words that end a street's name.
pub(crate) static STREETS: WordList = WordList::new(include_str!("lists/streets/streets.txt"));
/// Of those, the ones that also end the names of much else.
pub(crate) static SHARED: WordList = WordList::new(include_str!("lists/streets/shared.txt"));
/// Of those, the ones that end the names of whole quarters too.
pub(crate) static QUARTERS: WordList = WordList::new(include_str!("lists/streets/quarters.txt"));
/// Words after a street's name that make it the name of something else.
pub(crate) static LONGER_NAMES: WordList =
    WordList::new(include_str!("lists/streets/longer-names.txt"));
/// Of those, the ones that do so in small letters too.
pub(crate) static THINGS: WordList = WordList::new(include_str!("lists/streets/things.txt"));
/// What stands before a street where somebody was.
pub(crate) static BEFORE_A_STREET: WordList =
    WordList::new(include_str!("lists/streets/before-a-street.txt"));
/// Words that a number of a house is written together with: "no.14", "flat14".
pub(crate) static BEFORE_A_NUMBER: WordList =
    WordList::new(include_str!("lists/streets/before-a-number.txt"));
/// Small words that start a sentence before a street and are no part of its name.
pub(crate) static NO_FIRST_WORDS: WordList =
    WordList::new(include_str!("lists/streets/no-first-words.txt"));
/// Last words of the names of streets behind the number of a house alone: "14 Harrow Bank".
pub(crate) static AFTER_A_NUMBER: WordList =
    WordList::new(include_str!("lists/streets/after-a-number.txt"));
/// What stands before the number of a house whose street may be much else.
pub(crate) static BEFORE_A_HOUSE: WordList =
    WordList::new(include_str!("lists/streets/before-a-house.txt"));
/// Words that begin the name of a street in Welsh, Irish and Gaelic: "9 Stryd Fawr".
pub(crate) static FIRST: WordList = WordList::new(include_str!("lists/streets/first.txt"));
/// Of those, the ones that tell of a street without a number too.
pub(crate) static SURE_FIRST: WordList =
    WordList::new(include_str!("lists/streets/sure-first.txt"));
/// First words of streets that everybody knows.
pub(crate) static FAMOUS: WordList = WordList::new(include_str!("lists/streets/famous.txt"));
/// Last words of the names of houses that have no number: "The Old Forge".
pub(crate) static HOUSE_NAMES: WordList =
    WordList::new(include_str!("lists/streets/house-names.txt"));
