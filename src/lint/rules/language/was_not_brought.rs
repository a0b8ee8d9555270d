use crate::english::WordList;
use crate::english::grammar;
use crate::english::people;
use crate::english::visits;
use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::lexicon::Hit;
use crate::lint::mention;
use crate::lint::mention::Actor;
use crate::lint::mention::Mention;
use crate::lint::prose;
use crate::lint::prose::Word;
use crate::lint::rule::declare_rule;
use crate::lint::wording;

declare_rule! {
    /// ## What it does
    /// Finds "did not attend", "DNA", "missed appointments" of a child, or of an adult who depends
    /// on others to get to an appointment. Appointments of adults who decide for themselves, school
    /// and meetings are left alone, and so are quotations. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// A child depends on others to get to an appointment. "Was not brought" makes everybody ask
    /// why nobody could bring them.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin did not attend the eye clinic."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin was not brought to the eye clinic."
    /// ```
    ///
    /// ## Source
    /// NHS Borders, management of was not brought, read 2026-11.
    pub static RULE = { name: "was-not-brought", group: Language, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report_if(cx, RULE.name, out, |passage, hit| is_of_dependent(cx, passage, hit));
}

fn is_of_dependent(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    let sentence: Vec<&str> = around(words, hit).collect();
    let has = |of: &WordList| sentence.iter().any(|word| of.has(word));
    if sentence.iter().any(|word| visits::FORMAL.has(word))
        || (has(&visits::ELSEWHERE)
            && !sentence
                .iter()
                .any(|word| matches!(*word, "appointment" | "appointments" | "clinic" | "dna")))
    {
        return false;
    }
    // A pronoun's appointment may have been named in the sentence before.
    if !has(&visits::HEALTH) && !before_sentence(words, hit).any(|word| visits::HEALTH.has(word)) {
        return false;
    }
    match who(cx, passage, hit) {
        Some(Actor::Child) => true,
        Some(Actor::Worker | Actor::Family) => false,
        Some(Actor::Adult) => has(&people::DEPENDENT),
        None => cx.people().subject_is_child || has(&people::DEPENDENT),
    }
}

/// Who stayed away: whom the words before speak of last, or those after if nobody stands before.
fn who(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> Option<Actor> {
    let words = cx.passages()[passage].words();
    // Sons and daughters are children here, unless they are declared to be something else.
    let mentions: Vec<Mention> = mention::near(cx.mentions(passage), hit.words.start, 80, 40)
        .iter()
        .copied()
        .map(|mut mention| {
            let word = words[mention.end - 1].text.as_str();
            if mention.person.is_none() && matches!(word, "son" | "sons" | "daughter" | "daughters")
            {
                mention.actor = Actor::Child;
            }
            mention
        })
        .collect();
    let sentence = words[hit.words.start].sentence;
    let here = |mention: &&Mention| words[mention.start].sentence == sentence;
    let before = |mention: &&Mention| mention.end <= hit.words.start;
    let is_owner = |mention: &&Mention| !words[mention.end - 1].possessive;
    let near = mentions.iter().rev().filter(here).filter(before);
    let subject = near.clone().find(is_owner).or(near.clone().next());
    if let Some(mention) = subject {
        return Some(mention.actor)
            .filter(|actor| *actor != Actor::Worker || is_subject(words, mention, hit))
            .or(
                // A clinic or a nurse may be named on the way.
                mentions
                    .iter()
                    .rev()
                    .filter(here)
                    .filter(before)
                    .map(|mention| mention.actor)
                    .find(|actor| *actor != Actor::Worker),
            );
    }
    let after = mentions
        .iter()
        .filter(here)
        .find(|mention| mention.start >= hit.words.end && mention.actor != Actor::Worker);
    if let Some(mention) = after {
        return Some(mention.actor);
    }
    let earlier = mentions.iter().rev().filter(|mention| {
        let of = words[mention.start].sentence;
        of < sentence && sentence - of <= 2 && mention.actor != Actor::Worker
    });
    let pronoun = words[hit.words.start].before != prose::Gap::Sentence
        && prose::before(words, hit.words.start)
            .any(|word| matches!(word, "he" | "she" | "they" | "him" | "her"));
    if pronoun { earlier.map(|mention| mention.actor).next() } else { None }
}

/// Whether nothing but small words stand between a worker and the verb.
fn is_subject(words: &[Word], mention: &Mention, hit: &Hit<'_>) -> bool {
    let between = &words[mention.end..hit.words.start];
    between.len() <= 2 && between.iter().all(|word| grammar::BEFORE_A_VERB.has(&word.text))
}

fn around<'w>(words: &'w [Word], hit: &Hit<'_>) -> impl Iterator<Item = &'w str> {
    const REACH: usize = 20;
    let before = prose::before(words, hit.words.start).take(REACH);
    let own = words[hit.words.clone()].iter().map(|word| word.text.as_str());
    before.chain(own).chain(prose::after(words, hit.words.end - 1).take(REACH))
}

fn before_sentence<'w>(words: &'w [Word], hit: &Hit<'_>) -> impl Iterator<Item = &'w str> {
    const REACH: usize = 30;
    let sentence = words[hit.words.start].sentence;
    let near = words[..hit.words.start].iter().rev().take(REACH);
    near.filter(move |word| word.sentence + 1 == sentence).map(|word| word.text.as_str())
}
