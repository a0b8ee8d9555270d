//! The persons of a passage as its sentences name them: by name, by what they are, by pronoun.

use crate::english::{self, doings, grammar, people, places};
use crate::lint::{
    Context,
    mention::{Actor, Mention},
    prose::{Gap, Word},
    recognise::date,
    told::Who,
};

/// Somebody whom a sentence names, or a pronoun.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// The first of the words.
    pub(super) start: usize,
    /// The word after the last.
    pub(super) end: usize,
    /// Who it is, as far as the words say.
    pub(super) who: Who,
    /// Whether it is a woman or a man, where the words say so.
    pub(super) sex: Option<Sex>,
    /// What kind of words these are.
    pub(super) kind: Kind,
    /// Whether it owns what follows: "Robin's", "her".
    pub(super) possessive: bool,
    /// Whether there are several.
    pub(super) plural: bool,
}

/// A woman or a man, a girl or a boy.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Sex {
    /// A woman or a girl.
    Female,
    /// A man or a boy.
    Male,
}

/// By which words somebody is named.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// By a name, or as a relative.
    Certain,
    /// As a child or an adult, which may be the one whom the briefing is about.
    Generic,
    /// As one at work.
    Worker,
    /// By a pronoun.
    Pronoun,
}

impl Figure {
    /// Whether it is somebody declared.
    pub(super) fn is_declared(&self) -> bool {
        self.who.person.is_some()
    }
}

/// Returns the persons whom a passage names, in order.
pub(super) fn figures(cx: &Context<'_>, passage: usize) -> Vec<Figure> {
    let words = cx.passages()[passage].words();
    let mut mentions = cx.mentions(passage).iter().peekable();
    let mut out: Vec<Figure> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        while mentions.next_if(|one| one.start < at).is_some() {}
        let here = mentions.next_if(|one| one.start == at);
        let figure = match here {
            Some(mention) => of_mention(cx, words, mention),
            None => of_word(cx, words, at),
        };
        at = here.map_or(at + 1, |mention| mention.end.max(at + 1));
        if let Some(mut figure) = figure {
            figure.end = with_name(cx, words, &figure);
            at = at.max(figure.end);
            out.push(figure);
        }
    }
    out
}

/// "Her brother Kit": the word after a relative and their name.
fn with_name(cx: &Context<'_>, words: &[Word], figure: &Figure) -> usize {
    let next = words.get(figure.end).filter(|next| next.before == Gap::None && next.is_capital());
    let is_name = next.is_some_and(|next| !cx.people().names_word(&next.text));
    let relative = figure.kind == Kind::Certain && !figure.is_declared() && !figure.possessive;
    figure.end + usize::from(is_name && relative)
}

fn of_mention(cx: &Context<'_>, words: &[Word], mention: &Mention) -> Option<Figure> {
    let last = &words[mention.end - 1];
    let text = last.text.as_str();
    let plural = is_plural(text) && mention.person.is_none();
    let is_one_at_work = people::WORKERS.has(text) || mention.person.is_some();
    if mention.actor == Actor::Worker && !is_one_at_work {
        return None;
    }
    let sibling =
        mention.person.is_none() && is_sibling_child(cx, words, mention.start, mention.end);
    let one = text.strip_suffix('s').unwrap_or(text);
    let generic =
        mention.person.is_none() && (people::SUBJECTS.has(text) || people::SUBJECTS.has(one));
    let kind = match mention.actor {
        Actor::Worker => Kind::Worker,
        _ if sibling => Kind::Certain,
        _ if generic => Kind::Generic,
        _ => Kind::Certain,
    };
    let (actor, word) = if sibling {
        (Actor::Family, "sibling".to_owned())
    } else {
        (mention.actor, text.to_owned())
    };
    let who = Who { person: mention.person, actor, word };
    let sex = sex_of(&words[mention.start].text).or_else(|| sex_of(text));
    let possessive = last.possessive;
    Some(Figure { start: mention.start, end: mention.end, who, sex, kind, possessive, plural })
}

/// A pronoun, somebody by the order of birth alone, or a name that nobody declares.
fn of_word(cx: &Context<'_>, words: &[Word], at: usize) -> Option<Figure> {
    let word = &words[at];
    let text = word.text.as_str();
    let (start, end) = (at, at + 1);
    if matches!(text, "he" | "she" | "him" | "her" | "his" | "himself" | "herself") {
        let next = words.get(at + 1).filter(|next| next.before == Gap::None);
        let owns = text == "his"
            || (text == "her" && next.is_some_and(|next| !is_after_an_object(&next.text)));
        let who = Who { person: None, actor: Actor::Family, word: text.to_owned() };
        let sex = sex_of(text);
        return Some(Figure {
            start,
            end,
            who,
            sex,
            kind: Kind::Pronoun,
            possessive: owns,
            plural: false,
        });
    }
    let certain = |word: &str, actor: Actor, end: usize, possessive: bool, plural: bool| {
        let who = Who { person: None, actor, word: word.to_owned() };
        Figure { start, end, who, sex: None, kind: Kind::Certain, possessive, plural }
    };
    if let Some((end, plural)) = by_birth(cx, words, at) {
        return Some(certain("sibling", Actor::Family, end, false, plural));
    }
    let is_name = word.is_capital()
        && english::is_first_name(text)
        && date::month(text).is_none()
        && !is_town(words, at)
        && (word.before != Gap::Sentence || !english::is_ordinary_word(text));
    is_name.then(|| certain(text, Actor::Adult, end, word.possessive, false))
}

