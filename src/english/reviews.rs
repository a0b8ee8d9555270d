//! Safeguarding adults reviews, and what stands about them.

use crate::english::word_list::WordList;

/// Safeguarding adults reviews, as they are written.
pub(crate) static SARS: WordList = WordList::new(include_str!("lists/reviews/sars.txt"));
/// Words that may stand between "non-statutory" and a review.
pub(crate) static BEFORE_SAR: WordList =
    WordList::new(include_str!("lists/reviews/before-sar.txt"));
/// Words that may stand between a review and "non-statutory".
pub(crate) static AFTER_SAR: WordList = WordList::new(include_str!("lists/reviews/after-sar.txt"));
/// Words that deny that there is such a review.
pub(crate) static DENIALS: WordList = WordList::new(include_str!("lists/reviews/denials.txt"));
/// Words after "non-statutory" that still speak of the review before it.
pub(crate) static STILL_SAR: WordList = WordList::new(include_str!("lists/reviews/still-sar.txt"));
