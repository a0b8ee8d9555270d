//! Street addresses.

use std::ops::Range;

use crate::english::{living, streets};
use crate::lint::{
    prose::{Case, Gap, Word},
    recognise::house_number::{ends_with_number, is_house_number, starts_with_number},
};

/// Returns the street addresses in a text, as ranges of words.
pub(crate) fn find(words: &[Word]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for end in 0..words.len() {
        if words[end].case == Case::Lower || !streets::STREETS.has(&words[end].text) {
            continue;
        }
        let Some(range) = address_ending(words, end) else { continue };
        if out.last().is_none_or(|last| last.end <= range.start) {
            out.push(range);
        }
    }
    out
}

/// The address whose street ends at a word.
fn address_ending(words: &[Word], end: usize) -> Option<Range<usize>> {
    let name = name_start(words, end);
    let start = stuck_number(words, name, end).unwrap_or(name);
    if start == end || words[name].text == "downing" || names_another(words, end) {
        return None;
    }
    let stuck = starts_with_number(&words[start]) || ends_with_number(&words[start]);
    let number = if stuck {
        Some(start)
    } else {
        number_before(words, start).or_else(|| flat_before(words, start))
    };
    let alone = || is_home(words, start, end).then_some(start);
    number.or_else(alone).map(|first| first..end + 1)
}

/// The first word of the name of a street that ends at a word.
fn name_start(words: &[Word], end: usize) -> usize {
    const LONGEST_NAME: usize = 4;
    let mut start = end;
    while start > 0
        && end - start < LONGEST_NAME
        && words[start].before == Gap::None
        && is_part_of_name(&words[start - 1])
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
fn is_part_of_name(word: &Word) -> bool {
    if ends_with_number(word) {
        return false;
    }
    word.case == Case::Capital && !word.starts_sentence()
        || (word.starts_sentence() && word.case == Case::Capital)
            && !streets::NO_FIRST_WORDS.has(&word.text)
}

/// The first word of a house number, flat and all, that ends before a street's name.
fn number_before(words: &[Word], start: usize) -> Option<usize> {
    let mut number = start.checked_sub(1)?;
    if !is_house_number(&words[number]) || words[start].before > Gap::Clause {
        return None;
    }
    // The first of two: "14-16", "14/16".
    if number > 0 && words[number].before <= Gap::Clause && is_house_number(&words[number - 1]) {
        number -= 1;
    }
    let mut first = number;
    for back in 1..=4 {
        let Some(at) = number.checked_sub(back) else { break };
        if words[at + 1].before == Gap::Sentence {
            break;
        }
        if is_flat(&words[at]) || matches!(words[at].text.as_str(), "number" | "no") {
            first = at;
        }
    }
    Some(first)
}

/// "Flat 11, Juniper House," before a street.
fn flat_before(words: &[Word], start: usize) -> Option<usize> {
    const REACH: usize = 6;
    let sentence = words[start].sentence;
    let near = (start.saturating_sub(REACH)..start).filter(|at| words[*at].sentence == sentence);
    let mut flats = near.filter(|at| is_flat(&words[*at]));
    flats.find(|at| {
        words.get(at + 1).is_some_and(|next| next.case == Case::Number && next.before == Gap::None)
    })
}

fn is_flat(word: &Word) -> bool {
    matches!(word.text.as_str(), "flat" | "apartment" | "room" | "unit")
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
