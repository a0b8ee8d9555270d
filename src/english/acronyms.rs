//! Short forms, and what is none.

use crate::english::word_list::WordList;

/// Short forms that everybody knows.
pub(crate) static KNOWN: WordList = WordList::new(include_str!("lists/acronyms/known.txt"));
/// Small words that are written in capitals to stress them.
pub(crate) static STRESSED: WordList = WordList::new(include_str!("lists/acronyms/stressed.txt"));
/// Roman numerals of I, V and X; longer letters are more often a short form.
pub(crate) static ROMAN: WordList = WordList::new(include_str!("lists/acronyms/roman.txt"));
/// Small words that give a short form no letter.
pub(crate) static PASSED_OVER: WordList =
    WordList::new(include_str!("lists/acronyms/passed-over.txt"));
/// Words between what is written out and its short form: "also known as".
pub(crate) static LEADS_TO: WordList = WordList::new(include_str!("lists/acronyms/leads-to.txt"));
/// Words between a short form and what it stands for: "is short for".
pub(crate) static STANDS_FOR: WordList =
    WordList::new(include_str!("lists/acronyms/stands-for.txt"));
/// Short forms whose letters are not the first of their words, each with words that its long form
/// has.
pub(crate) static OFFICIAL: WordList = WordList::new(include_str!("lists/acronyms/official.txt"));
/// Words that say that what stands before them is shortened.
pub(crate) static LINK_WORDS: WordList =
    WordList::new(include_str!("lists/acronyms/link-words.txt"));
/// Verbs in capitals that are a short form behind an article.
pub(crate) static STRESSED_VERBS: WordList =
    WordList::new(include_str!("lists/acronyms/stressed-verbs.txt"));
