//! What is told of whom: the person that a detail belongs to.
//!
//! An age belongs to whom its sentence gives it, and to nobody where the sentence does not say
//! (`bind`); other details to the one of whom the sentence or those before speak.

mod bind;
mod detail;
mod figure;
mod pronoun;

pub(crate) use detail::owners;

use std::{cell::Cell, ops::Range};

use crate::english::time;
use crate::lint::{
    Context,
    mention::Actor,
    prose::{self, Word},
    recognise::age::{self, Age, Form},
    told::{bind::Binder, figure::figures, pronoun::Cast},
};

/// Figures that are looked back over.
const FARTHEST: usize = 40;

/// Somebody of whom a detail is told.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Who {
    /// Which of the declared persons it is.
    pub(crate) person: Option<usize>,
    /// What kind of person.
    pub(crate) actor: Actor,
    /// The word that names the person where nobody declared is meant: `mother`.
    pub(crate) word: String,
}

/// An age that is told of somebody.
#[derive(Clone, Debug)]
pub(crate) struct AgeTold {
    /// The passage.
    pub(crate) passage: usize,
    /// The words of the age.
    pub(crate) words: Range<usize>,
    /// The least age that it tells, in months.
    pub(crate) months: f64,
    /// Whether it is one age, not ten years of ages.
    pub(crate) is_exact: bool,
    /// Whether somebody has reached it: not "she would have been three".
    pub(crate) is_reached: bool,
    /// Of whom.
    pub(crate) who: Who,
}

/// Returns the ages that the narrative tells of persons.
pub(crate) fn ages(cx: &Context<'_>) -> Vec<AgeTold> {
    let mut out = Vec::new();
    let passages = cx.passages().iter().enumerate();
    for (passage, of) in passages.filter(|(_, of)| of.is_english()) {
        let words = of.words();
        let found = age::find(words);
        if found.is_empty() {
            continue;
        }
        let figures = figures(cx, passage);
        let binder =
            Binder { cx, text: &of.text, cast: Cast::of(words, &figures), steps: Cell::default() };
        for age in found {
            let Some(who) = binder.owner(&age) else { continue };
            let is_reached = is_reached(words, &age);
            let Age { words, months, is_exact, .. } = age;
            out.push(AgeTold { passage, words, months, is_exact, is_reached, who });
        }
    }
    out
}

/// Whether an age is one that somebody has reached: not "would have been three", "until he is 18".
fn is_reached(words: &[Word], age: &Age) -> bool {
    const NEAR: usize = 8;
    let before: Vec<&str> = prose::before(words, age.words.start).take(NEAR).collect();
    let is_to_come = before.windows(2).any(|pair| {
        pair[1] == "to" && (time::TURNS_AN_AGE.has(pair[0]) || time::BE_AN_AGE.has(pair[0]))
    });
    let verb = match age.form {
        Form::Predicate(verb) => Some(words[verb].text.as_str()),
        _ => None,
    };
    let until = before.contains(&"until") && matches!(verb, Some("is" | "turns" | "reaches"));
    !is_to_come && !until && !before.iter().any(|word| time::IMAGINED_AGES.has(word))
}

/// Returns the person whom a briefing is about, declared or not.
pub(crate) fn subject(cx: &Context<'_>) -> Who {
    main(cx).unwrap_or_else(nobody)
}

/// Returns the declared person whom a briefing is about.
fn main(cx: &Context<'_>) -> Option<Who> {
    let people = cx.people();
    let person = people.subject?;
    let actor = if people.subject_is_child { Actor::Child } else { Actor::Adult };
    Some(Who { person: Some(person), actor, word: String::new() })
}

/// The one whom a briefing is about that declares nobody.
fn nobody() -> Who {
    Who { person: None, actor: Actor::Child, word: String::new() }
}
