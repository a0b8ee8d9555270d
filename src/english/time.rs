//! Days, births and what is to come.

use crate::english::word_list::WordList;

/// The days of a week that people work on.
pub(crate) static WORKING_DAYS: WordList =
    WordList::new(include_str!("lists/time/working-days.txt"));
/// The days of a weekend.
pub(crate) static WEEKEND: WordList = WordList::new(include_str!("lists/time/weekend.txt"));
/// Words of days and feasts that have a name: "World Mental Health Day".
pub(crate) static NAMED_DAYS: WordList = WordList::new(include_str!("lists/time/named-days.txt"));
/// Words before a day that is to come, or to be kept.
pub(crate) static DEADLINES: WordList = WordList::new(include_str!("lists/time/deadlines.txt"));
/// Words of what is sure to come.
pub(crate) static SURE_TO_COME: WordList =
    WordList::new(include_str!("lists/time/sure-to-come.txt"));
/// Words of what is to come.
pub(crate) static TO_COME: WordList = WordList::new(include_str!("lists/time/to-come.txt"));
/// Words that may stand between "birth" and its day.
pub(crate) static AFTER_BIRTH: WordList = WordList::new(include_str!("lists/time/after-birth.txt"));
/// Words after "born" that begin another thing.
pub(crate) static NOT_BORN_YET: WordList =
    WordList::new(include_str!("lists/time/not-born-yet.txt"));
/// Words before an age that nobody has reached: "she would have been three".
pub(crate) static IMAGINED_AGES: WordList =
    WordList::new(include_str!("lists/time/imagined-ages.txt"));
/// The months, in full and as they are shortened, each with its number.
pub(crate) static MONTHS: WordList = WordList::new(include_str!("lists/time/months.txt"));
/// Words after a number that is somebody's age: "she was four when".
pub(crate) static AFTER_A_BARE_AGE: WordList =
    WordList::new(include_str!("lists/time/after-a-bare-age.txt"));
/// What stands before a season or a time of day: "by Autumn".
pub(crate) static BEFORE_A_SEASON: WordList =
    WordList::new(include_str!("lists/time/before-a-season.txt"));
/// Seasons and times of day that are first names too.
pub(crate) static SEASONS: WordList = WordList::new(include_str!("lists/time/seasons.txt"));
/// What stands after a season or a month that is nobody: "Summer came".
pub(crate) static SEASONS_DO: WordList = WordList::new(include_str!("lists/time/seasons-do.txt"));
