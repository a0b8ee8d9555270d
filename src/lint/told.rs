//! What is told of whom: the person that a detail belongs to.

use std::ops::Range;

use crate::english::{doings, grammar, people};
use crate::lint::{
    Context,
    mention::{self, Actor, Mention},
    prose::{self, Case, Gap, Word},
    recognise::{age, numeral},
};

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

/// An exact age that is told of somebody.
#[derive(Clone, Debug)]
pub(crate) struct AgeTold {
    /// The passage.
    pub(crate) passage: usize,
    /// The words of the age.
    pub(crate) words: Range<usize>,
    /// The age in months.
    pub(crate) months: f64,
    /// Of whom.
    pub(crate) who: Who,
}

/// Returns the exact ages that the narrative tells, with whom they belong to.
pub(crate) fn ages(cx: &Context<'_>) -> Vec<AgeTold> {
    let mut out = Vec::new();
    let passages = cx.passages().iter().enumerate();
    for (passage, of) in passages.filter(|(_, of)| of.is_english()) {
        let words = of.words();
        for age in age::find(words) {
            let who = if age.before_person {
                let named = subject_of(cx, passage, &age.words)
                    .or_else(|| person_after(cx, passage, age.words.end));
                // "The two-year-old check" is of nobody.
                let of_thing = words.get(age.words.end).is_some_and(|next| {
                    next.before == Gap::None && !doings::AFTER_AN_AGE.has(&next.text)
                });
                match named {
                    Some(who) => who,
                    None if of_thing => continue,
                    None => owner(cx, passage, &age.words),
                }
            } else {
                owner(cx, passage, &age.words)
            };
            out.push(AgeTold { passage, words: age.words, months: age.months, who });
        }
        out.extend(beside_persons(cx, passage));
    }
    out
}

/// "Robin, 14," and "his sister (4)": a number beside a person.
fn beside_persons(cx: &Context<'_>, passage: usize) -> Vec<AgeTold> {
    let words = cx.passages()[passage].words();
    let text = &cx.passages()[passage].text;
    let mut out = Vec::new();
    for mention in cx.mentions(passage) {
        if matches!(mention.actor, Actor::Worker) || is_plural(words, mention) {
            continue;
        }
        let at = mention.end;
        let Some(number) = words.get(at).filter(|word| {
            word.before == Gap::Clause && word.sentence == words[mention.start].sentence
        }) else {
            continue;
        };
        let rest = words[at..].iter().take(2).map(|word| word.text.as_str());
        let Some((value, count)) = numeral::cardinal_at(rest) else { continue };
        let closed = words.get(at + count).is_none_or(|next| next.before != Gap::None);
        let opener = text[words[at - 1].range.end..number.range.start].trim();
        let closer = text[words[at + count - 1].range.end..].trim_start().chars().next();
        let fits = match opener {
            "(" => closer == Some(')'),
            "," => matches!(closer, Some(',' | '.')),
            _ => false,
        };
        if closed && fits && (1..110).contains(&value) && number.case != Case::Capital {
            let months = f64::from(value) * 12.0;
            out.push(AgeTold { passage, words: at..at + count, months, who: who(words, mention) });
        }
    }
    out
}

fn is_plural(words: &[Word], mention: &Mention) -> bool {
    let last = words[mention.end - 1].text.as_str();
    mention.person.is_none()
        && (last.ends_with('s')
            || matches!(last, "children" | "people" | "men" | "women" | "babies"))
}

fn who(words: &[Word], mention: &Mention) -> Who {
    let word = words[mention.end - 1].text.clone();
    Who { person: mention.person, actor: mention.actor, word }
}

/// "Mark is a four-year-old boy": the person of whom a sentence says it.
fn subject_of(cx: &Context<'_>, passage: usize, age: &Range<usize>) -> Option<Who> {
    let words = cx.passages()[passage].words();
    let article =
        age.start.checked_sub(1).filter(|at| matches!(words[*at].text.as_str(), "a" | "an"))?;
    let be =
        article.checked_sub(1).filter(|at| matches!(words[*at].text.as_str(), "is" | "was"))?;
    let near = mention::near(cx.mentions(passage), be, 8, 0);
    let mention = near.iter().find(|mention| mention.end == be && mention.person.is_some())?;
    Some(who(words, mention))
}

