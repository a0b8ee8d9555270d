//! What stands right beside an age.

use crate::english::time;
use crate::lint::prose::{Gap, Word};

/// The word right before one, with no more than a space between.
pub(super) fn joined_before(words: &[Word], at: usize) -> Option<&Word> {
    at.checked_sub(1).map(|before| &words[before]).filter(|_| words[at].before == Gap::None)
}

/// Whether a word owns what follows: "her", "Robin's".
pub(super) fn is_owner(word: &Word) -> bool {
    word.possessive || matches!(word.text.as_str(), "her" | "his" | "their")
}

/// Whether nothing follows that a bare number would count.
pub(super) fn is_closed(words: &[Word], end: usize) -> bool {
    let Some(next) = words.get(end) else { return true };
    next.before != Gap::None || time::AFTER_A_BARE_AGE.has(&next.text)
}
