//! Streets whose kind stands first, in Welsh, Irish and Gaelic: 9 Stryd Fawr.

use std::ops::Range;

use crate::english::{places, streets};
use crate::lint::prose::{Gap, Word};

use super::{house_before, number};

/// Returns the address whose street's kind stands at a word.
pub(super) fn find(words: &[Word], at: usize) -> Option<Range<usize>> {
    let kind = words[at].text.strip_suffix("'r").unwrap_or(&words[at].text);
    if !words[at].is_capital() || !streets::FIRST.has(kind) {
        return None;
    }
    let end = name_end(words, at + 1)?;
    // "9 Y Stryd Fawr".
    let the = usize::from(at > 0 && words[at - 1].text == "y" && words[at].before == Gap::None);
    let start = at - the;
    let sure = streets::SURE_FIRST.has(kind);
    let number = number::before(words, start)
        .or_else(|| number::in_words(words, start))
        .filter(|first| sure || number::leads(words, *first))
        .or_else(|| number::flat_before(words, start));
    let led = || {
        let before = start.checked_sub(1).map(|before| words[before].text.as_str());
        before.is_some_and(|before| {
            streets::BEFORE_A_STREET.has(before) || matches!(before, "ar" | "yn" | "i" | "o")
        })
    };
    let alone = || {
        let led = led() && words[start].before == Gap::None;
        if sure { led.then_some(start).or_else(|| house_before(words, start)) } else { None }
    };
    number.or_else(alone).map(|first| first..end)
}

/// The end of the name that goes on at a word, with a capital at least.
fn name_end(words: &[Word], from: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let close = |at: usize| words.get(at).filter(|word| word.before == Gap::None);
    let capital = |at: usize| close(at).is_some_and(Word::is_capital);
    let mut end = from;
    while end - from < LONGEST {
        let joins = close(end).is_some_and(|word| places::JOINERS.has(&word.text));
        if capital(end) {
            end += 1;
        } else if joins && capital(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    (end > from).then_some(end)
}
