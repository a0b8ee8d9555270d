//! Telephone numbers and e-mail addresses.
//!
//! Shapes of numbers follow Ofcom's numbering plan: what is not assigned today may be tomorrow, and
//! a mistyped number is somebody's too.

use std::ops::Range;

use crate::lint::recognise::stands_alone;

/// A telephone number or an e-mail address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Contact {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// The number's digits from the 0 on, or the address in lower case.
    pub(crate) key: String,
}

/// Returns the contacts in a text.
pub(crate) fn find(text: &str) -> Vec<Contact> {
    let mut out = emails(text);
    let numbers = phones(text).into_iter();
    out.extend(numbers.filter(|number| !text[number.range.clone()].contains('@')));
    out.sort_by_key(|contact| contact.range.start);
    out
}

/// Whether a text as a whole is a telephone number, as in a `tel:` link.
pub(crate) fn is_phone(text: &str) -> Option<String> {
    phones(text).into_iter().next().map(|contact| contact.key)
}

fn emails(text: &str) -> Vec<Contact> {
    const LONGEST_NAME: usize = 64;
    const LONGEST_HOST: usize = 253;
    let mut out: Vec<Contact> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let name =
            text[..at].bytes().rev().take(LONGEST_NAME).take_while(|one| is_name(*one)).count();
        let host =
            text[at + 1..].bytes().take(LONGEST_HOST).take_while(|one| is_host(*one)).count();
        let written = text[at + 1..at + 1 + host].trim_end_matches(['.', '-']);
        let ending = written.rsplit('.').next().unwrap_or_default();
        let good_ending = ending.len() >= 2 && ending.bytes().all(|one| one.is_ascii_alphabetic());
        let start = at - name;
        let after_last = out.last().is_none_or(|last| last.range.end <= start);
        if name > 0 && written.contains('.') && good_ending && after_last {
            let range = start..at + 1 + written.len();
            let key = text[range.clone()].to_lowercase();
            out.push(Contact { range, key });
        }
    }
    out
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".-".contains(&byte)
}

fn phones(text: &str) -> Vec<Contact> {
    let mut out = Vec::new();
    let mut next = 0;
    for (start, character) in text.char_indices() {
        let begins = matches!(character, '0' | '+')
            || (character == '(' && text[start + 1..].starts_with(['0', '+']));
        if start < next || !begins {
            continue;
        }
        if let Some((end, key)) = phone(text, start) {
            out.push(Contact { range: start..end, key });
            next = end;
        }
    }
    out
}

/// The end of a telephone number that starts at a byte, and its digits from the 0 on.
fn phone(text: &str, start: usize) -> Option<(usize, String)> {
    const MOST_DIGITS: usize = 15;
    let before = text[..start].chars().next_back();
    if before.is_some_and(|one| one.is_alphanumeric() || matches!(one, '.' | '£' | '/' | '-' | '_'))
    {
        return None;
    }
    let mut digits = String::new();
    // Ends after digits, with how many there were: a number may stop at a gap.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut gap = 0;
    for (at, character) in text[start..].char_indices() {
        match character {
            '0'..='9' => {
                digits.push(character);
                gap = 0;
                if digits.len() > MOST_DIGITS + 2 {
                    break;
                }
                ends.push((start + at + 1, digits.len()));
            }
            '+' if at == 0 || (at == 1 && text[start..].starts_with('(')) => {}
            ' ' | '-' | '(' | ')' | '.' | '\u{a0}' | '\u{2011}' | '\u{2013}' if gap < 2 => gap += 1,
            _ => break,
        }
    }
    let plus = text[start..].starts_with(['+']) || text[start..].starts_with("(+");
    ends.iter().rev().find_map(|(end, count)| {
        let whole = stands_alone(text, &(start..*end)) && !text[*end..].starts_with(['%', '/']);
        let key = national(&digits[..*count], plus)?;
        whole.then_some((*end, key))
    })
}

/// The digits of a number from the 0 on, if there are as many as it takes.
fn national(digits: &str, plus: bool) -> Option<String> {
    let home = digits.strip_prefix("44").filter(|_| plus).or_else(|| digits.strip_prefix("0044"));
    if let Some(rest) = home {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        return Some(format!("0{rest}")).filter(|number| is_national(number));
    }
    if plus || digits.starts_with("00") {
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
        find(text).into_iter().map(|contact| (&text[contact.range], contact.key)).collect()
    }

    #[test]
    fn finds_numbers_and_addresses() {
        assert_eq!(found("ring 01632 960 123."), [("01632 960 123", "01632960123".to_owned())]);
        assert_eq!(found("+44 (0)7700 900123"), [("+44 (0)7700 900123", "07700900123".to_owned())]);
        assert_eq!(found("(020) 7946 0123 or 2"), [("(020) 7946 0123", "02079460123".to_owned())]);
        let address = "a.b@exampleshire.example";
        assert_eq!(
            found("(A.B@exampleshire.example)."),
            [("A.B@exampleshire.example", address.to_owned())]
        );
        assert_eq!(found("+353 1 234 5678").len(), 1);
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
            "a@b",
            "0800 1111",
            "@home",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
