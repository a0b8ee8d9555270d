//! What stands about a name: titles, verbs, relatives, works of research.

use std::ops::Range;

use crate::english::{self, doings, grammar, people, places, things};
use crate::lint::prose::{self, Case, Gap, Word};

pub(super) fn is_title(word: &Word) -> bool {
    word.case != Case::Lower && english::is_title(&word.text)
}

pub(super) fn is_day(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    english::is_weekday(word)
}

/// Whether a word is somebody's relative or friend, or tells of somebody.
fn is_relative(word: &str) -> bool {
    people::NEAR_ONES.has(word) || matches!(word, "called" | "named" | "told" | "asked")
}

pub(super) fn follows_place_word(words: &[Word], at: usize) -> bool {
    words[at].before == Gap::None
        && previous(words, at).is_some_and(|word| places::BEFORE_A_PLACE.has(&word.text))
}

pub(super) fn follows_article(words: &[Word], at: usize) -> bool {
    words[at].before == Gap::None
        && previous(words, at).is_some_and(|word| grammar::ARTICLES.has(&word.text))
}

pub(super) fn is_person_before(words: &[Word], at: usize) -> bool {
    words[at].before != Gap::Sentence
        && previous(words, at)
            .is_some_and(|word| is_relative(&word.text) || people::BEFORE_A_PERSON.has(&word.text))
}

pub(super) fn is_relative_before(words: &[Word], at: usize) -> bool {
    words[at].before != Gap::Sentence
        && previous(words, at).is_some_and(|word| is_relative(&word.text))
}

/// Whether what follows a word that no list has speaks of a person: a verb, or what people have.
pub(super) fn is_person_after_unknown(words: &[Word], end: usize) -> bool {
    if !words[end - 1].possessive {
        return is_person_after(words, end);
    }
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| is_relative(&next.text) || people::BELONGINGS.has(&next.text))
}

/// Whether a verb of a person follows, or something that a person has.
pub(super) fn is_person_after(words: &[Word], end: usize) -> bool {
    let possessive = words[end - 1].possessive;
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| next.case == Case::Lower && (possessive || is_verb(&next.text)))
        || (possessive && next.is_none())
}

fn is_verb(word: &str) -> bool {
    english::is_doing(word) || doings::BEFORE_DOINGS.has(word)
}

pub(super) fn is_speech_after(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    let speaks = next.is_some_and(|next| doings::SPEECH.has(&next.text));
    let has = words[end - 1].possessive
        && next
            .is_some_and(|next| is_relative(&next.text) || people::SURE_BELONGINGS.has(&next.text));
    speaks || has
}

/// "The Smith family".
pub(super) fn is_family_after(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| english::is_family_noun(&next.text))
}

/// "The Munro review", "Brandon and colleagues", "a report by Laming": research and public reports.
pub(super) fn tells_of_research(words: &[Word], name: &Range<usize>) -> bool {
    let after: Vec<&Word> = words
        .iter()
        .skip(name.end)
        .take(3)
        .filter(|word| word.sentence == words[name.start].sentence)
        .collect();
    let text = |index: usize| after.get(index).map(|word| word.text.as_str());
    let is_year = |word: &&Word| {
        word.case == Case::Number
            && word.text.len() == 4
            && (word.text.starts_with("19") || word.text.starts_with("20"))
    };
    let year = after.first().is_some_and(|word| is_year(word) && word.before != Gap::Sentence);
    let others =
        matches!((text(0), text(1)), (Some("et"), Some("al")) | (Some("and"), Some("colleagues")));
    let own = words[name.end - 1].possessive
        && after.iter().any(|word| things::RESEARCH.has(&word.text) || is_year(word));
    let before: Vec<&str> = prose::before(words, name.start).take(5).collect();
    let by = before.iter().take(3).any(|word| *word == "by")
        && before.iter().any(|word| {
            things::RESEARCH.has(word)
                || matches!(*word, "chaired" | "written" | "led" | "authored")
        });
    let argued = matches!(
        text(0),
        Some("argues" | "argued" | "wrote" | "writes" | "concluded" | "recommended")
    ) && before.is_empty()
        && words.iter().any(|word| things::RESEARCH.has(&word.text));
    year || others || own || by || argued
}

fn previous(words: &[Word], at: usize) -> Option<&Word> {
    words.get(at.checked_sub(1)?)
}
