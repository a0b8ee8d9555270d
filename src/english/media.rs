//! Words of links and pictures.

use crate::english::word_list::WordList;

/// Words of links that lead nowhere, alone or together.
pub(crate) static LEADS_NOWHERE: WordList =
    WordList::new(include_str!("lists/media/leads-nowhere.txt"));
/// Of those, the ones that make a phrase vague by themselves.
pub(crate) static POINTERS: WordList = WordList::new(include_str!("lists/media/pointers.txt"));
/// Words that tell nothing of what a picture shows.
pub(crate) static NO_PICTURE: WordList = WordList::new(include_str!("lists/media/no-picture.txt"));