/// The person that an age before it belongs to: "a 14-year-old boy", "16-month-old Robin".
fn person_after(cx: &Context<'_>, passage: usize, end: usize) -> Option<Who> {
    const REACH: usize = 3;
    let words = cx.passages()[passage].words();
    let near = mention::near(cx.mentions(passage), end, 0, REACH).first();
    let near = near
        .filter(|mention| words[end..=mention.start].iter().all(|word| word.before == Gap::None))?;
    if near.person.is_none()
        && people::SUBJECTS.has(&words[near.end - 1].text)
        && !is_other(words, end)
    {
        return Some(main(cx).unwrap_or_else(|| who(words, near)));
    }
    Some(who(words, near))
}

/// "Another 14-year-old boy" is not the one whom the briefing is about.
fn is_other(words: &[Word], end: usize) -> bool {
    words[end.saturating_sub(6)..end]
        .iter()
        .any(|word| matches!(word.text.as_str(), "another" | "other" | "older" | "their"))
}

fn main(cx: &Context<'_>) -> Option<Who> {
    let people = cx.people();
    let person = people.subject?;
    let actor = if people.subject_is_child { Actor::Child } else { Actor::Adult };
    Some(Who { person: Some(person), actor, word: String::new() })
}

/// Returns the person whom a detail is told of: the last one named before it in the sentence, the
/// first after it where none is, else the one of whom the sentences before speak, else the one whom
/// the briefing is about.
pub(crate) fn owner(cx: &Context<'_>, passage: usize, detail: &Range<usize>) -> Who {
    const BACK: usize = 120;
    const AHEAD: usize = 30;
    let words = cx.passages()[passage].words();
    let mentions = mention::near(cx.mentions(passage), detail.start, BACK, AHEAD);
    let sentence = words[detail.start].sentence;
    let of = |mention: &Mention| words[mention.start].sentence;
    let here = mentions.iter().filter(|one| of(one) == sentence && !detail.contains(&one.start));
    let before = here.clone().rev().filter(|one| one.end <= detail.start);
    let after = here.clone().filter(|one| one.start >= detail.end);
    let earlier = mentions.iter().rev().filter(|one| of(one) < sentence);
    // A possessive owns what follows: "Robin's mother, aged 24" speaks of the mother.
    let owns = |one: &&Mention| !words[one.end - 1].possessive || one.end == detail.start;
    let is_person = |one: &&Mention| {
        one.actor != Actor::Worker || one.person.is_some() || is_one_worker(words, one)
    };
    let pronoun_before =
        prose::before(words, detail.start).take(AHEAD).any(|word| grammar::PRONOUNS.has(word));
    let pronoun_after =
        prose::after(words, detail.end - 1).take(AHEAD).any(|word| grammar::PRONOUNS.has(word));
    let near = before.filter(owns).find(is_person).or_else(|| {
        let mut after = after.filter(is_person);
        after.find(|one| !words[one.end - 1].possessive).filter(|_| !pronoun_before)
    });
    // "In May the team moved": of nobody but those at work.
    let worker = || {
        let mut workers = here.clone();
        let worker = workers.find(|one| one.actor == Actor::Worker);
        worker.filter(|_| !pronoun_before && !pronoun_after)
    };
    let found = near.or_else(worker).or_else(|| earlier.filter(owns).find(is_person));
    let Some(mention) = found else {
        let nobody = Who { person: None, actor: Actor::Child, word: String::new() };
        return main(cx).unwrap_or(nobody);
    };
    let generic = mention.person.is_none() && people::SUBJECTS.has(&words[mention.end - 1].text);
    if generic { main(cx).unwrap_or_else(|| who(words, mention)) } else { who(words, mention) }
}

/// "The nurse", not "the school" or "services".
fn is_one_worker(words: &[Word], mention: &Mention) -> bool {
    people::WORKERS.has(&words[mention.end - 1].text)
}
