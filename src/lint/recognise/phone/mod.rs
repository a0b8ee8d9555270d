//! Telephone numbers in a text as it is drawn.
//!
//! Shapes of numbers follow Ofcom's numbering plan: what is not assigned today may be tomorrow, and
//! a mistyped number is somebody's too.

mod reading;

use std::ops::Range;

use crate::lint::recognise::{beside, found::Contact};

use reading::Reading;

/// The digits of a whole number in the United Kingdom, from the 0 on.
const WHOLE: usize = 11;

/// Returns the telephone numbers in a text, in order.
pub(super) fn find(text: &str) -> Vec<Contact> {
    let mut out: Vec<Contact> = Vec::new();
    let mut next = 0;
    for (start, character) in text.char_indices() {
        let begins = matches!(character, '0' | '+')
            || (character == '4' && text[start..].starts_with("44"))
            || (character == '(' && text[start + 1..].starts_with(['0', '+']));
        if start < next || !begins {
            continue;
        }
        if let Some(phone) = phone_at(text, start, next) {
            next = phone.range.end;
            out.push(phone);
        }
    }
    out
}

/// The number that starts at a byte, where the one before ended at `last`.
fn phone_at(text: &str, start: usize, last: usize) -> Option<Contact> {
    let stuck = match beside_start(text, start, last) {
        Beside::Digits => return None,
        Beside::Nothing => false,
        Beside::Something => true,
    };
    let reading = Reading::of(text, start);
    reading.ends.iter().rev().find_map(|(end, count)| {
        let range = without_bracket(text, start..*end);
        let bare = reading.is_bare_mobile(*count);
        let key = national(&reading.digits[..*count], reading.plus || bare)?;
        let whole = reading.plus || bare || (key.len() == WHOLE && is_national(&key));
        let alone = !stuck
            && !bare
            && is_free_after(text, range.end)
            && !reading.is_wide(*count)
            && !beside::is_number_of_code(text, range.start);
        let counts = alone || (whole && is_whole_beside(text, &range));
        (counts && !reading.is_other(*count) && !is_book(text, range.start))
            .then_some(Contact { range, key })
    })
}

/// A number's range without a bracket before it that closes only after it.
fn without_bracket(text: &str, range: Range<usize>) -> Range<usize> {
    let open = text[range.clone()].starts_with('(') && !text[range.clone()].contains(')');
    if open { range.start + 1..range.end } else { range }
}

/// What stands right before a number.
enum Beside {
    /// A space, or a mark that ends what stands before.
    Nothing,
    /// A letter, or a mark that may bind it to what stands before.
    Something,
    /// More digits, or a sign of money.
    Digits,
}

fn beside_start(text: &str, start: usize, last: usize) -> Beside {
    let mut before = text[..start].chars().rev();
    match before.next() {
        Some('0'..='9' | '£') => Beside::Digits,
        Some('.' | '/' | '-' | '_') if last > 0 && last + 1 == start => Beside::Something,
        Some('.' | '/' | '-' | '_') => match before.next() {
            Some('0'..='9') => Beside::Digits,
            _ => Beside::Something,
        },
        Some(letter) if letter.is_alphanumeric() => Beside::Something,
        _ => Beside::Nothing,
    }
}

/// Whether a space or a mark that ends a number follows.
fn is_free_after(text: &str, end: usize) -> bool {
    let after = text[end..].chars().next();
    !after.is_some_and(|one| one.is_alphanumeric() || matches!(one, '%' | '/'))
}

/// Whether a number of full length stands by itself, though a letter or a mark is beside it.
fn is_whole_beside(text: &str, range: &Range<usize>) -> bool {
    let after = &text[range.end..];
    !after.starts_with('%')
        && !after.strip_prefix('/').is_some_and(is_year)
        && !beside::goes_on_in_digits(text, range)
        && !beside::is_code(text, range)
        && !beside::is_in_web_address(text, range.start)
}

/// The year that ends a reference: "01234567890/2024".
fn is_year(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && (text.starts_with("19") || text.starts_with("20"))
}

/// Whether "ISBN" stands before.
fn is_book(text: &str, start: usize) -> bool {
    const NEAR: usize = 12;
    let from = text.floor_char_boundary(start.saturating_sub(NEAR));
    text[from..start].to_ascii_lowercase().contains("isbn")
}

