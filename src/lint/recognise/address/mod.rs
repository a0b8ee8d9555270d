//! Street addresses.

mod house_number;
mod number;
mod street_first;

use std::ops::Range;

use crate::english::{is_first_name, living, names, streets};
use crate::lint::prose::{Case, Gap, Word};

use house_number::{ends_with_number, starts_with_number};

/// Returns the street addresses in a text, as ranges of words.
pub(crate) fn find(words: &[Word]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in 0..words.len() {
        if words[at].case == Case::Lower {
            continue;
        }
        let Some(range) = address_ending(words, at).or_else(|| street_first::find(words, at))
        else {
            continue;
        };
        if out.last().is_none_or(|last| last.end <= range.start) {
            out.push(range);
        }
    }
    out
}

/// The address whose street ends at a word.
fn address_ending(words: &[Word], end: usize) -> Option<Range<usize>> {
    let always = streets::STREETS.has(&words[end].text);
    if !always && !streets::AFTER_A_NUMBER.has(&words[end].text) {
        return None;
    }
    let name = name_start(words, end);
    let start = stuck_number(words, name, end).filter(|_| always).unwrap_or(name);
    if start == end || words[name].text == "downing" || names_another(words, end) {
        return None;
    }
    let stuck = starts_with_number(&words[start]) || ends_with_number(&words[start]);
    let number = if stuck {
        Some(start)
    } else {
        number::before(words, start)
            .or_else(|| number::in_words(words, start))
            .filter(|first| always || number::leads(words, *first))
            .or_else(|| number::flat_before(words, start))
    };
    // A tower is a `named-place` without the number of a flat.
    let tower = matches!(words[end].text.as_str(), "tower" | "towers");
    let in_capitals = words[end].case == Case::Upper && words[end].text.len() > 2;
    let alone = || {
        let home = is_home(words, start, end) || is_known_street(words, start, end);
        home.then_some(start).or_else(|| house_before(words, start))
    };
    let alone = || if always && !in_capitals && !tower { alone() } else { None };
    number.or_else(alone).map(|first| first..end + 1)
}

/// The first word of the name of a street that ends at a word.
fn name_start(words: &[Word], end: usize) -> usize {
    const LONGEST_NAME: usize = 4;
    let mut start = end;
    while start > 0
        && end - start < LONGEST_NAME
        && words[start].before == Gap::None
        && is_part_of_name(&words[start - 1], words[end].case)
    {
        start -= 1;
    }
    start
}

/// "Oak Road School": a word after a street makes it the name of something else.
fn names_another(words: &[Word], end: usize) -> bool {
    let after = words.get(end + 1).filter(|next| next.before == Gap::None);
    after.is_some_and(|next| {
        streets::THINGS.has(&next.text)
            || (next.case != Case::Lower && streets::LONGER_NAMES.has(&next.text))
    })
}

/// "They lived on Acacia Avenue": whether a street without a number is where somebody lived.
fn is_home(words: &[Word], start: usize, end: usize) -> bool {
    let place = start.checked_sub(1).map(|before| words[before].text.as_str());
    let at_place = words[start].before == Gap::None
        && place.is_some_and(|place| streets::BEFORE_A_STREET.has(place));
    let shared = streets::SHARED.has(&words[end].text);
    at_place && if shared { lives_at(words, start) } else { tells_of_home(words, start) }
}

/// The word before a street's name that a number is written together with: "No.14", "at14", and
/// "14Acacia".
fn stuck_number(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let index = start.checked_sub(1).filter(|_| words[start].before == Gap::None)?;
    let street_alone = start == end;
    let before = &words[index];
    let stuck = if street_alone {
        !streets::SHARED.has(&words[end].text) && starts_with_number(before)
    } else {
        starts_with_number(before) || ends_with_number(before)
    };
    stuck.then_some(index)
}

/// Capitals make a name; so do "the" within it and saints.
fn is_part_of_name(word: &Word, street: Case) -> bool {
    if ends_with_number(word) {
        return false;
    }
    if word.case == Case::Upper && street == Case::Upper {
        return true;
    }
    word.case == Case::Capital && !word.starts_sentence()
        || (word.starts_sentence() && word.case == Case::Capital)
            && !streets::NO_FIRST_WORDS.has(&word.text)
}

