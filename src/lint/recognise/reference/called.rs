//! What a code is called, by the words about it.

use std::ops::Range;

use crate::english::{WordList, numbers};
use crate::lint::recognise::{around, found::NumberKind};

use super::code::Code;

/// Bytes before a code that are read.
const BEFORE: usize = 100;

/// Bytes after a code that are read.
const AFTER: usize = 60;

/// Returns whose number a code is by what it is called, and where it stands.
pub(super) fn as_whose(text: &str, code: &Code) -> Option<(Range<usize>, NumberKind)> {
    let lead = text[code.lead..code.range.start].trim_end().to_lowercase();
    // "Passport number GB 512009348": capitals that are no name of a number are part of it.
    let from = if lead.is_empty() || is_name(&lead) { code.range.start } else { code.lead };
    let (before, _) = around(text, &(from..code.range.end), BEFORE, 0);
    let amount = text[..code.range.start].ends_with(['£', '$', '€']);
    if amount || text[code.range.end..].starts_with('%') {
        return None;
    }
    let words = words_of(of_sentence(&before));
    let in_itself =
        || code.is_strong() && (names_itself(text, code) || is_called_after(text, code));
    let kind =
        kind_before(&words, text, code).or_else(|| in_itself().then_some(NumberKind::Record))?;
    Some((from..code.range.end, kind))
}

/// Whether an order, a form or a grant is what stands right before.
pub(super) fn is_nobodys(text: &str, start: usize) -> bool {
    let (before, _) = around(text, &(start..start), BEFORE, 0);
    let words = words_of(of_sentence(&before));
    let mut words = words.iter().rev();
    let first = words.find(|word| !is_between(word));
    first.is_some_and(|word| numbers::NOBODYS.has(word))
}

fn kind_before(words: &[&str], text: &str, code: &Code) -> Option<NumberKind> {
    let strong = code.is_strong();
    let mut skipped = 0;
    let mut number = false;
    for end in (1..=words.len()).rev() {
        let word = words[end - 1];
        let is = |list: &WordList| ends_with(&words[..end], list);
        if is(&numbers::RECORDS_ALONE) && fits_record(code, number) {
            return Some(NumberKind::Record);
        }
        if is(&numbers::PASSPORTS) && fits_passport(code) {
            return Some(NumberKind::Passport);
        }
        if is(&numbers::BANKS) && fits_bank(&text[code.range.clone()], code) {
            return Some(NumberKind::Bank);
        }
        if is(&numbers::CARDS) && !code.letters && code.digits == 16 {
            return Some(NumberKind::Bank);
        }
        // "Rhif achos 123456": in Welsh the number comes first.
        let first = end > 1 && numbers::NUMBER_WORDS.has(words[end - 2]);
        let near = number || (strong && skipped == 0) || (first && skipped == 0);
        if is(&numbers::RECORDS) && near && fits_record(code, number) {
            return Some(NumberKind::Record);
        }
        if numbers::NUMBER_WORDS.has(word) {
            number = true;
        } else if numbers::NOBODYS.has(word) {
            return None;
        } else if !numbers::BEFORE_A_VALUE.has(word) {
            skipped += 1;
        }
        let most = if strong { 6 } else { 2 };
        if skipped > most || (skipped > 0 && !number && !strong) {
            return None;
        }
    }
    None
}

/// "SCRA/44/20917": the letters that it begins with tell what it is.
fn names_itself(text: &str, code: &Code) -> bool {
    let written = text[code.range.clone()].to_lowercase();
    let letters = written.split(|one: char| !one.is_alphabetic()).next().unwrap_or_default();
    numbers::RECORDS_ALONE.has(letters)
}

/// "14/88231/22 is the crime reference".
fn is_called_after(text: &str, code: &Code) -> bool {
    const REACH: usize = 6;
    let (_, after) = around(text, &code.range, 0, AFTER);
    let after = after.split(['.', ';', '!', '?']).next().unwrap_or_default();
    let words = words_of(after);
    (1..words.len().min(REACH)).any(|end| {
        ends_with(&words[..end], &numbers::RECORDS_ALONE)
            || (ends_with(&words[..end], &numbers::RECORDS)
                && numbers::NUMBER_WORDS.has(words[end]))
    })
}

fn ends_with(words: &[&str], list: &WordList) -> bool {
    const LONGEST: usize = 3;
    let longest = LONGEST.min(words.len());
    (1..=longest).any(|count| match &words[words.len() - count..] {
        [one] => list.has(one),
        more => list.has(&more.join(" ")),
    })
}

fn is_name(word: &str) -> bool {
    numbers::NUMBER_WORDS.has(word)
        || numbers::RECORDS_ALONE.has(word)
        || numbers::RECORDS.has(word)
        || numbers::BANKS.has(word)
        || numbers::BEFORE_A_VALUE.has(word)
}

fn is_between(word: &str) -> bool {
    numbers::NUMBER_WORDS.has(word) || numbers::BEFORE_A_VALUE.has(word)
}

fn fits_record(code: &Code, number: bool) -> bool {
    const LONGEST: usize = 20;
    let fewest = if number || code.letters || code.marked { 4 } else { 5 };
    (fewest..=LONGEST).contains(&code.digits)
}

fn fits_passport(code: &Code) -> bool {
    (6..=9).contains(&code.digits) && code.range.len() <= 11
}

fn fits_bank(written: &str, code: &Code) -> bool {
    let in_pairs = written.split([' ', '-']).take(3).filter(|pair| pair.len() == 2).count() == 3;
    match code.digits {
        6 | 14 => in_pairs && !code.letters,
        8 => !code.letters,
        _ => false,
    }
}

fn words_of(text: &str) -> Vec<&str> {
    let parts = text.split(|one: char| !one.is_alphanumeric() && !matches!(one, '/' | '&'));
    parts.filter(|word| !word.is_empty()).collect()
}

/// What stands of the last sentence in a text; the stop of "no." ends none.
fn of_sentence(before: &str) -> &str {
    let stops = before.rmatch_indices(['.', '!', '?']);
    let mut ends = stops.filter(|(at, stop)| {
        let word = before[..*at].rsplit(|one: char| !one.is_alphanumeric()).next();
        let short = word.is_some_and(|word| word.len() < 2 || numbers::NUMBER_WORDS.has(word));
        before[at + 1..].starts_with(' ') && (*stop != "." || !short)
    });
    ends.next().map_or(before, |(at, _)| &before[at + 1..])
}
