//! Words about words.

use crate::english::word_list::WordList;

/// Words for words.
pub(crate) static TERMS: WordList = WordList::new(include_str!("lists/talk/terms.txt"));
/// Words for the use of words.
pub(crate) static USES: WordList = WordList::new(include_str!("lists/talk/uses.txt"));
/// Words that turn away from a use of words.
pub(crate) static TURNS: WordList = WordList::new(include_str!("lists/talk/turns.txt"));
/// Words after a term that say that it is gone.
pub(crate) static GONE: WordList = WordList::new(include_str!("lists/talk/gone.txt"));
/// Small words of a sentence that says what a word is.
pub(crate) static IS: WordList = WordList::new(include_str!("lists/talk/is.txt"));
