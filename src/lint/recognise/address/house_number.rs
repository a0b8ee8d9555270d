//! Numbers of houses, alone and written together with a word.

use crate::english::streets;
use crate::lint::prose::Word;

/// "14acacia", "14.acacia": a number, and enough letters for a name.
pub(super) fn starts_with_number(word: &Word) -> bool {
    let letters = word.text.trim_start_matches(|one: char| one.is_ascii_digit());
    let digits = word.text.len() - letters.len();
    let name = letters.trim_start_matches('.');
    // "20mph" is no number of a house; "14.Oak" is.
    (1..=4).contains(&digits) && letters.len() > 3 && name.chars().all(char::is_alphabetic)
}

/// "no.14", "flat14": a number after what leads to one.
pub(super) fn ends_with_number(word: &Word) -> bool {
    let digits = word.text.trim_end_matches(|one| matches!(one, 'a'..='f'));
    let lead = digits.trim_end_matches(|one: char| one.is_ascii_digit());
    let count = digits.len() - lead.len();
    word.text.len() - digits.len() <= 1
        && (1..=3).contains(&count)
        && streets::BEFORE_A_NUMBER.has(lead.trim_end_matches('.'))
}

/// Up to four digits and a letter, and no year.
pub(super) fn is_house_number(word: &Word) -> bool {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let ending = &word.text[digits..];
    (1..=4).contains(&digits)
        && (ending.is_empty() || matches!(ending, "a" | "b" | "c" | "d" | "e" | "f"))
        && !is_year(word)
}

/// "In 2019 Victoria Road flooded" holds a year.
fn is_year(word: &Word) -> bool {
    word.text.len() == 4 && (word.text.starts_with("19") || word.text.starts_with("20"))
}
