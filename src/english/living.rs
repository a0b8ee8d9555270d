//! Words for living somewhere.

use crate::english::word_list::WordList;

/// Words that tell of somebody's home.
pub(crate) static HOME: WordList = WordList::new(include_str!("lists/living/home.txt"));
/// Words right before a street whose name may be that of much else.
pub(crate) static LIVES: WordList = WordList::new(include_str!("lists/living/lives.txt"));
/// Words before the first half of a postcode.
pub(crate) static AREA: WordList = WordList::new(include_str!("lists/living/area.txt"));
/// Words of dwellings right before the street that they are in: "a house in Larch Drive".
pub(crate) static DWELLINGS: WordList = WordList::new(include_str!("lists/living/dwellings.txt"));
