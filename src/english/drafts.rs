//! What stands in a text that is not finished.

use crate::english::word_list::WordList;

/// First words between brackets that ask a writer to do something: "insert date".
pub(crate) static ASKS: WordList = WordList::new(include_str!("lists/drafts/asks.txt"));
/// What a form asks for: "name", "date".
pub(crate) static FIELDS: WordList = WordList::new(include_str!("lists/drafts/fields.txt"));
/// Words that stand beside what a form asks for: "your name", "date of review".
pub(crate) static BESIDE_FIELDS: WordList =
    WordList::new(include_str!("lists/drafts/beside-fields.txt"));
/// Short forms for what is not settled yet.
pub(crate) static STAND_INS: WordList = WordList::new(include_str!("lists/drafts/stand-ins.txt"));
/// All that stands in a field whose words are still to come.
pub(crate) static WHOLE: WordList = WordList::new(include_str!("lists/drafts/whole.txt"));
/// Words of an office program where nothing was typed, or where a field broke.
pub(crate) static LEFT_WORDS: WordList = WordList::new(include_str!("lists/drafts/left-words.txt"));
/// Words before a colon with which an office program tells a change.
pub(crate) static TRACKED: WordList = WordList::new(include_str!("lists/drafts/tracked.txt"));
/// Words before a Roman numeral: "Part XX".
pub(crate) static NUMBERED: WordList = WordList::new(include_str!("lists/drafts/numbered.txt"));
/// Units that are squared or cubed.
pub(crate) static UNITS: WordList = WordList::new(include_str!("lists/drafts/units.txt"));
