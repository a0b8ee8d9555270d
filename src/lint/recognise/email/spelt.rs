//! "At" and "dot" in words, in brackets and with gaps, as the signs that they stand for.

use crate::english::mail;
use crate::lint::recognise::drawn::Drawn;

/// A text in which `@` and `.` stand for all that is read as these: `(at)`, ` at `, ` @ `, `[dot]`.
pub(super) fn spelt(text: &str) -> Drawn<'_> {
    let mut spelt = Drawn::new(text);
    let mut next = 0;
    for (at, character) in text.char_indices() {
        if at < next {
            continue;
        }
        if let Some((sign, length)) = sign_at(&text[at..]) {
            spelt.push(at, sign);
            next = at + length;
        } else {
            spelt.push(at, character);
        }
    }
    spelt
}

/// The sign that a text begins with in other letters, with the gaps about it, and its length.
fn sign_at(text: &str) -> Option<(char, usize)> {
    let gap = usize::from(text.starts_with(' '));
    let (open, rest) = match text.as_bytes().get(gap)? {
        b'(' | b'[' | b'{' | b'<' => (1, &text[gap + 1..]),
        b'-' | b'_' | b'~' | b'*' => (2, &text[gap + 1..]),
        _ => (0, &text[gap..]),
    };
    let inner = usize::from(open == 1 && rest.starts_with(' '));
    let (sign, letters) = sign_of(&rest[inner..])?;
    let after = &rest[inner + letters..];
    let space = usize::from(after.starts_with(' '));
    let closing = after[space * usize::from(open == 1)..].bytes().next();
    let marks = usize::from(open > 0);
    let length = gap + marks + inner + letters;
    match open {
        1 if closing.is_some_and(|one| b")]}>".contains(&one)) => {
            let end = length + space + 1;
            Some((sign, end + usize::from(text[end..].starts_with(' '))))
        }
        2 if letters > 1 && closing.is_some_and(|one| b"-_~*".contains(&one)) => {
            let end = length + 1;
            Some((sign, end + usize::from(text[end..].starts_with(' '))))
        }
        0 if letters > 1 && gap == 1 && space == 1 => Some((sign, length + 1)),
        0 if sign == '@' && letters == 1 && gap + space > 0 => Some((sign, length + space)),
        0 if sign == '.' && letters == 1 && space == 0 && gap == 1 => Some((sign, length)),
        0 if sign == '.' && letters == 1 && is_ending(&after[space..]) => {
            Some((sign, length + space))
        }
        _ => None,
    }
}

/// Whether a text begins with a usual ending of a host, in small letters.
fn is_ending(text: &str) -> bool {
    mail::ENDINGS.has(text.split(|one: char| !one.is_alphanumeric()).next().unwrap_or_default())
}

/// The sign that a text begins with, in letters or as it is.
fn sign_of(text: &str) -> Option<(char, usize)> {
    const SIGNS: &[(&str, char)] = &[
        ("at", '@'),
        ("AT", '@'),
        ("At", '@'),
        ("@", '@'),
        ("dot", '.'),
        ("DOT", '.'),
        ("Dot", '.'),
        (".", '.'),
    ];
    SIGNS
        .iter()
        .find(|(written, _)| text.starts_with(written))
        .map(|(written, sign)| (*sign, written.len()))
}
