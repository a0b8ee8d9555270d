//! What stands right beside a number.

use std::ops::Range;

use crate::english::numbers;

/// Letters that are looked over beside a number.
const MOST_LETTERS: usize = 24;

/// Words that stand between what a number is and the number.
const NUMBER: &[&str] = &["no", "nos", "number", "num", "nr", "code"];

/// The length of a gap between two parts of a number, at the start of a text: a space, a mark, or
/// a hyphen with spaces about it.
pub(super) fn gap(text: &str) -> usize {
    [" - ", "- ", " -", " ", "-", ".", "_"]
        .iter()
        .find(|gap| text.starts_with(**gap))
        .map_or(0, |gap| gap.len())
}

/// Whether a range is part of a longer number.
pub(super) fn goes_on_in_digits(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].bytes().next_back();
    let after = text[range.end..].bytes().next();
    [before, after].into_iter().flatten().any(|one| one.is_ascii_digit())
}

/// Whether a range is part of a code: named as one right before it, or between letters and digits
/// that are no words.
pub(super) fn is_code(text: &str, range: &Range<usize>) -> bool {
    let start = text.floor_char_boundary(range.start.saturating_sub(2 * MOST_LETTERS));
    let before = &text[start..range.start];
    let mut words = before.rsplit(|one: char| !one.is_alphabetic()).filter(|one| !one.is_empty());
    let mut word = words.next().unwrap_or_default().to_lowercase();
    if NUMBER.contains(&word.as_str()) {
        word = words.next().unwrap_or_default().to_lowercase();
    }
    numbers::CODES.has(&word) || is_in_letters_and_digits(text, range)
}

/// "Charity number 123": whether what starts at a byte is called the number of a code right before.
pub(super) fn is_number_of_code(text: &str, at: usize) -> bool {
    let start = text.floor_char_boundary(at.saturating_sub(2 * MOST_LETTERS));
    let before = text[start..at].trim_end_matches([' ', '.', ':', '#']);
    let mut words = before.rsplit(|one: char| !one.is_alphanumeric()).map(str::to_lowercase);
    let is_number = words.next().is_some_and(|word| NUMBER.contains(&word.as_str()));
    is_number && words.next().is_some_and(|word| numbers::CODES.has(&word))
}

/// "AB12": capitals or hexadecimal letters, too few for a word, between a number and more digits.
fn is_in_letters_and_digits(text: &str, range: &Range<usize>) -> bool {
    let no_word = |letters: &str| {
        let capitals = letters.bytes().all(|one| one.is_ascii_uppercase());
        letters.len() <= 2 && (capitals || letters.bytes().all(|one| one.is_ascii_hexdigit()))
    };
    let (before, after) = (&text.as_bytes()[..range.start], &text.as_bytes()[range.end..]);
    let letter = |one: &&u8| one.is_ascii_alphabetic();
    let left = before.iter().rev().take(MOST_LETTERS).take_while(letter).count();
    let right = after.iter().take(MOST_LETTERS).take_while(letter).count();
    let digit_before = before[..before.len() - left].last().is_some_and(u8::is_ascii_digit);
    let digit_after = after.get(right).is_some_and(u8::is_ascii_digit);
    (left > 0 && digit_before && no_word(&text[range.start - left..range.start]))
        || (right > 0 && digit_after && no_word(&text[range.end..range.end + right]))
}

/// Whether a byte lies in the address of a web page.
pub(super) fn is_in_web_address(text: &str, at: usize) -> bool {
    const LONGEST: usize = 240;
    let start = text.floor_char_boundary(at.saturating_sub(LONGEST));
    let token = text[start..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    token.contains("://") || token.contains("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> bool {
        let start = text.find("123").unwrap();
        is_code(text, &(start..start + 3))
    }

    #[test]
    fn tells_codes_from_words() {
        for text in ["Order no.123", "JOB-123", "ref: 123", "a7f123", "A12AB123", "123AB4", "123e4"]
        {
            assert!(code(text), "{text}");
        }
        for text in ["Tel.123", "disorder.123", "NHS123", "123x", "123or124", "9mum123", "123Dad4"]
        {
            assert!(!code(text), "{text}");
        }
    }

    #[test]
    fn knows_the_number_of_a_code() {
        let is_number = |text: &str| is_number_of_code(text, text.len());
        for text in ["Charity number ", "the account no. ", "Claim number: ", "order no.#"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["Charity ", "her number ", "case no. 1: ", "the order. Her number ", "no "] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn knows_digits_and_web_addresses_beside() {
        assert!(goes_on_in_digits("4123", &(1..4)));
        assert!(goes_on_in_digits("1234", &(0..3)));
        assert!(!goes_on_in_digits("a123b4", &(1..4)));
        assert!(is_in_web_address("see https://a.example/123", 22));
        assert!(!is_in_web_address("https://a.example 123", 18));
    }
}
