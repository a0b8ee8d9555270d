//! When two short forms, or what they are written out as, are one.

use crate::english::acronyms;
use crate::lint::prose::words;

/// Returns a short form in lower case, without possessive and a plural in small letters: what is one
/// short form is one so.
pub(crate) fn plain_short(text: &str) -> String {
    let bare = text.strip_suffix("'s").or_else(|| text.strip_suffix("\u{2019}s")).unwrap_or(text);
    let single = bare.strip_suffix('s').filter(|one| one.chars().count() > 1);
    single.unwrap_or(bare).to_lowercase()
}

/// Whether two expansions are one: case, hyphens, plurals and small words aside.
pub(crate) fn is_same_long(one: &str, other: &str) -> bool {
    plain_long(one) == plain_long(other)
}

/// Returns an expansion in lower case, without hyphens, plurals and small words.
pub(crate) fn plain_long(text: &str) -> String {
    let words = words(text).into_iter().map(|word| word.text);
    let words = words.filter(|word| !acronyms::PASSED_OVER.has(word));
    let words: Vec<String> = words.map(|word| word.trim_end_matches('s').to_owned()).collect();
    words.join(" ")
}
