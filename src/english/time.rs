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
/// Words right before an age that leave it as it is: "now only five".
pub(crate) static BESIDE_AN_AGE: WordList =
    WordList::new(include_str!("lists/time/beside-an-age.txt"));
/// Words right before an age that has perhaps not been reached: "nearly seven".
pub(crate) static INEXACT: WordList = WordList::new(include_str!("lists/time/inexact.txt"));
/// Words before a birthday that has not come: "short of her third birthday".
pub(crate) static SHORT_OF: WordList = WordList::new(include_str!("lists/time/short-of.txt"));
/// Words for reaching an age: "turned ten".
pub(crate) static TURNS_AN_AGE: WordList =
    WordList::new(include_str!("lists/time/turns-an-age.txt"));
/// Words for being of an age: "was four".
pub(crate) static BE_AN_AGE: WordList = WordList::new(include_str!("lists/time/be-an-age.txt"));
/// Words that make an age the bound of many: "aged 18 and over".
pub(crate) static BOUNDS: WordList = WordList::new(include_str!("lists/time/bounds.txt"));
/// Words that make a number one of persons: "the youngest girl of four".
pub(crate) static OF_A_ROW: WordList = WordList::new(include_str!("lists/time/of-a-row.txt"));
/// Words behind a number of months that is no age: "eighteen months of contact".
pub(crate) static AFTER_A_DURATION: WordList =
    WordList::new(include_str!("lists/time/after-a-duration.txt"));
/// Words that make weeks those before a birth: "born at 29 weeks".
pub(crate) static PREGNANCY: WordList = WordList::new(include_str!("lists/time/pregnancy.txt"));
/// What stands before a season or a time of day: "by Autumn".
pub(crate) static BEFORE_A_SEASON: WordList =
    WordList::new(include_str!("lists/time/before-a-season.txt"));
/// Seasons and times of day that are first names too.
pub(crate) static SEASONS: WordList = WordList::new(include_str!("lists/time/seasons.txt"));
/// Days that have a name, each with its month and day, or 0 where these change.
pub(crate) static FEASTS: WordList = WordList::new(include_str!("lists/time/feasts.txt"));
/// Feasts that take a year to tell their day: "Eid last year".
pub(crate) static FEASTS_OF_A_YEAR: WordList =
    WordList::new(include_str!("lists/time/feasts-of-a-year.txt"));
/// Words before a day with a name on which something happened.
pub(crate) static BEFORE_A_FEAST: WordList =
    WordList::new(include_str!("lists/time/before-a-feast.txt"));
/// Words before a day that comes again and again: "every Boxing Day".
pub(crate) static HABITS: WordList = WordList::new(include_str!("lists/time/habits.txt"));
/// Words after a day with a name that make it a thing: "Mother's Day card".
pub(crate) static AFTER_A_FEAST: WordList =
    WordList::new(include_str!("lists/time/after-a-feast.txt"));
/// Words before "year" that tell which one.
pub(crate) static OF_YEARS: WordList = WordList::new(include_str!("lists/time/of-years.txt"));
/// Words before a day and a month in digits: "on 4/11".
pub(crate) static BEFORE_A_DAY: WordList =
    WordList::new(include_str!("lists/time/before-a-day.txt"));
/// Words before a day and a month in digits, or a fraction: "by 4/11".
pub(crate) static BEFORE_A_DAY_PERHAPS: WordList =
    WordList::new(include_str!("lists/time/before-a-day-perhaps.txt"));
/// Words after two numbers that are a fraction or a measure: "on 3/4 occasions".
pub(crate) static AFTER_A_FRACTION: WordList =
    WordList::new(include_str!("lists/time/after-a-fraction.txt"));
/// Words of scores.
pub(crate) static SCORES: WordList = WordList::new(include_str!("lists/time/scores.txt"));
/// Words of whoever is born.
pub(crate) static NEWBORN: WordList = WordList::new(include_str!("lists/time/newborn.txt"));
/// Words before an age that somebody reaches on a day: "turned sixteen on".
pub(crate) static TURNS: WordList = WordList::new(include_str!("lists/time/turns.txt"));
/// Words after "birthday" that make it a thing: "birthday party".
pub(crate) static BIRTHDAY_THINGS: WordList =
    WordList::new(include_str!("lists/time/birthday-things.txt"));
/// Words between "age" and the number of years: "her age was given as six".
pub(crate) static AFTER_CALLED_AGE: WordList =
    WordList::new(include_str!("lists/time/after-called-age.txt"));
/// What stands after a season or a month that is nobody: "Summer came".
pub(crate) static SEASONS_DO: WordList = WordList::new(include_str!("lists/time/seasons-do.txt"));
/// What somebody does with a birthday that has come: "celebrated a sixteenth birthday".
pub(crate) static KEEPS_A_BIRTHDAY: WordList =
    WordList::new(include_str!("lists/time/keeps-a-birthday.txt"));
