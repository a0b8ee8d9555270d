//! Street addresses.

use std::ops::Range;

use crate::lint::prose::Case;
use crate::lint::prose::Gap;
use crate::lint::prose::Word;
use crate::lint::prose::WordSet;
use crate::lint::recognise::house_number::ends_with_number;
use crate::lint::recognise::house_number::is_house_number;
use crate::lint::recognise::house_number::starts_with_number;

/// Words that end a street's name.
static STREETS: WordSet = WordSet::new(
    "\
    street road avenue lane close drive crescent terrace grove gardens place square court way \
    walk rise row mews hill view parade green park croft garth gate mount st rd ave drv cres \
    yard wharf vale meadow meadows broadway parkway heights villas cottages mansions buildings \
    tower towers point quay",
);

/// Of those, the ones that also end the names of much else, so that a number must stand before.
static LOOSE: WordSet = WordSet::new(
    "\
    place square court way walk rise row hill view parade green park gate mount st point tower \
    towers buildings vale meadow meadows gardens yard heights close broadway drive parkway quay \
    wharf croft garth",
);

/// Words after a street's name that make it the name of something else.
static NAMED_AFTER: WordSet = WordSet::new(
    "\
    school primary academy surgery centre center hospital clinic church mosque hostel project \
    trust charity foundation practice nursery medical health children's family community \
    station hub team police college library infant infants junior high house chambers group \
    market baptist methodist synagogue youth day care report inquiry review declaration blues \
    adviser advisers advisor press garden gardens allotments allotment food advice women's \
    refuge branch theatre stadium park resource shelter mission law housing association \
    clubhouse club dental pharmacy sure works safety partnership settlement playgroup preschool \
    pre nursing residential lodge model test",
);

/// Words that tell of somebody's home.
static HOME: WordSet = WordSet::new(
    "\
    live lives lived living home house flat address moved move moving stayed staying stays \
    resided resides residing rented bungalow bedsit tenancy property grew hostel evicted \
    neighbours maisonette accommodation rehoused housed returned visited terraced semi caravan \
    squat placed lodged settled addresses visits neighbour called arrested door knocked outside \
    attended",
);

/// Returns the street addresses in a text, as ranges of words.
pub(crate) fn find(words: &[Word]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for end in 0..words.len() {
        if words[end].case == Case::Lower || !STREETS.has(&words[end].text) {
            continue;
        }
        let Some(range) = address_ending(words, end) else { continue };
        if out.last().is_none_or(|last| last.end <= range.start) {
            out.push(range);
        }
    }
    out
}

fn address_ending(words: &[Word], end: usize) -> Option<Range<usize>> {
    const LONGEST_NAME: usize = 4;
    let mut start = end;
    while start > 0
        && end - start < LONGEST_NAME
        && words[start].before == Gap::None
        && is_part_of_name(&words[start - 1])
    {
        start -= 1;
    }
    let known = words[start].text == "downing";
    start = stuck_number(words, start, end).unwrap_or(start);
    let named = start < end && !known;
    let after = words.get(end + 1).filter(|next| next.before == Gap::None);
    let of_other = after
        .is_some_and(|next| NAMED_AFTER.has(&next.text) && next.case != Case::Lower)
        || after.is_some_and(|next| {
            matches!(
                next.text.as_str(),
                "surgery"
                    | "school"
                    | "centre"
                    | "nursery"
                    | "clinic"
                    | "hostel"
                    | "adviser"
                    | "practice"
                    | "hospital"
                    | "charity"
                    | "project"
                    | "station"
                    | "declaration"
                    | "church"
            )
        });
    if !named || of_other {
        return None;
    }
    if starts_with_number(&words[start]) || ends_with_number(&words[start]) {
        return Some(start..end + 1);
    }
    if let Some(number) = number_before(words, start) {
        return Some(number..end + 1);
    }
    if let Some(flat) = flat_before(words, start) {
        return Some(flat..end + 1);
    }
    let loose = LOOSE.has(&words[end].text);
    let place = start.checked_sub(1).map(|before| words[before].text.as_str());
    let at_place = words[start].before == Gap::None
        && matches!(
            place,
            Some("on" | "in" | "at" | "off" | "to" | "from" | "of" | "along" | "near")
        );
    (at_place && if loose { lives_at(words, start) } else { tells_of_home(words, start) })
        .then_some(start..end + 1)
}

/// The word before a street's name that a number is written together with: "No.14", "at14", and
/// "14Acacia".
fn stuck_number(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let index = start.checked_sub(1).filter(|_| words[start].before == Gap::None)?;
    let street_alone = start == end;
    let before = &words[index];
    let stuck = if street_alone {
        !LOOSE.has(&words[end].text) && starts_with_number(before)
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
            && !matches!(word.text.as_str(), "the" | "on" | "in" | "at" | "from" | "to" | "off")
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
        if matches!(
            words[at].text.as_str(),
            "flat" | "apartment" | "unit" | "room" | "number" | "no" | "house"
        ) && words[at].text != "house"
        {
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
    let mut flats = near
        .filter(|at| matches!(words[*at].text.as_str(), "flat" | "apartment" | "room" | "unit"));
    flats.find(|at| {
        words.get(at + 1).is_some_and(|next| next.case == Case::Number && next.before == Gap::None)
    })
}

/// Streets whose names are those of whole quarters too.
static QUARTERS: WordSet = WordSet::new(
    "\
    park green hill gate mount vale view square place point st parade heights yard quay wharf",
);

/// "Lived in Nettlebed Close": a word for living right before.
fn lives_at(words: &[Word], start: usize) -> bool {
    const REACH: usize = 3;
    static LIVES: WordSet = WordSet::new(
        "\
    live lives lived living moved moving home house flat address stayed staying bungalow \
    neighbours tenancy rented",
    );
    let end = (start..words.len())
        .take_while(|at| words[*at].case == Case::Capital)
        .last()
        .unwrap_or(start);
    let quarter = QUARTERS.has(&words[end].text);
    let near = words[start.saturating_sub(REACH)..start].iter();
    !quarter
        && near
            .filter(|word| word.sentence == words[start].sentence)
            .any(|word| LIVES.has(&word.text))
}

fn tells_of_home(words: &[Word], start: usize) -> bool {
    const REACH: usize = 6;
    let from = start.saturating_sub(REACH);
    let sentence = words[start].sentence;
    words[from..start].iter().any(|word| word.sentence == sentence && HOME.has(&word.text))
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