/// "Lived in Barry", "had come to Chester": a town that is a first name too.
fn is_town(words: &[Word], at: usize) -> bool {
    const NEAR: usize = 4;
    let lead = at.checked_sub(1).filter(|_| words[at].before == Gap::None);
    let Some(lead) = lead.filter(|_| english::is_place(&words[at].text)) else { return false };
    let text = words[lead].text.as_str();
    let mut near = words[lead.saturating_sub(NEAR)..lead].iter();
    let comes = near.any(|word| places::BESIDE_AN_AREA.has(&word.text));
    matches!(text, "in" | "near" | "outside") || (comes && places::BEFORE_AN_AREA.has(text))
}

fn is_after_an_object(next: &str) -> bool {
    doings::AFTER_AN_AGE.has(next) || grammar::PREPOSITIONS.has(next)
}

/// "The eldest was nine", "the older two": a child of the family without a noun.
fn by_birth(cx: &Context<'_>, words: &[Word], at: usize) -> Option<(usize, bool)> {
    let text = words[at].text.as_str();
    let order = people::BIRTH_ORDER.has(text);
    let other = matches!(text, "older" | "younger" | "elder");
    let led = at > 0
        && words[at].before == Gap::None
        && (grammar::DETERMINERS.has(&words[at - 1].text) || words[at - 1].text == "second");
    if !cx.people().subject_is_child || !led || !(order || other) {
        return None;
    }
    let next =
        words.get(at + 1).filter(|next| next.before == Gap::None).map(|next| next.text.as_str());
    match next {
        Some("one") => Some((at + 2, false)),
        Some("ones" | "two" | "three" | "four") => Some((at + 2, true)),
        None if order => Some((at + 1, false)),
        Some(noun) if order && people::OF_AN_AGE.has(noun) => Some((at + 2, false)),
        Some("was" | "is" | "had" | "who" | "aged") => Some((at + 1, false)),
        _ => None,
    }
}

/// "The eldest girl", and "the older boy" where a family is spoken of.
fn is_sibling_child(cx: &Context<'_>, words: &[Word], start: usize, end: usize) -> bool {
    let text = words[end - 1].text.as_str();
    let one = text.strip_suffix('s').unwrap_or(text);
    let is_child = people::OF_AN_AGE.has(text) || people::OF_AN_AGE.has(one);
    if !cx.people().subject_is_child || !is_child || people::GROWN_UP_SUBJECTS.has(text) {
        return false;
    }
    let before = || {
        let near = (start.saturating_sub(3)..end - 1).rev();
        near.take_while(|at| words[at + 1].before == Gap::None).map(|at| words[at].text.as_str())
    };
    let is_kin = matches!(text, "son" | "sons" | "daughter" | "daughters");
    before().any(|word| people::BIRTH_ORDER.has(word))
        || (before().any(|word| people::OTHER_OF_FAMILY.has(word) && (word != "another" || is_kin))
            && is_about_family(words, start..end))
        || (text == "children" && is_the_other(words, start..end))
}

/// "The other children" of whom no class or group is spoken of.
fn is_the_other(words: &[Word], noun: std::ops::Range<usize>) -> bool {
    const NEAR: usize = 16;
    let at = noun.end.checked_sub(3).filter(|at| words[at + 1].before == Gap::None);
    let Some(at) = at.filter(|_| words[noun.end - 1].before == Gap::None) else { return false };
    let led = words[at].text == "the" && people::OTHER_OF_FAMILY.has(&words[at + 1].text);
    let near = &words[at.saturating_sub(NEAR)..(noun.end + NEAR).min(words.len())];
    let mut here = near.iter().filter(|word| word.sentence == words[at].sentence);
    led && !here
        .any(|word| people::NOT_OF_FAMILY.has(&word.text) || people::OF_GROUPS.has(&word.text))
}

/// Whether a sentence speaks of a family and its home, or of what is the family's.
pub(super) fn is_about_family(words: &[Word], noun: std::ops::Range<usize>) -> bool {
    const NEAR: usize = 16;
    let sentence = words[noun.start].sentence;
    let from = noun.start.saturating_sub(NEAR);
    let mut near = (from..(noun.end + NEAR).min(words.len())).filter(|at| !noun.contains(at));
    near.any(|at| words[at].sentence == sentence && people::FAMILY_ABOUT.has(&words[at].text))
}

fn is_plural(text: &str) -> bool {
    text.ends_with('s') || matches!(text, "children" | "people" | "men" | "women" | "babies")
}

fn sex_of(text: &str) -> Option<Sex> {
    if people::WOMEN.has(text) {
        Some(Sex::Female)
    } else {
        people::MEN.has(text).then_some(Sex::Male)
    }
}

/// Returns whether a pronoun of a sex fits a person of a sex.
pub(super) fn fits(one: Option<Sex>, other: Option<Sex>) -> bool {
    one.is_none() || other.is_none() || one == other
}
