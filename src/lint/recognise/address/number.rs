//! Numbers of houses and flats before the name of a street.

use crate::english::{numbers, streets};
use crate::lint::{
    prose::{Case, Gap, Word},
    recognise::numeral,
};

use super::house_number::is_house_number;

/// The first word of a house number, flat and all, that ends before a street's name.
pub(super) fn before(words: &[Word], start: usize) -> Option<usize> {
    let mut number = start.checked_sub(1)?;
    if !is_house_number(&words[number]) || words[start].before > Gap::Clause {
        return None;
    }
    // The first of several: "14-16", "2/1, 45".
    let last = number;
    while number > 0
        && last - number < 2
        && words[number].before <= Gap::Clause
        && is_house_number(&words[number - 1])
    {
        number -= 1;
    }
    let mut first = number;
    for back in 1..=4 {
        let Some(at) = number.checked_sub(back) else { break };
        if words[at + 1].before == Gap::Sentence {
            break;
        }
        if is_flat(&words[at]) || matches!(words[at].text.as_str(), "number" | "no" | "rhif") {
            first = at;
        }
    }
    Some(first)
}

/// "Flat 11, Juniper House," before a street.
pub(super) fn flat_before(words: &[Word], start: usize) -> Option<usize> {
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

/// The first word of a number in words before a street's name: "forty-one Weavers Row".
pub(super) fn in_words(words: &[Word], start: usize) -> Option<usize> {
    let unit = start.checked_sub(1).filter(|_| words[start].before <= Gap::Clause)?;
    let number = numbers::CARDINALS.number_of(&words[unit].text)?;
    let tens = unit.checked_sub(1).filter(|at| {
        let tens = numeral::cardinal(&words[*at].text).is_some_and(|tens| tens >= 20);
        tens && number < 10 && words[unit].before == Gap::None
    });
    let first = tens.unwrap_or(unit);
    let lead = first.checked_sub(1).filter(|_| words[first].before == Gap::None)?;
    let is_number = matches!(words[lead].text.as_str(), "number" | "no");
    if is_number {
        return Some(lead);
    }
    streets::BEFORE_A_HOUSE.has(&words[lead].text).then_some(first)
}

/// Whether what stands before the number of a house leads to one: "at", "outside", a comma.
pub(super) fn leads(words: &[Word], first: usize) -> bool {
    let Some(lead) = first.checked_sub(1) else { return true };
    words[first].before > Gap::None
        || streets::BEFORE_A_HOUSE.has(&words[lead].text)
        || is_flat(&words[first])
        || matches!(words[first].text.as_str(), "number" | "no" | "rhif")
}
