//! What people do, and the forms of verbs.

use crate::english::word_list::WordList;

/// What a person does: "Kofi told".
pub(crate) static DOINGS: WordList = WordList::new(include_str!("lists/doings/doings.txt"));
/// What only somebody who can speak or feel does.
pub(crate) static SPEECH: WordList = WordList::new(include_str!("lists/doings/speech.txt"));
/// Words with which a sentence goes on after somebody's age.
pub(crate) static AFTER_AN_AGE: WordList =
    WordList::new(include_str!("lists/doings/after-an-age.txt"));
/// What somebody in a case file does: "Mother reported".
pub(crate) static CASE_DEEDS: WordList = WordList::new(include_str!("lists/doings/case-deeds.txt"));
/// What a service does or leaves undone, after "should have been".
pub(crate) static PRACTICE: WordList = WordList::new(include_str!("lists/doings/practice.txt"));
/// Verbs of a body that finds who is at fault.
pub(crate) static JUDGING: WordList = WordList::new(include_str!("lists/doings/judging.txt"));
/// Participles of verbs that no ending marks.
pub(crate) static PARTICIPLES: WordList =
    WordList::new(include_str!("lists/doings/participles.txt"));
/// Words whose forms no rule gives: the base, then the forms that differ.
pub(crate) static IRREGULAR: WordList = WordList::new(include_str!("lists/doings/irregular.txt"));
/// Verbs that double their last letter.
pub(crate) static DOUBLING: WordList = WordList::new(include_str!("lists/doings/doubling.txt"));
/// What people do and things seldom do, in the forms that stand after a name.
pub(crate) static OF_PEOPLE: WordList = WordList::new(include_str!("lists/doings/of-people.txt"));
/// What people do, as it stands after "did", "would" or "could".
pub(crate) static AFTER_AN_AUXILIARY: WordList =
    WordList::new(include_str!("lists/doings/after-an-auxiliary.txt"));
/// What people are doing: "Kofi was crying".
pub(crate) static GOING_ON: WordList = WordList::new(include_str!("lists/doings/going-on.txt"));
/// What is done to people: "Summer was seen".
pub(crate) static DONE_TO_PEOPLE: WordList =
    WordList::new(include_str!("lists/doings/done-to-people.txt"));
/// Verbs after which a name is mostly a thing: used, took, watched.
pub(crate) static WITH_THINGS: WordList =
    WordList::new(include_str!("lists/doings/with-things.txt"));
/// What somebody at work does to what they make: "written by Mr Hale".
pub(crate) static OF_WORK: WordList = WordList::new(include_str!("lists/doings/of-work.txt"));
/// What somebody at work did, after "who": taught, chaired.
pub(crate) static AT_WORK: WordList = WordList::new(include_str!("lists/doings/at-work.txt"));
/// What is done by nobody but somebody at work: "chaired by".
pub(crate) static ONLY_AT_WORK: WordList =
    WordList::new(include_str!("lists/doings/only-at-work.txt"));
/// What bodies do as people do: "ran the centre".
pub(crate) static OF_BODIES: WordList = WordList::new(include_str!("lists/doings/of-bodies.txt"));
/// What bodies too are said to have done, in the words of people: "told the ward".
pub(crate) static AS_PEOPLE_DO: WordList =
    WordList::new(include_str!("lists/doings/as-people-do.txt"));
/// What thinkers have done: "Pearce and Beckett have studied".
pub(crate) static OF_THINKERS: WordList =
    WordList::new(include_str!("lists/doings/of-thinkers.txt"));
/// Past forms that no ending marks and that are no noun or present.
pub(crate) static PASTS: WordList = WordList::new(include_str!("lists/doings/pasts.txt"));
/// Words of what is so in general.
pub(crate) static PRESENTS: WordList = WordList::new(include_str!("lists/doings/presents.txt"));
/// What things and services do in general: "applications close".
pub(crate) static PRESENTS_OF_THINGS: WordList =
    WordList::new(include_str!("lists/doings/presents-of-things.txt"));
/// What readers are asked to do by a day, at the start of a sentence.
pub(crate) static ASKED_OF_READERS: WordList =
    WordList::new(include_str!("lists/doings/asked-of-readers.txt"));
