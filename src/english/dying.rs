//! What is told beside a death by suicide.

use crate::english::word_list::WordList;

/// What stands after "in" or "on" and is no place: times, states, groups, papers.
pub(crate) static NO_PLACES: WordList = WordList::new(include_str!("lists/dying/no-places.txt"));
/// What stands after "with" and is no means.
pub(crate) static NO_MEANS: WordList = WordList::new(include_str!("lists/dying/no-means.txt"));
/// Words in "ing" after "by" that are no deed.
pub(crate) static NO_GERUNDS: WordList = WordList::new(include_str!("lists/dying/no-gerunds.txt"));
/// Words at which what is told of a death ends.
pub(crate) static BREAKS: WordList = WordList::new(include_str!("lists/dying/breaks.txt"));
/// Words that tell when, between a death and its place.
pub(crate) static WHEN: WordList = WordList::new(include_str!("lists/dying/when.txt"));
/// Words before "to" and a death that tell of a wish alone.
pub(crate) static WISHES: WordList = WordList::new(include_str!("lists/dying/wishes.txt"));
