//! The forms in which ages are written.

use crate::english::{doings, grammar, people, time};
use crate::lint::{
    prose::{Gap, Word},
    recognise::{
        age::{
            Age, Form, birthday,
            measure::{self, Measure, joined},
            near::{is_closed, is_owner, joined_before},
        },
        numeral,
    },
};

/// The age that starts at a word.
pub(super) fn age_at(words: &[Word], at: usize) -> Option<Age> {
    birthday::birthday(words, at)
        .or_else(|| birthday::year_of_life(words, at))
        .or_else(|| birthday::decade(words, at))
        .or_else(|| called_age(words, at))
        .or_else(|| led(words, at))
        .or_else(|| measured(words, at))
}

/// What stands between a word and the age before which it is found.
struct Before {
    /// The first of the adverbs right before the age.
    start: usize,
    /// Whether the age is no more than near: "nearly seven", "about two".
    is_near: bool,
}

/// Reads the adverbs before a number: "not yet two", "now only five".
fn before(words: &[Word], at: usize) -> Before {
    let (mut start, mut is_near) = (at, false);
    while start > 0
        && words[start].before == Gap::None
        && (time::BESIDE_AN_AGE.has(&words[start - 1].text)
            || time::INEXACT.has(&words[start - 1].text))
    {
        start -= 1;
        is_near = is_near || time::INEXACT.has(&words[start].text);
    }
    Before { start, is_near }
}

fn age(words: std::ops::Range<usize>, measure: &Measure, is_near: bool, form: Form) -> Age {
    let less = if is_near { measure.unit.unwrap_or(12.0) } else { 0.0 };
    let is_bare = measure.unit.is_none();
    Age { words, months: measure.months - less, is_bare, is_exact: true, form }
}

/// "Robin's age (six)", "her age at about four months".
fn called_age(words: &[Word], at: usize) -> Option<Age> {
    if !matches!(words[at].text.as_str(), "age" | "ages") {
        return None;
    }
    let owner = joined_before(words, at)?;
    let is_kin =
        owner.text.ends_with('s') && people::OF_AN_AGE.has(owner.text.trim_end_matches('s'));
    if !is_owner(owner) && !is_kin {
        return None;
    }
    let between = |index: &usize| {
        words.get(*index).is_some_and(|word| time::AFTER_CALLED_AGE.has(&word.text))
    };
    let from = (at + 1..at + 5).find(|index| !between(index))?;
    let (from, is_near) = after_adverbs(words, from);
    let measure = measure::at(words, from).filter(|of| of.months < 1440.0)?;
    let on = joined(words, at, measure.end) == Some("on");
    let closed = (on || is_closed(words, measure.end)) && !is_range(words, measure.end);
    closed.then(|| age(from..measure.end, &measure, is_near, Form::Owned(at - 1)))
}

/// The word after adverbs, and whether they make the age no more than near.
fn after_adverbs(words: &[Word], from: usize) -> (usize, bool) {
    let is_adverb =
        |word: &Word| time::BESIDE_AN_AGE.has(&word.text) || time::INEXACT.has(&word.text);
    let count =
        words[from.min(words.len())..].iter().take(3).take_while(|word| is_adverb(word)).count();
    let passed = &words[from.min(words.len())..from.min(words.len()) + count];
    (from + count, passed.iter().any(|word| time::INEXACT.has(&word.text)))
}

/// "Aged two", "at the age of six", "turned ten".
fn led(words: &[Word], at: usize) -> Option<Age> {
    let lead = words[at].text.as_str();
    let turns = time::TURNS_AN_AGE.has(lead);
    if !turns && !matches!(lead, "aged" | "age" | "ages") {
        return None;
    }
    let mut from = at + 1;
    let mut start = at;
    if !turns {
        from += usize::from(joined(words, at, from) == Some("of"));
        start = at - usize::from(joined_before(words, at).is_some_and(|word| word.text == "the"));
        if joined_before(words, start).is_some_and(|word| time::BOUNDS.has(&word.text)) {
            return None;
        }
    }
    let (from, is_near) = after_adverbs(words, from);
    let measure = measure::at(words, from).filter(|of| of.months < 1440.0)?;
    if words[from].before != Gap::None || is_range(words, measure.end) {
        return None;
    }
    let end = after_old(words, at, &measure);
    let is_of = joined(words, at, at + 1) == Some("of");
    let whole =
        measure.unit.is_some() || is_of || is_closed(words, end) || (turns && is_dated(words, end));
    if (turns || lead == "age") && !whole {
        return None;
    }
    let before = before(words, start);
    let is_near = is_near || (turns && before.is_near);
    let form = match verb_before(words, before.start) {
        _ if turns => Form::Predicate(at),
        Some(verb) => Form::Predicate(verb),
        None => Form::Loose,
    };
    Some(Age { is_bare: false, ..age(at..end, &measure, is_near, form) })
}

