use crate::english::{WordList, grammar, people, visits};
use crate::lint::{
    Context, Sink,
    lexicon::Hit,
    mention::{self, Actor, Mention},
    prose::{self, Word},
    rule::declare_rule,
    wording,
};

declare_rule! {
    /// ## What it does
    /// Finds "did not attend", "DNA", "missed appointments", "never turned up", "lost to follow-up"
    /// of a child, or of an adult who depends on others to get to an appointment. Appointments of
    /// parents and of adults who decide for themselves, school and meetings are left alone, and so
    /// are quotations and advice about the words. A collection adds terms with `[[word]]`.
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
    let is_before_school = sentence.contains(&"pre");
    if sentence.iter().any(|word| visits::FORMAL.has(word))
        || (has(&visits::ELSEWHERE)
            && !is_before_school
            && !sentence
                .iter()
                .any(|word| matches!(*word, "appointment" | "appointments" | "clinic" | "dna")))
    {
        return false;
    }
    // A pronoun's appointment may have been named in the sentence before.
    let is_health = |word: &str| visits::HEALTH.has(word) || is_branch_of_medicine(word);
    if !sentence.iter().any(|word| is_health(word)) && !before_sentence(words, hit).any(is_health) {
        return false;
    }
    if hit.term.kind == "own act" {
        return is_own_act(cx, passage, hit);
    }
    match who(cx, passage, hit) {
        Some(Actor::Child) => true,
        Some(Actor::Worker | Actor::Family) => false,
        Some(Actor::Adult) => has(&people::DEPENDENT),
        None => cx.is_about_child() || has(&people::DEPENDENT),
    }
}

/// "Neurology", "orthodontics", "podiatry".
fn is_branch_of_medicine(word: &str) -> bool {
    const ENDINGS: &[&str] =
        &["ology", "ologist", "iatry", "iatric", "iatrics", "therapy", "odontics", "optics"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a child is said to have done something with an appointment: "the six-year-old cancelled".
fn is_own_act(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> bool {
    let words = cx.passages()[passage].words();
    let near = mention::near(cx.mentions(passage), hit.words.start, 8, 0);
    near.iter().rev().find(|one| one.end <= hit.words.start).is_some_and(|one| {
        one.actor == Actor::Child && !words[one.end - 1].possessive && is_subject(words, one, hit)
    })
}

/// Who stayed away: whom the words before speak of last, or those after if nobody stands before.
fn who(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> Option<Actor> {
    let words = cx.passages()[passage].words();
    let mentions = mentions(cx, passage, hit);
    let sentence = words[hit.words.start].sentence;
    let here = mentions.iter().filter(|one| words[one.start].sentence == sentence);
    let before: Vec<&Mention> =
        here.clone().rev().filter(|one| one.end <= hit.words.start).collect();
    if let Some(actor) = subject(words, &before, hit) {
        let child = here.clone().any(|one| one.actor == Actor::Child);
        let other = actor == Actor::Family && is_told_of_another(words, before[0], hit);
        return if other { child.then_some(Actor::Child) } else { Some(actor) };
    }
    // A note of two words may stand before the sentence that says of whom it is.
    let is_note = words[hit.words.start].before != prose::Gap::None
        && words[hit.words.end..].first().is_none_or(|next| next.sentence != sentence);
    let mut after = mentions.iter().filter(|one| {
        let of = words[one.start].sentence;
        one.start >= hit.words.end
            && one.actor != Actor::Worker
            && (of == sentence || (is_note && of == sentence + 1))
    });
    let is_pronoun = prose::before(words, hit.words.start)
        .take(3)
        .any(|word| matches!(word, "he" | "she" | "they"));
    let after = after.next().map(|one| one.actor);
    after
        .filter(|actor| !is_pronoun || *actor != Actor::Family)
        .or_else(|| whom_pronoun_means(words, &mentions, hit))
}

/// Returns who is near. Sons and daughters are children here, unless they are declared to be
/// something else.
fn mentions(cx: &Context<'_>, passage: usize, hit: &Hit<'_>) -> Vec<Mention> {
    let words = cx.passages()[passage].words();
    let near = mention::near(cx.mentions(passage), hit.words.start, 80, 40).iter().copied();
    let near = near.map(|mention| {
        let word = words[mention.end - 1].text.as_str();
        let is_child = matches!(word, "son" | "sons" | "daughter" | "daughters");
        let is_child = is_child && mention.person.is_none();
        Mention { actor: if is_child { Actor::Child } else { mention.actor }, ..mention }
    });
    near.collect()
}

/// Whether a pronoun in a clause of its own stands between a relative and the verb: "a carer cancelled,
/// and he was put down as".
fn is_told_of_another(words: &[Word], relative: &Mention, hit: &Hit<'_>) -> bool {
    (relative.end..hit.words.start.saturating_sub(1)).any(|at| {
        let opens = matches!(words[at].text.as_str(), "and" | "but")
            || grammar::SUBORDINATORS.has(&words[at].text);
        opens && matches!(words[at + 1].text.as_str(), "he" | "she" | "they")
    })
}

/// Whom the words before speak of, the last first; a clinic or a nurse may be named on the way.
fn subject(words: &[Word], before: &[&Mention], hit: &Hit<'_>) -> Option<Actor> {
    let owner = before.iter().find(|one| {
        let after = one.start.checked_sub(2).map(|at| words[at].text.as_str());
        !words[one.end - 1].possessive && !matches!(after, Some("with" | "without"))
    });
    let last = owner.or(before.first())?;
    if last.actor != Actor::Worker || is_subject(words, last, hit) {
        return Some(last.actor);
    }
    before.iter().map(|one| one.actor).find(|actor| *actor != Actor::Worker)
}

/// Whom the two sentences before speak of last, where this one goes on with a pronoun.
fn whom_pronoun_means(words: &[Word], mentions: &[Mention], hit: &Hit<'_>) -> Option<Actor> {
    let first = &words[hit.words.start];
    let pronoun = first.before != prose::Gap::Sentence
        && prose::before(words, hit.words.start)
            .any(|word| matches!(word, "he" | "she" | "they" | "him" | "her"));
    let mut earlier = mentions.iter().rev().filter(|one| {
        let of = words[one.start].sentence;
        of < first.sentence && first.sentence - of <= 2 && one.actor != Actor::Worker
    });
    earlier.next().map(|one| one.actor).filter(|_| pronoun)
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
