//! Whether a day is the one on which somebody was born.

use std::ops::Range;

use crate::english::{grammar, is_doing, time};
use crate::lint::{
    Passage,
    prose::{self, Word},
    recognise::{
        date::{self, DateFound},
        numeral,
    },
};

/// "Born on", "date of birth", "DOB", "(b. 3.3.15)", "her birthday is", "turned sixteen on", and the
/// same behind the date.
pub(super) fn is_told(
    passage: &Passage<'_>,
    words: &[Word],
    found: &DateFound,
    at: &Range<usize>,
) -> bool {
    is_birth_before(words, at)
        || is_newborn(words, at)
        || is_new_age(words, at)
        || (found.numeric && is_asked_for(words, at))
        || is_short_for_born(&passage.text, found.range.start)
        || is_birth_after(words, at)
}

/// "Born on", "date of birth", "birth of a girl on", "gave birth on".
fn is_birth_before(words: &[Word], at: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let before: Vec<&str> = prose::before(words, at.start).take(REACH).collect();
    let Some(index) = before.iter().position(|word| is_birth_word(word)) else { return false };
    let between = &before[..index];
    match before[index] {
        "birth" if before.get(index + 1) == Some(&"gave") => true,
        "birth" => {
            let is_between = |word: &&str| {
                time::AFTER_BIRTH.has(word) || is_number(word) || date::month(word).is_some()
            };
            between.iter().all(is_between)
        }
        "birthday" => {
            let thing = between.last().is_some_and(|word| time::BIRTHDAY_THINGS.has(word));
            let other = before.get(index + 2..).unwrap_or_default().first();
            !thing && !other.is_some_and(|word| matches!(*word, "after" | "before" | "since"))
        }
        "dob" | "dobs" | "d.o.b" | "birthdate" | "birthdates" => true,
        _ => {
            index < 7 && !between.iter().any(|word| time::NOT_BORN_YET.has(word) || is_doing(word))
        }
    }
}

fn is_birth_word(word: &str) -> bool {
    matches!(
        word,
        "born"
            | "dob"
            | "dobs"
            | "d.o.b"
            | "birthday"
            | "birthdate"
            | "birthdates"
            | "birth"
            | "ganwyd"
            | "ganed"
            | "geni"
    )
}

fn is_number(word: &str) -> bool {
    word.starts_with(|one: char| one.is_ascii_digit())
}

/// "She was delivered on", "the unborn baby, due on", "came into the world on".
fn is_newborn(words: &[Word], at: &Range<usize>) -> bool {
    const REACH: usize = 8;
    let before: Vec<&str> = prose::before(words, at.start).take(REACH).collect();
    let has = |wanted: &str| before.contains(&wanted);
    let near = |wanted: &str| before.iter().take(4).any(|word| *word == wanted);
    let newborn = before.iter().any(|word| time::NEWBORN.has(word));
    let was = |index: usize| {
        let (verb, whose) = (before.get(index + 1), before.get(index + 2));
        verb.is_some_and(|verb| matches!(*verb, "was" | "were" | "been"))
            && whose.is_some_and(|word| grammar::PRONOUNS.has(word) || time::NEWBORN.has(word))
    };
    let delivered = before.iter().position(|word| *word == "delivered").is_some_and(was);
    let into_world = has("came") && has("into") && has("world");
    delivered || into_world || (newborn && (near("due") || near("arrived")))
}

/// "She turned sixteen on", "he will be 18 on".
fn is_new_age(words: &[Word], at: &Range<usize>) -> bool {
    let mut before = prose::before(words, at.start).peekable();
    let on = before.next_if(|word| matches!(*word, "on" | "ar")).is_some();
    let Some(age) = before.next().filter(|_| on).and_then(numeral::cardinal) else { return false };
    let tens = before.next_if(|word| numeral::cardinal(word).is_some_and(|tens| tens >= 20));
    let age = age + tens.and_then(numeral::cardinal).unwrap_or_default();
    (1..=110).contains(&age) && before.next().is_some_and(|word| time::TURNS.has(word))
}

/// A form asks for it in one sentence and gives it in the next.
fn is_asked_for(words: &[Word], at: &Range<usize>) -> bool {
    let sentence = words[at.start].sentence;
    let near = words[..at.start].iter().rev().take(14);
    let mut asked = near.filter(|word| word.sentence + 1 == sentence);
    asked.any(|word| matches!(word.text.as_str(), "birth" | "dob" | "d.o.b"))
}

/// "(b. 3.3.15)", "DOB-3.3.15".
fn is_short_for_born(text: &str, start: usize) -> bool {
    const SHORT: [&str; 5] = ["(b. ", "(b ", " b. ", "(b.", ", b "];
    let near = text.floor_char_boundary(start.saturating_sub(6));
    let before = text[near..start].to_lowercase();
    SHORT.iter().any(|short| before.ends_with(short))
        || before.trim_end_matches(['.', '-', '_', '/']).ends_with("dob")
}

/// "3 March 2015 (date of birth)", "on 3 March 2015 she gave birth".
fn is_birth_after(words: &[Word], at: &Range<usize>) -> bool {
    let after: Vec<&str> = prose::after(words, at.end - 1).take(5).collect();
    let mut near = after.iter().take(4);
    let is_thing = after.iter().any(|word| time::BIRTHDAY_THINGS.has(word));
    let of_day = prose::after(words, at.end - 1).take(7).skip_while(|word| *word != "day");
    // "As the day he was born".
    let mut of_day = of_day.skip(1).take(3);
    of_day.any(|word| word == "born")
        || near.any(|word| {
            matches!(*word, "dob" | "d.o.b" | "born" | "birthdate")
                || (*word == "birthday" && !is_thing)
        })
        || after.windows(3).take(3).any(|part| part == ["date", "of", "birth"])
        || (after.contains(&"birth")
            && after.iter().any(|word| matches!(*word, "gave" | "date" | "of"))
            && !after.contains(&"plan")
            && after[0] != "after")
}