/// "Turned nine the week before", "had turned eighteen took": a time or a verb follows, and nothing counted.
fn is_dated(words: &[Word], end: usize) -> bool {
    let next = words.get(end).map(|next| next.text.as_str());
    let then = words.get(end + 1).map(|word| word.text.as_str());
    let is_time =
        matches!(next, Some("the" | "that" | "this" | "last" | "on" | "during" | "just" | "only"));
    is_verb(words, end) || (is_time && !(next == Some("on") && then == Some("the")))
}

/// "A half-brother of twelve shared": a verb in the past, which no number counts.
fn is_verb(words: &[Word], at: usize) -> bool {
    words.get(at).is_some_and(|next| {
        doings::PASTS.has(&next.text) || next.text.ends_with("ed") || next.text == "left"
    })
}

/// The word after "old" or "of age".
fn after_old(words: &[Word], at: usize, measure: &Measure) -> usize {
    match joined(words, at, measure.end) {
        Some("old") => measure.end + 1,
        Some("of") if joined(words, at, measure.end + 1) == Some("age") => measure.end + 2,
        _ => measure.end,
    }
}

/// A number that is an age by its unit or by what stands about it.
fn measured(words: &[Word], at: usize) -> Option<Age> {
    let measure = measure::at(words, at).filter(|of| of.months < 1440.0 && of.months > 0.0)?;
    if at > 0 && is_range(words, at) && numeral::cardinal(&words[at - 1].text).is_some() {
        return None;
    }
    let end = after_old(words, at, &measure);
    let before = before(words, at);
    let form = if end > measure.end || measure.is_old {
        form_of_old(words, at, &measure, &before, end)
    } else if is_range(words, end) {
        return None;
    } else {
        form_of_number(words, &measure, &before)?
    };
    let start = if matches!(form, Form::Before) { at } else { before.start };
    let is_near = before.is_near;
    let bare = if measure.unit.is_some() { measure } else { Measure { unit: None, ..measure } };
    Some(age(start..end, &bare, is_near, form))
}

/// "A 14-year-old boy", "was four years old", "two years of age".
fn form_of_old(words: &[Word], at: usize, measure: &Measure, before: &Before, end: usize) -> Form {
    let owned = joined_before(words, at).is_some_and(|word| {
        grammar::DETERMINERS.has(&word.text) || word.possessive || is_of_many(word)
    });
    let is_old = words[end - 1].text == "old" || measure.is_old;
    let single = measure.unit.is_some_and(|unit| (measure.months - unit).abs() < 1e-9);
    let follows = joined(words, at, end).is_some_and(|next| people::OF_AN_AGE.has(next));
    let verb = verb_before(words, before.start);
    let article = matches!(words[at].text.as_str(), "a" | "an");
    let in_one = measure.is_old && words[end - 1].text != "old";
    match verb {
        _ if is_old && (owned || follows) && !article => Form::Before,
        _ if is_old && !measure.is_plural && !single && !article && !in_one => Form::Before,
        Some(verb) => Form::Predicate(verb),
        None => Form::Loose,
    }
}

/// "Any nine-year-old", "another 14-year-old".
fn is_of_many(word: &Word) -> bool {
    grammar::ARTICLES.has(&word.text) || matches!(word.text.as_str(), "another" | "other" | "that")
}

/// A number without "old": "was four", "at 16 months", "a girl of eleven", "Robin, 14,".
fn form_of_number(words: &[Word], measure: &Measure, before: &Before) -> Option<Form> {
    let (start, end) = (before.start, measure.end);
    let closed = is_closed(words, end);
    let spent = measure.unit.is_some() && closed && is_spent(words, end);
    if let Some(verb) = verb_before(words, start).filter(|_| closed && !spent) {
        return Some(Form::Predicate(verb));
    }
    let lead = joined_before(words, start).map(|word| word.text.as_str());
    match lead {
        Some("of") if closed || measure.unit.is_some() || is_verb(words, end) => {
            of_noun(words, start - 1).map(Form::Of)
        }
        Some("at" | "by") if is_at_an_age(words, start - 1, measure) => Some(Form::Loose),
        _ if words[start].before == Gap::Clause && closed => Some(Form::Beside),
        _ if start < end - 1 && closed && is_adverb_of_age(words, start) => Some(Form::Beside),
        _ if is_left_out(words, start, end) => Some(Form::Beside),
        _ => None,
    }
}

/// "Was six weeks in hospital": a time somewhere, no age.
fn is_spent(words: &[Word], end: usize) -> bool {
    words.get(end).is_some_and(|next| {
        next.before == Gap::None
            && !matches!(next.text.as_str(), "when" | "while" | "and" | "but" | "by")
    })
}