/// The digits of a number from the 0 on, if there are as many as it takes.
fn national(digits: &str, plus: bool) -> Option<String> {
    let home = digits.strip_prefix("44").filter(|_| plus).or_else(|| digits.strip_prefix("0044"));
    if let Some(rest) = home {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        return Some(format!("0{rest}")).filter(|number| is_national(number));
    }
    let abroad = if plus { !digits.starts_with('0') } else { digits.starts_with("00") };
    if abroad {
        return ((9..=15).contains(&digits.len())).then(|| digits.to_owned());
    }
    is_national(digits).then(|| digits.to_owned())
}

fn is_national(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    let lengths: &[usize] = match bytes.get(1) {
        Some(b'1' | b'8') => &[10, 11],
        Some(b'2' | b'3' | b'5' | b'7' | b'9') => &[11],
        _ => &[],
    };
    bytes.first() == Some(&b'0') && lengths.contains(&bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        find(text).into_iter().map(|phone| (&text[phone.range], phone.key)).collect()
    }

    fn written(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|phone| &text[phone.range]).collect()
    }

    #[test]
    fn finds_numbers_and_their_digits() {
        assert_eq!(found("ring 01632 960 123."), [("01632 960 123", "01632960123".to_owned())]);
        assert_eq!(found("+44 (0)7700 900123"), [("+44 (0)7700 900123", "07700900123".to_owned())]);
        assert_eq!(found("(020) 7946 0123 or 2"), [("(020) 7946 0123", "02079460123".to_owned())]);
        assert_eq!(found("+353 1 234 5678"), [("+353 1 234 5678", "35312345678".to_owned())]);
    }

    #[test]
    fn finds_whole_numbers_beside_letters_and_marks() {
        for text in [
            "Tel.07700900123",
            "-07700900123",
            "Mob07700900123",
            "mob_07700900123",
            "(07700900123)",
            "07700900123x",
            "07700900123ext 4",
            "07700900123/mum",
            "07700900123²",
            "a/07700900123/4",
            "07700900123or a friend",
            "Mum07700900123Dad1",
        ] {
            assert_eq!(written(text), ["07700900123"], "{text}");
        }
        assert_eq!(written("Mob(+44) 7700 900123"), ["(+44) 7700 900123"]);
        for mark in ["/", "-", ".", " / ", "; ", "or", " "] {
            let text = format!("07700 900123{mark}07700 900124");
            assert_eq!(written(&text), ["07700 900123", "07700 900124"], "{text}");
        }
    }

    #[test]
    fn finds_mobile_numbers_without_a_plus() {
        let key = "07700900123".to_owned();
        for text in ["447700900123", "44 7700 900123", "447700 900 123", "44-7700-900123"] {
            assert_eq!(found(&format!("ring {text}, he said")), [(text, key.clone())], "{text}");
        }
        assert_eq!(found("Mob447700900123."), [("447700900123", key)]);
    }

    #[test]
    fn finds_numbers_with_wide_gaps() {
        for text in [
            "07700 - 900123",
            "(01632) - 960123",
            "01632/960123",
            "07700_900_123",
            "07700|900|123",
            "01632,960123",
        ] {
            assert_eq!(written(text), [text], "{text}");
        }
    }

    #[test]
    fn leaves_other_numbers() {
        for text in [
            "in 2023 2024",
            "0.5 of 1000000",
            "call 999 or 116 123",
            "£01632 960123",
            "on 01/02/2024",
            "03-04-2024",
            "0800 1111",
            "0770090012345678",
            "1-07700900123",
            "0.07700900123",
            "+0.00000097",
            "ORDER-07700900123",
            "Job no.07700900123",
            "ref07700900123",
            "01632960123/2024",
            "case 2024/0163296",
            "case 0117/496012/3",
            "a3f01632960123",
            "https://a.example/07700900123",
            "open 0800-1200 16",
            "0.025-0.0375",
            "0.1.0 - 2015-02-16",
            "0.2.4 (2020-01-01)",
            "0001111000",
            "0\t0.136402\t16855",
            "2024 01 26 01 07 12",
            "ISBN 0198534531",
            "01/02/2024 03",
            "x0123456789",
            "at 08:00, 12:00, 16:00",
            "01, 02, 03, 0456, 789",
            "Charity number 01632960123",
            "the account no: 01632 960123",
            "442079460123",
            "4477009001234",
            "1447700900123",
            "447,700,900,123",
            "447 700 900 123",
            "£447700900123",
            "order 447700900123",
        ] {
            assert_eq!(written(text), Vec::<&str>::new(), "{text}");
        }
    }
}
