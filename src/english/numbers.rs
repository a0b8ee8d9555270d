//! Numbers in words, and what numbers are called.

use crate::english::word_list::WordList;

/// Numbers of one word, each with its digits.
pub(crate) static CARDINALS: WordList = WordList::new(include_str!("lists/numbers/cardinals.txt"));
/// Ordinals of one word, each with its digits.
pub(crate) static ORDINALS: WordList = WordList::new(include_str!("lists/numbers/ordinals.txt"));
/// What a number is that is no person's: an order, a job, a charity.
pub(crate) static CODES: WordList = WordList::new(include_str!("lists/numbers/codes.txt"));
/// What is written before ten digits that are no health number.
pub(crate) static BEFORE_ANOTHER: WordList =
    WordList::new(include_str!("lists/numbers/before-another.txt"));
/// What a health number is called.
pub(crate) static HEALTH: WordList = WordList::new(include_str!("lists/numbers/health.txt"));
/// Words between what a number is called and the number.
pub(crate) static AFTER_ITS_NAME: WordList =
    WordList::new(include_str!("lists/numbers/after-its-name.txt"));
/// What is written near an NHS number.
pub(crate) static NEAR_NHS: WordList = WordList::new(include_str!("lists/numbers/near-nhs.txt"));
/// What is written before a National Insurance number.
pub(crate) static NEAR_INSURANCE: WordList =
    WordList::new(include_str!("lists/numbers/near-insurance.txt"));
/// Decades of an age, each with the years that it begins with.
pub(crate) static DECADES: WordList = WordList::new(include_str!("lists/numbers/decades.txt"));
