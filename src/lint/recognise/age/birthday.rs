//! Ages that tell whose they are by a word before them: "her second birthday", "in his ninth year".

use crate::english::time;
use crate::lint::{
    prose::{Gap, Word},
    recognise::{
        age::{
            Age, Form,
            measure::{self, joined},
            near::{is_closed, is_owner, joined_before},
        },
        numeral,
    },
};

/// "Her second birthday", "his ninth", told of whom the word before names.
pub(super) fn birthday(words: &[Word], at: usize) -> Option<Age> {
    let owner = at.checked_sub(1).filter(|_| words[at].before == Gap::None)?;
    let kept = keeper(words, owner);
    if !is_owner(&words[owner]) && kept.is_none() {
        return None;
    }
    let (number, end) = ordinal_at(words, at)?;
    let is_thing =
        kept.and(joined(words, at, end + 1)).is_some_and(|word| time::BIRTHDAY_THINGS.has(word));
    let is_said = joined(words, at, end).is_some_and(|word| word.starts_with("birthday"));
    let said_before = || {
        let near = words[..at].iter().rev().take(20);
        near.into_iter().any(|word| word.text == "birthday")
            || (number >= 40 && number.is_multiple_of(10))
    };
    let is_left_out = !is_said && said_before() && is_closed(words, end);
    if is_thing || !is_said && (!is_left_out || kept.is_some()) {
        return None;
    }
    let near = words[owner.saturating_sub(3)..owner].iter();
    let is_near = near.into_iter().any(|word| time::SHORT_OF.has(&word.text));
    let years = f64::from(number) - if is_near { 1.0 } else { 0.0 };
    let words = at..end + usize::from(is_said);
    Some(Age {
        words,
        months: years * 12.0,
        is_bare: false,
        is_exact: true,
        form: kept.map_or(Form::Owned(owner), Form::Predicate),
    })
}

/// The verb before "a sixteenth birthday", where an article stands at a word.
fn keeper(words: &[Word], article: usize) -> Option<usize> {
    let verb = joined_before(words, article).map(|_| article - 1)?;
    let is_article = matches!(words[article].text.as_str(), "a" | "an" | "the");
    (is_article && time::KEEPS_A_BIRTHDAY.has(&words[verb].text)).then_some(verb)
}

/// "Third", "twenty-first".
fn ordinal_at(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let first = words[at].text.as_str();
    if let Some(number) = numeral::ordinal(first) {
        return Some((number, at + 1));
    }
    let tens = numeral::cardinal(first).filter(|tens| *tens >= 20 && tens.is_multiple_of(10))?;
    let unit = joined(words, at, at + 1).and_then(numeral::ordinal).filter(|unit| *unit < 10)?;
    Some((tens + unit, at + 2))
}

/// "In his 19th month", "in her ninth year".
pub(super) fn year_of_life(words: &[Word], at: usize) -> Option<Age> {
    let owner = joined_before(words, at).filter(|word| is_owner(word)).map(|_| at - 1)?;
    let (number, end) = ordinal_at(words, at)?;
    let (months, fewest) = match joined(words, at, end)? {
        "year" => (12.0, 5),
        "month" => (1.0, 2),
        "week" => (12.0 / 52.0, 2),
        _ => return None,
    };
    let of_life =
        joined(words, at, end + 1) == Some("of") && joined(words, at, end + 2) == Some("life");
    let is_closed = !joined(words, at, end + 1)
        .is_some_and(|next| matches!(next, "of" | "at" | "in" | "as" | "on" | "with" | "group"));
    let fits = of_life || (is_closed && number >= fewest);
    let months = f64::from(number.checked_sub(1)?) * months;
    let words = at..end + 1;
    fits.then_some(Age { words, months, is_bare: false, is_exact: true, form: Form::Owned(owner) })
}

/// "In her early sixties".
pub(super) fn decade(words: &[Word], at: usize) -> Option<Age> {
    let owner = joined_before(words, at).filter(|word| is_owner(word)).map(|_| at - 1)?;
    let is_in = joined_before(words, owner)
        .is_some_and(|word| matches!(word.text.as_str(), "in" | "into" | "reached"));
    let (from, _, end) = measure::decade_at(words, at).filter(|_| is_in)?;
    let form = Form::Owned(owner);
    Some(Age { words: at..end, months: from * 12.0, is_bare: false, is_exact: false, form })
}
