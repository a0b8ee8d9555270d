//! Who acts in a clause.

use crate::english::{doings, grammar, people, things};
use crate::lint::{
    Context,
    mention::{self, Actor},
    prose::{self, Word},
};

/// How far before a verb its subject is looked for, in words.
pub(super) const REACH: usize = 12;

/// Whom the words before a verb speak of, the nearest first; a pronoun stands for the last one.
pub(super) fn subject(cx: &Context<'_>, passage: usize, at: usize) -> Option<Actor> {
    let words = cx.passages()[passage].words();
    let mentions = mention::near(cx.mentions(passage), at, 60, 0);
    let sentence = words[at].sentence;
    let from = at.saturating_sub(REACH);
    let here = mentions.iter().rev().filter(|mention| {
        mention.end <= at && mention.start >= from && words[mention.start].sentence == sentence
    });
    let near = here.clone().find(|mention| !is_object(words, mention.start, mention.end, at));
    if let Some(mention) = near {
        return (!starts_clause(words, mention.end, at)).then_some(mention.actor);
    }
    let pronoun = prose::before(words, at)
        .take(3)
        .find(|word| matches!(*word, "they" | "he" | "she" | "who" | "it"))?;
    let earlier = mentions
        .iter()
        .rev()
        .find(|mention| mention.end <= at && words[mention.start].sentence + 1 == sentence);
    earlier.filter(|_| pronoun != "it").map(|mention| mention.actor)
}

/// Whether what stands right before a verb is a body or somebody at work: "the association did not".
pub(super) fn is_body(cx: &Context<'_>, passage: usize, verb: usize) -> bool {
    let words = cx.passages()[passage].words();
    let sentence = words[verb].sentence;
    let small = |word: &Word| {
        grammar::BEFORE_A_VERB.has(&word.text)
            || grammar::ADVERBS.has(&word.text)
            || word.text.ends_with("ly")
    };
    let last = (0..verb).rev().take_while(|at| words[*at].sentence == sentence);
    let Some(at) = last.take(5).find(|at| !small(&words[*at])) else { return false };
    if words[at + 1..=verb].iter().any(|word| word.before != prose::Gap::None) {
        return false;
    }
    if things::COMPANIES.has(&words[at].text) {
        return true;
    }
    let mentions = mention::near(cx.mentions(passage), at, 4, 0);
    let here = mentions.iter().rev().find(|one| (one.start..one.end).contains(&at));
    here.is_some_and(|mention| mention.actor == Actor::Worker)
}

/// Whether what stands right before a verb gives care or keeps watch, and starts its clause: "the home
/// ignored", "carers skipped". A family's own carers are no such body.
pub(super) fn is_care_giver(cx: &Context<'_>, passage: usize, verb: usize) -> bool {
    let words = cx.passages()[passage].words();
    let small = |word: &str| {
        grammar::BEFORE_A_VERB.has(word)
            || grammar::ADVERBS.has(word)
            || grammar::AUXILIARIES.has(word)
            || word.ends_with("ly")
    };
    let sentence = words[verb].sentence;
    let mut before = (0..verb).rev().take_while(|at| words[*at].sentence == sentence).take(5);
    let Some(last) = before.find(|at| !small(&words[*at].text)) else { return false };
    if words[last + 1..=verb].iter().any(|word| word.before == prose::Gap::Sentence) {
        return false;
    }
    is_care_giver_at(cx, words, last)
}

/// Whether a word is the last of somebody who gives care, where a clause starts or "by" stands.
pub(super) fn is_care_giver_at(cx: &Context<'_>, words: &[Word], last: usize) -> bool {
    const LONGEST: usize = 4;
    if words[last].possessive || !things::CARE_GIVERS.has(&words[last].text) {
        return false;
    }
    let mut at = last;
    for _ in 0..LONGEST {
        let text = words[at].text.as_str();
        let is_own = grammar::OWNERS.has(text) && !grammar::ARTICLES.has(text) && text != "the";
        if people::OF_FAMILY_CARE.has(text) || (is_own && cx.is_about_child()) {
            return false;
        }
        let starts = at == 0
            || words[at].sentence != words[at - 1].sentence
            || words[at].before != prose::Gap::None
            || grammar::STARTS_A_CLAUSE.has(&words[at - 1].text)
            || words[at - 1].text == "by";
        if starts {
            return true;
        }
        at -= 1;
    }
    false
}

/// Whether another clause with a subject of its own starts between somebody and a verb: "the court
/// found that the company failed".
fn starts_clause(words: &[Word], from: usize, verb: usize) -> bool {
    (from..verb.saturating_sub(1)).any(|at| {
        let next = words[at + 1].text.as_str();
        grammar::SUBORDINATORS.has(&words[at].text)
            && (grammar::DETERMINERS.has(next) || grammar::PRONOUNS.has(next))
    })
}

/// Whether somebody named before a verb is not who acts: "the nurse's notes", "the plan for Robin".
fn is_object(words: &[Word], start: usize, end: usize, verb: usize) -> bool {
    let possessive = words[end - 1].possessive;
    let before = start.checked_sub(1).map(|index| words[index].text.as_str());
    let before = match before {
        Some(word) if grammar::DETERMINERS.has(word) => {
            start.checked_sub(2).map(|index| words[index].text.as_str())
        }
        other => other,
    };
    let after_preposition = before.is_some_and(|word| grammar::PREPOSITIONS.has(word));
    possessive || (after_preposition && verb > end)
}

/// Whether a word can be a participle.
pub(super) fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("en") || doings::PARTICIPLES.has(word)
}
