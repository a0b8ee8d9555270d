use crate::english::{doings, grammar, things};
use crate::lint::{
    Context, Sink,
    lexicon::Hit,
    mention::{self, Actor},
    prose::{self, Gap, Word},
    rule::declare_rule,
    subject::{REACH, is_care_giver, is_care_giver_at, is_participle, subject},
    wording,
};

declare_rule! {
    /// ## What it does
    /// Finds wording that finds a worker, a team, a service or an agency at fault: verbs of omission
    /// ("failed to", "did nothing", "overlooked") in the active and the passive ("was ignored by the
    /// ward"), hindsight ("should have", "Had the nurse bothered"), judgement ("negligent", "a list of
    /// errors by the ward"). Homes, units and paid carers count as services. What services will do from now on, parents, companies, and
    /// things that fail are left alone, and so are quotations. A collection adds terms with `[[word]]`.
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

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report_if(cx, RULE.name, out, |passage, hit| is_blame(cx, passage, hit));
}

fn is_blame(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    match &*hit.term.kind {
        "trait" => return is_near_worker(cx, passage, hit),
        "owned" => return owner(words, hit).is_some_and(|owner| is_worker(cx, passage, owner)),
        "papers" => return by_whom(cx, passage, hit).unwrap_or(true),
        "inverted" => return is_inverted(cx, passage, hit),
        _ => {}
    }
    let first = words[hit.words.start].text.as_str();
    let last = words[hit.words.end - 1].text.as_str();
    let hindsight =
        ["should", "could", "ought", "needed"].iter().any(|verb| first.starts_with(verb))
            && last == "have";
    if hindsight || last.ends_with("'ve") {
        return is_hindsight(cx, passage, hit);
    }
    if is_passive(words, hit) {
        return by_whom(cx, passage, hit) == Some(true);
    }
    acts(cx, passage, hit.words.start)
}

/// Whether a worker, a service or whoever gives care is the subject of a verb.
fn acts(cx: &Context<'_>, passage: usize, verb: usize) -> bool {
    match subject(cx, passage, verb) {
        Some(Actor::Worker) => true,
        Some(Actor::Child | Actor::Adult) => false,
        _ => is_care_giver(cx, passage, verb),
    }
}

/// "Was ignored", "had been shrugged off".
fn is_passive(words: &[Word], hit: &Hit<'_>) -> bool {
    is_participle(&words[hit.words.start].text)
        && prose::before(words, hit.words.start)
            .take_while(|word| is_adverb(word) || grammar::TO_BE.has(word) || *word == "got")
            .any(|word| grammar::TO_BE.has(word) || word == "got")
}

/// Whether those after "by" are at work, if anybody stands there: "were ignored by the ward".
fn by_whom(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> Option<bool> {
    const NEAR: usize = 5;
    let words = cx.passages()[passage].words();
    let sentence = words[hit.words.start].sentence;
    let is_here = |at: &usize| *at < words.len() && words[*at].sentence == sentence;
    let mut ahead = (hit.words.end - 1..hit.words.end + NEAR).take_while(is_here);
    let by = ahead.find(|at| words[*at].text == "by")?;
    let near = mention::near(cx.mentions(passage), by, 0, NEAR).iter();
    let giver = (by + 1..by + NEAR).filter(is_here).any(|at| is_care_giver_at(cx, words, at));
    let mut whom = near.filter(|one| is_here(&one.start) && !words[one.end - 1].possessive);
    Some(giver || whom.next().is_some_and(|one| one.actor == Actor::Worker))
}

/// "Had the ward bothered to read the notes, they would have seen": hindsight turned round.
fn is_inverted(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    let start = hit.words.start;
    let sentence = words[start].sentence;
    let first = start == 0
        || words[start].before != Gap::None
        || words[start - 1].sentence != sentence
        || matches!(words[start - 1].text.as_str(), "but" | "and");
    let would = prose::after(words, start)
        .chain(prose::before(words, start))
        .any(|word| matches!(word, "would" | "could" | "might" | "should"));
    let near = mention::near(cx.mentions(passage), start, 0, 3).iter();
    let mut who = near.filter(|one| one.start > start && !words[one.end - 1].possessive);
    let worker = who.next().is_some_and(|one| one.actor == Actor::Worker);
    let giver = (start + 1..words.len().min(start + 4))
        .any(|at| things::CARE_GIVERS.has(&words[at].text) && !words[at].possessive);
    let anybody = words[start].before == Gap::Sentence
        && words.get(start + 1).is_some_and(|word| grammar::ANYBODY.has(&word.text));
    first && would && (worker || giver || anybody)
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
    let both = words[hit.words.clone()].iter().any(|word| word.text.starts_with("should"));
    let could = matches!(first, "could" | "could've" | "couldn't") && !both;
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

/// Whether a worker or a service stands near a word that judges.
fn is_near_worker(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    let sentence = words[hit.words.start].sentence;
    if let Some(owner) = owner(words, hit) {
        return is_worker(cx, passage, owner);
    }
    // "The court heard that the driver was careless": a person and what is said of them.
    let mut own = words[hit.words.clone()].iter();
    let tells_whose = own.any(|word| matches!(word.text.as_str(), "of" | "by" | "with"));
    let is_said_of = !tells_whose && prose::before(words, hit.words.start).take(2).any(is_copula);
    let impersonal = prose::before(words, hit.words.start)
        .take(3)
        .any(|word| matches!(word, "it" | "there" | "this" | "that" | "what"));
    if is_said_of && !impersonal && !hit.term.even_denied {
        let copula = hit.words.start - 1;
        let clause = (copula.saturating_sub(4)..copula).rev();
        let mut of_clause = clause.take_while(|at| words[*at].sentence == sentence);
        return subject(cx, passage, copula) == Some(Actor::Worker)
            || of_clause.any(|at| words[at].possessive && is_worker(cx, passage, at));
    }
    let near = |start: usize| start + REACH > hit.words.start && start < hit.words.end + REACH;
    let mentions = mention::near(cx.mentions(passage), hit.words.start, REACH * 2, REACH * 2);
    let in_sentence = mentions
        .iter()
        .filter(|mention| near(mention.start) && words[mention.start].sentence == sentence)
        .filter(|one| one.actor == Actor::Worker || !hit.words.contains(&one.start));
    let nearest = in_sentence.min_by_key(|mention| {
        if hit.words.contains(&mention.start) {
            return 0;
        }
        let before = hit.words.start.abs_diff(mention.end);
        1 + before.min(mention.start.abs_diff(hit.words.end))
    });
    // "Nobody lifted a finger" needs no worker beside it.
    nearest.map_or(hit.term.even_denied, |mention| {
        mention.actor == Actor::Worker || (hit.term.even_denied && mention.actor == Actor::Child)
    })
}

/// The possessive shortly before a fault that tells whose it is: "the GP's mistake".
fn owner(words: &[Word], hit: &Hit<'_>) -> Option<usize> {
    let sentence = words[hit.words.start].sentence;
    let mut before = (0..hit.words.start)
        .rev()
        .take(2)
        .take_while(|at| words[*at].sentence == sentence && words[at + 1].before == Gap::None);
    before.find(|at| words[*at].possessive)
}

/// Whether a word is the last of a worker's or a service's.
fn is_worker(cx: &Context<'_>, passage: usize, at: usize) -> bool {
    let near = mention::near(cx.mentions(passage), at, REACH, 0).iter();
    let last = near.rev().find(|mention| mention.end == at + 1);
    last.is_some_and(|mention| mention.actor == Actor::Worker)
}

fn is_copula(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "been")
}