/// "Lived in Nettlebed Close": a word for living right before.
fn lives_at(words: &[Word], start: usize) -> bool {
    const REACH: usize = 3;
    let end = (start..words.len())
        .take_while(|at| words[*at].case == Case::Capital)
        .last()
        .unwrap_or(start);
    let quarter = streets::QUARTERS.has(&words[end].text);
    let near = words[start.saturating_sub(REACH)..start].iter();
    !quarter
        && near
            .filter(|word| word.sentence == words[start].sentence)
            .any(|word| living::LIVES.has(&word.text))
}

/// "She was found in a room on Gillow Street": a street of a kind that is nothing else.
fn is_known_street(words: &[Word], start: usize, end: usize) -> bool {
    let the = usize::from(start > 0 && words[start - 1].text == "the");
    let Some(place) = (start - the).checked_sub(1) else { return false };
    let before = words[place].text.as_str();
    let next = words.get(end + 1).filter(|next| next.before == Gap::None);
    let goes_on = next.is_some_and(|next| next.case != Case::Lower);
    let led = streets::BEFORE_A_STREET.has(before)
        && words[start - the].before == Gap::None
        && words[start].before == Gap::None;
    let famous = streets::FAMOUS.has(&words[start].text);
    if !led || goes_on || famous || words[end].possessive {
        return false;
    }
    // "She spoke to Rosie Lane."
    let person = end - start == 1
        && is_first_name(&words[start].text)
        && names::SURNAMES.has(&words[end].text)
        && !matches!(before, "in" | "on" | "along" | "off");
    if streets::SHARED.has(&words[end].text) {
        let dwelling = place.checked_sub(1).map(|at| words[at].text.as_str());
        return dwelling.is_some_and(|dwelling| living::DWELLINGS.has(dwelling));
    }
    !person
}

/// "Rose Cottage, Mill Lane": the first word of a house's name before its street.
fn house_before(words: &[Word], start: usize) -> Option<usize> {
    let last = start.checked_sub(1).filter(|_| words[start].before == Gap::Clause)?;
    let named = words[last].is_capital() && streets::HOUSE_NAMES.has(&words[last].text);
    let first = name_start(words, last);
    (named && first < last).then_some(first)
}

fn tells_of_home(words: &[Word], start: usize) -> bool {
    const REACH: usize = 6;
    let from = start.saturating_sub(REACH);
    let sentence = words[start].sentence;
    words[from..start].iter().any(|word| word.sentence == sentence && living::HOME.has(&word.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::prose::words;

    fn found(text: &str) -> Vec<String> {
        let words = words(text);
        let ranges = find(&words).into_iter();
        ranges
            .map(|range| {
                text[words[range.start].range.start..words[range.end - 1].range.end].to_owned()
            })
            .collect()
    }

    #[test]
    fn finds_addresses() {
        assert_eq!(found("Robin lived at 14 Acacia Avenue then."), ["14 Acacia Avenue"]);
        assert_eq!(found("at Flat 3, 22 Oak Road, with"), ["Flat 3, 22 Oak Road"]);
        assert_eq!(found("at 12a High Street."), ["12a High Street"]);
        assert_eq!(found("at 14\u{2013}16b High Street."), ["14\u{2013}16b High Street"]);
        assert_eq!(found("They lived on Acacia Avenue."), ["Acacia Avenue"]);
    }

    #[test]
    fn finds_numbers_that_are_written_together_with_words() {
        for address in
            ["No.14 Acacia Avenue", "at14a Acacia Avenue", "14Acacia Avenue", "14.Oak Tree Road"]
        {
            assert_eq!(found(&format!("The visit, {address}, was short.")), [address]);
        }
    }

    #[test]
    fn leaves_streets_in_other_names() {
        for text in [
            "Victoria Road Family Centre helped.",
            "a child at Oak Road School",
            "He watched Coronation Street.",
            "12 Lane closures",
            "the road home",
            "a Downing Street adviser",
            "In 2019 Victoria Road flooded.",
            "the 21st Street",
            "a 20mph Road",
            "No.10 Downing Street",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
