//! What English knows, as data: one list a file, below a head that gives its source and date.
//!
//! A rule asks for a word and lists none itself, but for the three or four small words of one turn
//! of phrase. Words are asked for in small letters; names, places and ordinary words without
//! accents too. What follows from the answer is not known here, nor is anything of other languages.

/// A list of many lines, from the file that holds them.
macro_rules! long_list {
    ($file:expr) => {{
        static PAIRS: $crate::english::word_list::Pairs =
            $crate::english::word_list::Pairs::of($file);
        $crate::english::word_list::WordList::long($file, &PAIRS)
    }};
}

mod accents;
pub(crate) mod acronyms;
pub(crate) mod denial;
pub(crate) mod doings;
pub(crate) mod drafts;
pub(crate) mod dying;
pub(crate) mod grammar;
pub(crate) mod identity;
pub(crate) mod living;
pub(crate) mod mail;
pub(crate) mod media;
pub(crate) mod names;
pub(crate) mod numbers;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod public;
pub(crate) mod reviews;
pub(crate) mod streets;
pub(crate) mod talk;
pub(crate) mod terms;
pub(crate) mod things;
pub(crate) mod time;
pub(crate) mod visits;
mod word_list;

pub(crate) use accents::without_accents;
pub(crate) use public::Public;
pub(crate) use word_list::WordList;

/// Whether a word is somebody's first name.
pub(crate) fn is_first_name(word: &str) -> bool {
    names::FIRST_NAMES.has(word)
}

/// Whether a word is somebody's first name or surname.
pub(crate) fn is_name(word: &str) -> bool {
    is_first_name(word) || names::SURNAMES.has(word)
}

/// Whether a word is an ordinary word of English.
pub(crate) fn is_ordinary_word(word: &str) -> bool {
    names::ORDINARY_WORDS.has(word)
}

/// Whether words are a place, a people or a language.
pub(crate) fn is_place(words: &str) -> bool {
    places::PLACES.has(words)
}

/// Whether a word is a title: `mr`, `dr`, `pc`.
pub(crate) fn is_title(word: &str) -> bool {
    people::TITLES.has(word) || people::TITLES_AT_WORK.has(word)
}

/// Whether a family's name stands before a word: `family`, `household`, `children`.
pub(crate) fn is_family_noun(word: &str) -> bool {
    people::FAMILY_NOUNS.has(word)
}

/// Whether a word is what a person does: `said`, `told`, `went`.
pub(crate) fn is_doing(word: &str) -> bool {
    doings::DOINGS.has(word)
}

/// Whether a word is a brother or a sister, or more: `brother`, `twin`, `siblings`.
pub(crate) fn is_sibling(word: &str) -> bool {
    people::BROTHERS.has(word) || people::SISTERS.has(word) || people::SIBLINGS.has(word)
}

/// Whether a word is a day of the week.
pub(crate) fn is_weekday(word: &str) -> bool {
    time::WORKING_DAYS.has(word) || time::WEEKEND.has(word)
}
