use crate::english::{doings, grammar};
use crate::lint::{
    Context, Sink,
    lexicon::Hit,
    mention::{self, Actor},
    prose::{self, Gap, Word},
    rule::declare_rule,
    wording,
};

declare_rule! {
    /// ## What it does
    /// Finds wording that finds a worker, a team, a service or an agency at fault: "failed to",
    /// "should have", "negligent". What services will do from now on, parents, and things that fail
    /// are left alone, and so are quotations. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// A review is for learning, not for blame. Fault found with hindsight hides what made good work
    /// hard on the day, and makes the next worker write less down.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The health visitor failed to ask about the father."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The health visitor had no prompt to ask about the father."
    /// ```
    ///
    /// ## Source
    /// Scottish Government, national guidance on learning reviews, 2021: how people saw things at
    /// the time. Working Together 2023, which has the principle for England, could not be read. The
    /// list: house list, 2026-11.
    pub static RULE = { name: "blaming-professionals", group: Language, level: Warn, asks: Briefing(check) }
}

/// How far before a verb its subject is looked for, in words.
const REACH: usize = 12;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report_if(cx, RULE.name, out, |passage, hit| is_blame(cx, passage, hit));
}

fn is_blame(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    if hit.term.kind == "trait" {
        return is_near_worker(cx, passage, hit);
    }
    let first = words[hit.words.start].text.as_str();
    let hindsight =
        matches!(first, "should" | "should've" | "could" | "could've" | "ought" | "needed");
    if hindsight {
        return is_hindsight(cx, passage, hit);
    }
    subject(cx, passage, hit.words.start) == Some(Actor::Worker)
}

/// "Should have asked": something that was not done. "Should have access" is a right.
fn is_hindsight(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    let sentence = words[hit.words.start].sentence;
    let mut after = words[hit.words.end..].iter().take_while(|word| word.sentence == sentence);
    let mut next = after.next().map(|word| word.text.as_str());
    while next.is_some_and(is_adverb) {
        next = after.next().map(|word| word.text.as_str());
    }
    let first = words[hit.words.start].text.as_str();
    let both = words[hit.words.clone()].iter().any(|word| word.text == "should");
    let could = matches!(first, "could" | "could've") && !both;
    match (subject(cx, passage, hit.words.start), next) {
        (Some(Actor::Worker), Some("been")) if !could => true,
        (subject, Some("been")) => {
            let deed = after.find(|word| !is_adverb(&word.text));
            let done = deed.is_some_and(|deed| doings::PRACTICE.has(&deed.text));
            done && !could && subject != Some(Actor::Family)
        }
        (Some(Actor::Worker), Some(next)) => !could && is_participle(next),
        (None, Some(next)) => {
            let plain = words[..hit.words.start]
                .last()
                .is_some_and(|word| grammar::ANYBODY.has(&word.text));
            let is_asked = prose::before(words, hit.words.start)
                .take(REACH)
                .any(|word| doings::JUDGING.has(word));
            plain && !is_asked && !could && is_participle(next)
        }
        _ => false,
    }
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") || grammar::ADVERBS.has(word)
}

fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("en") || doings::PARTICIPLES.has(word)
}

/// Whom the words before a verb speak of, the nearest first; a pronoun stands for the last one.
fn subject(cx: &Context<'_>, passage: usize, at: usize) -> Option<Actor> {
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

/// Whether a worker or a service stands near a word that judges.
fn is_near_worker(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    let sentence = words[hit.words.start].sentence;
    let owner = hit.words.start.checked_sub(1).filter(|at| words[*at].possessive);
    if let Some(owner) = owner.filter(|_| words[hit.words.start].before == Gap::None) {
        let owners = mention::near(cx.mentions(passage), owner, REACH, 0).iter();
        let last = owners.rev().find(|mention| mention.end == owner + 1);
        return last.is_some_and(|mention| mention.actor == Actor::Worker);
    }
    let near = |start: usize| start + REACH > hit.words.start && start < hit.words.end + REACH;
    let mentions = mention::near(cx.mentions(passage), hit.words.start, REACH * 2, REACH * 2);
    let in_sentence = mentions
        .iter()
        .filter(|mention| near(mention.start) && words[mention.start].sentence == sentence);
    let nearest = in_sentence.min_by_key(|mention| {
        if hit.words.contains(&mention.start) {
            return 0;
        }
        let before = hit.words.start.abs_diff(mention.end);
        1 + before.min(mention.start.abs_diff(hit.words.end))
    });
    nearest.is_some_and(|mention| mention.actor == Actor::Worker)
}
