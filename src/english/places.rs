//! Places and kinds of places, and what stands about them.

use crate::english::word_list::WordList;

/// Towns, counties, countries, peoples and languages, in small letters without accents.
pub(crate) static PLACES: WordList = WordList::new(include_str!("lists/places/places.txt"));
/// Countries and what is wider, too wide to find somebody by.
pub(crate) static COUNTRIES: WordList = WordList::new(include_str!("lists/places/countries.txt"));
/// Places that end as the names of peoples and languages do.
pub(crate) static NO_PEOPLES: WordList = WordList::new(include_str!("lists/places/no-peoples.txt"));
/// What stands before a place.
pub(crate) static BEFORE_A_PLACE: WordList =
    WordList::new(include_str!("lists/places/before-a-place.txt"));
/// What stands before the area that somebody lives in or left.
pub(crate) static BEFORE_AN_AREA: WordList =
    WordList::new(include_str!("lists/places/before-an-area.txt"));
/// Kinds of places that have names: schools, surgeries, homes, wards.
pub(crate) static KINDS: WordList = WordList::new(include_str!("lists/places/kinds.txt"));
/// Kinds of places that have a name beside them: "the hospice, Rose Lodge".
pub(crate) static KINDS_BESIDE_NAMES: WordList =
    WordList::new(include_str!("lists/places/kinds-beside-names.txt"));
/// Last words of the names of homes: Rose Lodge.
pub(crate) static HOMES: WordList = WordList::new(include_str!("lists/places/homes.txt"));
/// Capitals that say of what kind a place is, not which.
pub(crate) static GENERIC: WordList = WordList::new(include_str!("lists/places/generic.txt"));
/// Capitals that say for whom a place is, not which: "a Muslim school".
pub(crate) static PEOPLES_AND_FAITHS: WordList =
    WordList::new(include_str!("lists/places/peoples-and-faiths.txt"));
/// Words after a kind of place that make it the name of something else: "Hospital Trust".
pub(crate) static AFTER_A_KIND: WordList =
    WordList::new(include_str!("lists/places/after-a-kind.txt"));
/// Capitals after a kind of place that go on with a longer name: "Hospital Group".
pub(crate) static LONGER_NAMES: WordList =
    WordList::new(include_str!("lists/places/longer-names.txt"));
/// What tells that a ward is one that people vote in.
pub(crate) static VOTING: WordList = WordList::new(include_str!("lists/places/voting.txt"));
/// Letters with which postcodes begin.
pub(crate) static POSTCODE_AREAS: WordList =
    WordList::new(include_str!("lists/places/postcode-areas.txt"));
/// What stands before the first half of a postcode.
pub(crate) static BEFORE_A_POSTCODE: WordList =
    WordList::new(include_str!("lists/places/before-a-postcode.txt"));
/// Countries from which somebody may have come.
pub(crate) static LANDS: WordList = WordList::new(include_str!("lists/places/lands.txt"));
/// Words of being or coming somewhere, before an area.
pub(crate) static BESIDE_AN_AREA: WordList =
    WordList::new(include_str!("lists/places/beside-an-area.txt"));
/// Kinds of settlement beside the name of one.
pub(crate) static TOWNS: WordList = WordList::new(include_str!("lists/places/towns.txt"));
