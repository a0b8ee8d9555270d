//! Names without their kind: "St Brannock's", "a pupil at Westbrook", "The Laurels",
//! "the Red Lion", "Little Acorns".

use std::ops::Range;

use crate::english::places;
use crate::lint::prose::{Case, Gap};

use super::reader::Reader;

/// Returns the name that starts at a word.
pub(super) fn at(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    if reader.words[at].case == Case::Lower && reader.words[at].text != "the" {
        return None;
    }
    saint(reader, at)
        .or_else(|| home_with_the(reader, at))
        .or_else(|| pub_with_the(reader, at))
        .or_else(|| after_a_role(reader, at))
        .or_else(|| nursery(reader, at))
}

/// "She was taken to St Brannock's."
fn saint(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let is_saint = matches!(reader.word(Some(at)), "st" | "saint");
    let name = reader.words.get(at + 1).filter(|name| name.is_capital() && name.possessive)?;
    let next = reader.word(Some(at + 2));
    let goes_on = reader.goes_on_in_capitals(at + 2)
        || (reader.goes_on(at + 2) && places::SAINTS_DAYS.has(next));
    let is_place = name.before <= Gap::Clause && reader.is_at_a_place(at) && !goes_on;
    (is_saint && is_place).then_some(at..at + 2)
}

/// "She chose The Laurels", "a room at the Old Vicarage".
fn home_with_the(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let the = &reader.words[at];
    if the.text != "the" || !reader.goes_on_in_capitals(at + 1) {
        return None;
    }
    let old = usize::from(reader.word(Some(at + 1)) == "old" && reader.goes_on_in_capitals(at + 2));
    let end = at + 2 + old;
    let known = places::HOMES_WITH_THE.has(reader.word(Some(end - 1)));
    let told = the.is_capital() || reader.is_at_a_place(at + 1);
    (known && told && !reader.goes_on_in_capitals(end)).then_some(at..end)
}

/// "They drank at the Red Lion", "The Drover's Rest".
fn pub_with_the(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    const NEAR: usize = 10;
    if reader.word(Some(at)) != "the" || !reader.goes_on_in_capitals(at + 1) {
        return None;
    }
    let end = reader.name_end(at + 1);
    let count = end - at - 1;
    let sign = reader.word(Some(end - 1));
    let before = reader.words[at.saturating_sub(NEAR)..at].iter();
    let after = reader.words[end..].iter().take(NEAR);
    let drinks = || before.chain(after).any(|word| places::DRINKS.has(&word.text));
    let first = reader.word(Some(at + 1));
    let whole = count > 1 && !places::NO_HOMES.has(first);
    (places::PUBS.has(sign) && (whole || (count == 1 && drinks()))).then_some(at..end)
}

/// "She attended Little Acorns three mornings a week".
fn nursery(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    let is_led = reader.is_at_a_place(at);
    let whole = reader.words[at].is_capital()
        && reader.goes_on_in_capitals(at + 1)
        && !reader.goes_on_in_capitals(at + 2);
    let known = places::NURSERIES_FIRST.has(reader.word(Some(at)))
        && places::NURSERIES_LAST.has(reader.word(Some(at + 1)));
    (is_led && whole && known).then_some(at..at + 2)
}

/// "A pupil at Westbrook", "remanded to Thornmere".
fn after_a_role(reader: &Reader<'_>, at: usize) -> Option<Range<usize>> {
    if !reader.goes_on_in_capitals(at) {
        return None;
    }
    let the = usize::from(at > 0 && reader.word(Some(at - 1)) == "the");
    let preposition = at.checked_sub(1 + the)?;
    let role = preposition.checked_sub(1)?;
    let (role, preposition) = (reader.word(Some(role)), reader.word(Some(preposition)));
    if !places::BEFORE_A_NAME.has(&format!("{role} {preposition}")) {
        return None;
    }
    let name = at..reader.name_end(at);
    let prison = places::PRISON_WORDS.has(role);
    let fits = if prison {
        reader.is_naming(at) && !reader.people.names_word(reader.word(Some(at)))
    } else {
        reader.can_be_name(&name)
    };
    (fits && reader.is_odd(&name)).then_some(name)
}
