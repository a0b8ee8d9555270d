//! Names with their kind: "Oakfield Primary School", "Ward 7", "HMP Ravensmere", "Kilbride High".

use std::ops::Range;

use crate::english::{
    self, living, names, places,
    public::{self, Public},
    things,
};
use crate::lint::prose::{Case, Gap, Word};

use super::{kind, reader::Reader};

/// "Ward 7", "Ward 4B".
pub(super) fn numbered(words: &[Word], at: usize, end: usize, kind: &str) -> Option<Range<usize>> {
    let number = words.get(end).filter(|next| next.before == Gap::None)?;
    let short = number.text.len() <= 3 && number.text.bytes().any(|one| one.is_ascii_digit());
    let letter = number.text.len() == 1 && number.is_capital();
    let councils = words[at.saturating_sub(5)..at].iter().any(|word| {
        matches!(word.text.as_str(), "electoral" | "council" | "councillor" | "election")
    });
    (kind == "ward" && (short || letter) && words[at].case != Case::Lower && !councils)
        .then_some(at..end + 1)
}

/// Capitals right before the kind: "Oakfield Primary School", "St Mary's hospital".
pub(super) fn before(
    reader: &Reader<'_>,
    at: usize,
    end: usize,
    kind: &str,
) -> Option<Range<usize>> {
    let words = reader.words;
    let start = reader.name_start(at);
    if start == at || !reader.goes_on(at) || reader.is_bound(at) || reader.title_before(start) {
        return None;
    }
    let name = &words[start..at];
    let small = words[at].case == Case::Lower;
    let named = |word: &Word| english::is_name(&word.text) || reader.people.names_word(&word.text);
    let own = small && name.len() == 1 && name[0].possessive && named(&name[0]);
    let any = small && places::OF_ANY.has(reader.word(start.checked_sub(1)));
    let demonym = name.iter().all(|word| places::PEOPLES_AND_FAITHS.has(&word.text));
    let town = matches!(kind, "refuge" | "clinic" | "hostel")
        && small
        && name.len() == 1
        && english::is_place(&name[0].text);
    let royal = name.iter().all(|word| word.text == "royal");
    let owner = royal || is_owner(name);
    let fits = match kind {
        _ if owner => false,
        "academy" => !name.iter().any(|word| word.text == "national"),
        "ward" => !is_of_voters(words, start, end) && !is_surname(words, start, at),
        "scheme" => is_estate(reader, start..at),
        "station" => !places::NO_STATIONS.has(reader.word(at.checked_sub(1))),
        _ => true,
    };
    let typed = is_type(reader, start, at);
    (!own && !any && !demonym && !town && !typed && fits).then_some(start..end)
}

/// "Trust's care home", "Dogs Trust's hostel": whose place it is, and no name of it.
fn is_owner(name: &[Word]) -> bool {
    let words: Vec<&str> = name.iter().map(|word| word.text.as_str()).collect();
    let body = things::BODIES.has(words[words.len() - 1])
        || public::kind_of(&words.join(" ")) == Some(Public::Institution);
    name[name.len() - 1].possessive && body && !words.contains(&"st")
}

/// "Mike Ward's work": a word of place that is somebody's surname.
fn is_surname(words: &[Word], start: usize, kind: usize) -> bool {
    words[kind].possessive
        && kind - start == 1
        && english::is_first_name(&words[start].text)
        && words[kind].is_capital()
}

/// "a Stalking Clinic", "each Family Hub": ordinary words that say of what type a place is.
fn is_type(reader: &Reader<'_>, start: usize, kind: usize) -> bool {
    let ordinary =
        |word: &Word| english::is_ordinary_word(&word.text) && !english::is_name(&word.text);
    matches!(reader.word(start.checked_sub(1)), "a" | "an" | "each" | "every")
        && reader.words[start..kind].iter().all(ordinary)
}

/// "Fort William".
fn is_town(words: &[Word]) -> bool {
    let words: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    english::is_place(&words.join(" "))
}

/// Whether a ward is one that people vote in.
fn is_of_voters(words: &[Word], start: usize, end: usize) -> bool {
    let near = words[start.saturating_sub(4)..start].iter();
    words[end..].iter().take(4).chain(near).any(|word| places::VOTING.has(&word.text))
}

/// "They grew up in the Whinmuir scheme": in Scotland an estate.
fn is_estate(reader: &Reader<'_>, name: Range<usize>) -> bool {
    const NEAR: usize = 8;
    let from = name.start.saturating_sub(NEAR);
    let mut before = reader.words[from..name.start].iter();
    name.len() == 1
        && reader.is_odd(&name)
        && reader.is_at_a_place(name.start)
        && before.any(|word| living::HOME.has(&word.text))
}

/// A kind that is one with a capital alone: "Kilbride High", "Woodbine Lodge", "in Calder Park".
pub(super) fn in_capitals(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let (kind, length) = kind::in_capitals(reader.words, at)?;
    let end = at + length;
    let start = reader.name_start(at);
    let before = reader.word(at.checked_sub(1));
    if start == at
        || !reader.goes_on(at)
        || reader.is_bound(at)
        || reader.goes_on_in_capitals(end)
        || reader.title_before(start)
        || places::NO_HOMES.has(before)
    {
        return None;
    }
    let person = at - start == 1 && english::is_first_name(before) && names::SURNAMES.has(kind);
    // "The Complaints Unit" is no ward.
    if kind == "unit" && !(at - start == 1 && reader.is_odd(&(start..at))) {
        return None;
    }
    let at_a_place = reader.is_at_a_place(start);
    let needs_place = person || places::CAPITALS_AT_A_PLACE.has(kind);
    (at_a_place || !needs_place).then_some(start..end)
}

/// A kind that stands before its name: "HMP Ravensmere", "Ysgol y Graig", "the village of Combe".
pub(super) fn after(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let (kind, length) = kind::before_name(reader.words, at)?;
    let from = at + length;
    let is_part_of_name = reader.goes_on(at)
        && at.checked_sub(1).is_some_and(|before| reader.words[before].is_capital());
    if !reader.goes_on(from) || is_part_of_name && matches!(kind, "ward" | "camp" | "park") {
        return None;
    }
    let small = places::JOINERS.has(reader.word(Some(from)));
    if places::AFTER_A_KIND.has(reader.word(Some(from))) && !small {
        return None;
    }
    let end = reader.name_end(from + usize::from(small));
    let names =
        |at: usize| reader.is_naming(at) && !places::GENERIC_WELSH.has(&reader.words[at].text);
    let voters = kind == "ward" && is_of_voters(reader.words, at, from);
    let town = end - at == 2 && is_town(&reader.words[at..end]);
    (!voters && !town && (from..end).any(names)).then_some(at..end)
}
