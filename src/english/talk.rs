//! Words about words.

use crate::english::word_list::WordList;

/// Words for words.
pub(crate) static TERMS: WordList = WordList::new(include_str!("lists/talk/terms.txt"));
/// Words for the use of words.
pub(crate) static USES: WordList = WordList::new(include_str!("lists/talk/uses.txt"));
/// Words that turn away from a use of words.
pub(crate) static TURNS: WordList = WordList::new(include_str!("lists/talk/turns.txt"));
/// Words for thoughts, before "of" and a term or after it.
pub(crate) static NOTIONS: WordList = WordList::new(include_str!("lists/talk/notions.txt"));
/// Verbs of taking somebody for something: "to think of a child as".
pub(crate) static VIEWS: WordList = WordList::new(include_str!("lists/talk/views.txt"));
/// Words for giving something another name.
pub(crate) static RENAMES: WordList = WordList::new(include_str!("lists/talk/renames.txt"));
/// Verbs before a term that puts another in its place: "we changed that to".
pub(crate) static CHANGES: WordList = WordList::new(include_str!("lists/talk/changes.txt"));
/// People who are said to use words.
pub(crate) static SPEAKERS: WordList = WordList::new(include_str!("lists/talk/speakers.txt"));
/// Papers whose name is what they are about: "Failure to Comply notices".
pub(crate) static FORMS: WordList = WordList::new(include_str!("lists/talk/forms.txt"));
/// Words after a term that say that it is gone.
pub(crate) static GONE: WordList = WordList::new(include_str!("lists/talk/gone.txt"));
/// Small words of a sentence that says what a word is.
pub(crate) static IS: WordList = WordList::new(include_str!("lists/talk/is.txt"));
/// What makes a term one of a school, or a stretch of time: "summer term".
pub(crate) static TERMS_OF_SCHOOL: WordList =
    WordList::new(include_str!("lists/talk/terms-of-school.txt"));
