//! Words that could point to a person, whatever stands about them.

use crate::english::word_list::WordList;

/// Who somebody is to somebody else: kin, partners, friends, neighbours, carers.
pub(crate) static RELATIONS: WordList = WordList::new(include_str!("lists/identity/relations.txt"));
/// Words that may stand between an owner and kin: "her two older half sisters".
pub(crate) static BEFORE_A_RELATION: WordList =
    WordList::new(include_str!("lists/identity/before-a-relation.txt"));
/// Words that tell of an age by themselves: decades of a life, birthdays by their number.
pub(crate) static AGES: WordList = WordList::new(include_str!("lists/identity/ages.txt"));
/// Kinds of places that lead somewhere, in words without a capital.
pub(crate) static PLACES: WordList = WordList::new(include_str!("lists/identity/places.txt"));
/// Times of the year, feasts and days with a name, in words without a capital.
pub(crate) static TIMES: WordList = WordList::new(include_str!("lists/identity/times.txt"));
/// What somebody is, has, does or went through, by which people know one another.
pub(crate) static TRAITS: WordList = WordList::new(include_str!("lists/identity/traits.txt"));
/// Small words that start a sentence or a quotation with a capital and are nobody.
pub(crate) static STARTERS: WordList = WordList::new(include_str!("lists/identity/starters.txt"));
/// Small words inside a name: "Ministry of Justice", "Ludwig van Beethoven".
pub(crate) static INSIDE_NAMES: WordList =
    WordList::new(include_str!("lists/identity/inside-names.txt"));
/// Small words that a figure is not told with: "three of them".
pub(crate) static AFTER_A_FIGURE: WordList =
    WordList::new(include_str!("lists/identity/after-a-figure.txt"));
