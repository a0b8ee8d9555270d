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
/// What a number of somebody's record is called, with "number" or "reference" beside it.
pub(crate) static RECORDS: WordList = WordList::new(include_str!("lists/numbers/records.txt"));
/// What a number of somebody's record is called, with nothing more beside it.
pub(crate) static RECORDS_ALONE: WordList =
    WordList::new(include_str!("lists/numbers/records-alone.txt"));
/// What the number of a passport is called.
pub(crate) static PASSPORTS: WordList = WordList::new(include_str!("lists/numbers/passports.txt"));
/// What the number of an account or a bank is called.
pub(crate) static BANKS: WordList = WordList::new(include_str!("lists/numbers/banks.txt"));
/// What the number of a bank card is called.
pub(crate) static CARDS: WordList = WordList::new(include_str!("lists/numbers/cards.txt"));
/// Words for a number that belongs to what stands before or after them.
pub(crate) static NUMBER_WORDS: WordList =
    WordList::new(include_str!("lists/numbers/number-words.txt"));
/// Words that may stand between what a number is called and the number.
pub(crate) static BEFORE_A_VALUE: WordList =
    WordList::new(include_str!("lists/numbers/before-a-value.txt"));
/// What a number right behind is that is no person's: an order, a form, a grant.
pub(crate) static NOBODYS: WordList = WordList::new(include_str!("lists/numbers/nobodys.txt"));
/// Words of vehicles and their plates.
pub(crate) static VEHICLES: WordList = WordList::new(include_str!("lists/numbers/vehicles.txt"));
