//! Words that deny, and what they deny.

use crate::english::word_list::WordList;

/// Words that deny what follows.
pub(crate) static DENIALS: WordList = WordList::new(include_str!("lists/denial/denials.txt"));
/// Words that may stand between a denial and what it denies.
pub(crate) static BEFORE_THE_DENIED: WordList =
    WordList::new(include_str!("lists/denial/before-the-denied.txt"));
/// Words before a harm that say that it did not happen.
pub(crate) static DENIALS_OF_HARM: WordList =
    WordList::new(include_str!("lists/denial/denials-of-harm.txt"));
/// Nouns before "of" that a "no" denies together with what follows.
pub(crate) static TRACES: WordList = WordList::new(include_str!("lists/denial/traces.txt"));