/// "His brother not yet two": adverbs that alone make a number an age.
fn is_adverb_of_age(words: &[Word], start: usize) -> bool {
    matches!(words[start].text.as_str(), "not" | "then" | "now" | "nearly" | "almost")
}

/// "Robin was four and his brother six": a relative and a number, the verb left out.
fn is_left_out(words: &[Word], start: usize, end: usize) -> bool {
    const BACK: usize = 12;
    let kin =
        joined_before(words, start).is_some_and(|word| crate::english::is_sibling(&word.text));
    let ends = words.get(end).is_none_or(|next| next.before != Gap::None);
    let earlier = words[start.saturating_sub(BACK)..start].iter().rev();
    let mut earlier = earlier.take_while(|word| word.sentence == words[start].sentence);
    kin && ends && earlier.any(|word| time::BE_AN_AGE.has(&word.text) || word.text == "aged")
}

/// The person of a "girl of eleven", where "of" stands at a word.
fn of_noun(words: &[Word], of: usize) -> Option<usize> {
    let noun = of.checked_sub(1).filter(|_| words[of].before == Gap::None)?;
    let text = words[noun].text.as_str();
    let is_person = people::OF_AN_AGE.has(text)
        || text.strip_suffix('s').is_some_and(|one| people::OF_AN_AGE.has(one));
    let about =
        (noun.saturating_sub(3)..noun).rev().take_while(|at| words[at + 1].before == Gap::None);
    let is_counted = about
        .map(|at| words[at].text.as_str())
        .any(|word| numeral::ordinal(word).is_some() || time::OF_A_ROW.has(word));
    (is_person && !people::HAVE_CHILDREN.has(text) && !is_counted).then_some(noun)
}

/// "At 16 months, Robin", "by fourteen she": an age, not a time that passed or of day.
fn is_at_an_age(words: &[Word], lead: usize, measure: &Measure) -> bool {
    let end = measure.end;
    let next = words.get(end).filter(|next| next.before == Gap::None);
    let starts = words[lead].before != Gap::None
        || words[lead - 1].text == "and"
        || words[lead - 1].text == "when";
    let follows = next.is_none_or(|next| {
        next.is_capital() || grammar::PRONOUNS.has(&next.text) || is_closed(words, end)
    });
    let sure = match measure.unit {
        Some(_) if words[lead].text == "by" => starts && follows,
        Some(_) => {
            let goes_on = next.is_some_and(|next| next.text == "and") && is_dated(words, end + 1);
            goes_on || !next.is_some_and(|next| time::AFTER_A_DURATION.has(&next.text))
        }
        None => measure.months >= 156.0 && follows || starts && measure.months >= 24.0 && follows,
    };
    sure && !tells_of_pregnancy(words, lead, measure)
}

/// "Born at 29 weeks", "a scan at 20 weeks".
fn tells_of_pregnancy(words: &[Word], lead: usize, measure: &Measure) -> bool {
    let is_weeks = measure.unit.is_some_and(|unit| unit < 1.0);
    let sentence = words[lead].sentence;
    let near = words[lead.saturating_sub(20)..(lead + 12).min(words.len())].iter();
    is_weeks
        && near.filter(|word| word.sentence == sentence).any(|word| time::PREGNANCY.has(&word.text))
}

/// The verb right before a word: "was", "turned".
fn verb_before(words: &[Word], at: usize) -> Option<usize> {
    let verb = at.checked_sub(1).filter(|_| words[at].before == Gap::None)?;
    let text = words[verb].text.as_str();
    // "She's thirteen": what looks like a possessive is the verb.
    let is_short = words[verb].possessive && matches!(text, "he" | "she" | "who");
    (is_short || time::BE_AN_AGE.has(text) || time::TURNS_AN_AGE.has(text)).then_some(verb)
}

/// "Aged 2 to 7", "aged 11–16", "aged 18 and over".
fn is_range(words: &[Word], end: usize) -> bool {
    let Some(next) = words.get(end) else { return false };
    let is_number = numeral::cardinal(&next.text).is_some();
    let gap = next.range.start - words[end - 1].range.end;
    let close = next.before == Gap::Clause && (gap == 1 || gap == '–'.len_utf8());
    if is_number {
        return next.before == Gap::None || close;
    }
    let after = words.get(end + 1).map(|word| word.text.as_str());
    let bound = after.is_some_and(|after| time::BOUNDS.has(after));
    match next.text.as_str() {
        "to" | "or" => {
            next.before == Gap::None
                && (bound || after.is_some_and(|after| numeral::cardinal(after).is_some()))
        }
        "and" | "plus" => next.before == Gap::None && bound,
        "per" | "percent" => true,
        _ => false,
    }
}
