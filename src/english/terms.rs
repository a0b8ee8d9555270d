//! Other names of the vocabulary's terms: a line has one name and the terms that it can mean.

use crate::english::word_list::WordList;

/// Other names of review types.
pub(crate) static REVIEW_TYPES: WordList =
    WordList::new(include_str!("lists/terms/review-types.txt"));
/// Other names of themes.
pub(crate) static THEMES: WordList = WordList::new(include_str!("lists/terms/themes.txt"));
/// Other names of agencies.
pub(crate) static AUDIENCE: WordList = WordList::new(include_str!("lists/terms/audience.txt"));
