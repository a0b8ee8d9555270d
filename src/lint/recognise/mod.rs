//! Recognisers: numbers, postcodes, contacts, addresses, dates and ages in plain text.
//!
//! Each returns ranges of bytes, looks a bounded way about, and knows nothing of briefings. Those
//! of numbers look at the text as it is drawn ([`drawn::Drawn`]), and a letter or a mark beside a
//! whole number hides it no more than a space does ([`beside`]).

pub(crate) mod address;
pub(crate) mod age;
mod beside;
pub(crate) mod contact;
pub(crate) mod date;
mod date_in_digits;
mod date_in_words;
mod day_in_digits;
mod digits;
pub(crate) mod drawn;
mod email;
mod feast;
mod found;
mod handle;
mod insurance;
pub(crate) mod number;
pub(crate) mod numeral;
pub(crate) mod past;
mod phone;
pub(crate) mod postcode;
mod reference;

use std::ops::Range;

/// Returns the text shortly before and after a range in lower case, for words of context.
fn around(text: &str, range: &Range<usize>, before: usize, after: usize) -> (String, String) {
    let start = text.floor_char_boundary(range.start.saturating_sub(before));
    let end = text.ceil_char_boundary((range.end + after).min(text.len()));
    (text[start..range.start].to_lowercase(), text[range.end..end].to_lowercase())
}

/// Whether a range is not part of a longer word or number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// Adds of what was found later what has no byte in common with what was found before, and leaves
/// all in order.
fn add_beside<T>(out: &mut Vec<T>, later: Vec<T>, range: impl Fn(&T) -> Range<usize>) {
    out.sort_by_key(|one| range(one).start);
    let known = out.len();
    for one in later {
        let (start, end) = (range(&one).start, range(&one).end);
        let after = out[..known].partition_point(|taken| range(taken).end <= start);
        if out[..known].get(after).is_none_or(|taken| end <= range(taken).start) {
            out.push(one);
        }
    }
    out.sort_by_key(|one| range(one).start);
}
