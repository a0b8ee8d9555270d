//! Places and kinds of places, and what stands about them.

use crate::english::word_list::WordList;

/// Towns, counties, countries, peoples and languages, in small letters without accents.
pub(crate) static PLACES: WordList = long_list!(include_str!("lists/places/places.txt"));
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
/// Kinds of places that are such with a capital alone, behind their name: "Kilbride High".
pub(crate) static KINDS_IN_CAPITALS: WordList =
    WordList::new(include_str!("lists/places/kinds-in-capitals.txt"));
/// Of these, the ones that need a word of place before their name.
pub(crate) static CAPITALS_AT_A_PLACE: WordList =
    WordList::new(include_str!("lists/places/capitals-at-a-place.txt"));
/// Kinds of places that stand before their name: "HMP Ravensmere".
pub(crate) static KINDS_BEFORE_NAMES: WordList =
    WordList::new(include_str!("lists/places/kinds-before-names.txt"));
/// Kinds of places that are often the middle of a longer name: "Priory Church School".
pub(crate) static KINDS_IN_LONGER_NAMES: WordList =
    WordList::new(include_str!("lists/places/kinds-in-longer-names.txt"));
/// Words behind a Welsh, Irish or Gaelic kind that say of what kind a place is, not which.
pub(crate) static GENERIC_WELSH: WordList =
    WordList::new(include_str!("lists/places/generic-welsh.txt"));
/// Small words within the name of a place.
pub(crate) static JOINERS: WordList = WordList::new(include_str!("lists/places/joiners.txt"));
/// Names of homes that are a word with "The": "The Laurels".
pub(crate) static HOMES_WITH_THE: WordList =
    WordList::new(include_str!("lists/places/homes-with-the.txt"));
/// Last words of the names of pubs.
pub(crate) static PUBS: WordList = WordList::new(include_str!("lists/places/pubs.txt"));
/// Words of drinking, beside the name of a pub.
pub(crate) static DRINKS: WordList = WordList::new(include_str!("lists/places/drinks.txt"));
/// Words before a hall, a house or a court that is no home.
pub(crate) static NO_HOMES: WordList = WordList::new(include_str!("lists/places/no-homes.txt"));
/// Words before a station that no train stops at.
pub(crate) static NO_STATIONS: WordList =
    WordList::new(include_str!("lists/places/no-stations.txt"));
/// What stands before a place where somebody is or goes.
pub(crate) static AT_A_PLACE: WordList = WordList::new(include_str!("lists/places/at-a-place.txt"));
/// What stands before a place that is any of its kind.
pub(crate) static OF_ANY: WordList = WordList::new(include_str!("lists/places/of-any.txt"));
/// What may stand after a kind of place that tells what a name before it is.
pub(crate) static AFTER_AN_APPOSITION: WordList =
    WordList::new(include_str!("lists/places/after-an-apposition.txt"));
/// What stands before a place's name without its kind: "a pupil at Westbrook".
pub(crate) static BEFORE_A_NAME: WordList =
    WordList::new(include_str!("lists/places/before-a-name.txt"));
/// Words of prisons, whose names are those of towns.
pub(crate) static PRISON_WORDS: WordList =
    WordList::new(include_str!("lists/places/prison-words.txt"));
/// First words of the names of nurseries and playgroups: "Little Acorns".
pub(crate) static NURSERIES_FIRST: WordList =
    WordList::new(include_str!("lists/places/nurseries-first.txt"));
/// Last words of the names of nurseries and playgroups.
pub(crate) static NURSERIES_LAST: WordList =
    WordList::new(include_str!("lists/places/nurseries-last.txt"));
/// Words after a saint's name that make it no place: "St David's Day".
pub(crate) static SAINTS_DAYS: WordList =
    WordList::new(include_str!("lists/places/saints-days.txt"));
/// The nations, whose laws begin on a day.
pub(crate) static NATIONS: WordList = WordList::new(include_str!("lists/places/nations.txt"));
