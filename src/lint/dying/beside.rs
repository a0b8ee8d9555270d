//! What follows a death: "by walking", "with a belt", "in the bath".

use std::ops::Range;

use crate::english::{dying, grammar};
use crate::lint::prose::{Case, Gap};

use crate::lint::dying::tale::{REACH, Tale, is_gerund, is_of_place};

/// "… by walking into the lake", "… in the bath", "… with the cord of a gown".
pub(super) fn detail(tale: &Tale<'_>) -> Option<Range<usize>> {
    // "Suicide by gunshot" has its preposition among its own words.
    let has_own = tale.text(tale.death.end - 1) == "by";
    let mut at = tale.death.end - usize::from(has_own);
    let mut is_beside = true;
    while tale.is_here(at) && at < tale.death.end + REACH {
        if is_detail(tale, at, is_beside) {
            return Some(tale.up_to_clause(at));
        }
        let (word, next) = (tale.text(at), tale.text(at + 1));
        let goes_on = at == tale.death.end && matches!(next, "by" | "with" | "from" | "in");
        if (dying::BREAKS.has(word) && !goes_on) || matches!(word, "and" | "or") {
            return None;
        }
        let phrase = tale.phrase(at);
        if matches!(word, "in" | "at" | "on") && !phrase.is_empty() {
            at = phrase.end;
            continue;
        }
        is_beside &=
            goes_on || word == "of" || dying::WHEN.has(word) || tale.words[at].case == Case::Number;
        at += 1;
    }
    None
}

/// Whether a detail starts at a word after the death.
fn is_detail(tale: &Tale<'_>, at: usize, is_beside: bool) -> bool {
    let (word, next) = (tale.text(at), tale.text(at + 1));
    let deed = |at: usize| {
        is_gerund(tale.text(at)) && tale.has(&["act", "deed", "handling"], &(at..at + 1))
    };
    match word {
        "by" => is_means_of(tale, at, is_beside),
        "using" => true,
        "with" => is_with(tale, at, is_beside),
        "after" | "through" | "having" | "while" => {
            (deed(at + 1) && leads_somewhere(tale, at + 1))
                || (word == "having"
                    && tale.has(&["act", "deed", "handling"], &(at + 1..at + 2))
                    && leads_somewhere(tale, at + 1))
        }
        _ if is_gerund(word) && deed(at) => leads_somewhere(tale, at),
        _ if is_of_place(word) => is_place(tale, at, is_beside),
        _ if tale.words[at].before == Gap::Clause && !next.is_empty() => {
            !dying::BREAKS.has(word) && tale.has(&["thing"], &(at..at + 3))
        }
        _ => false,
    }
}

/// Whether what follows a deed makes it one of dying: a thing, a place, or a sure act.
fn leads_somewhere(tale: &Tale<'_>, at: usize) -> bool {
    let after = at + 1..at + 10;
    tale.has(&["act"], &(at..at + 1))
        || tale.has_thing(&after)
        || (tale.has(&["deed"], &(at..at + 1)) && tale.has(&["place"], &after))
}

/// "By walking", "by fire".
fn is_means_of(tale: &Tale<'_>, at: usize, is_beside: bool) -> bool {
    let next = tale.text(at + 1);
    if !tale.is_here(at + 1) || dying::NO_GERUNDS.has(next) {
        return false;
    }
    let noun = &tale.words[at + 1];
    let is_bare = noun.case == Case::Lower
        && !grammar::DETERMINERS.has(next)
        && !grammar::PRONOUNS.has(next)
        && !dying::WHEN.has(next)
        && !dying::NO_PLACES.has(next)
        && !matches!(next, "suicide" | "accident" | "then" | "now" | "mistake" | "design");
    let is_close = is_beside || tale.words[at].before == Gap::Clause;
    is_gerund(next) || (is_bare && is_close) || is_place(tale, at, false)
}

/// "With a belt", "with strips of bedsheet"; not "with her family beside her".
fn is_with(tale: &Tale<'_>, at: usize, is_beside: bool) -> bool {
    let phrase = tale.phrase(at);
    let is_denied = tale.text(phrase.start) == "no";
    if is_denied || tale.has_thing(&phrase) {
        return !is_denied;
    }
    let is_abstract = phrase
        .clone()
        .any(|at| dying::NO_MEANS.has(tale.text(at)) || tale.words[at].case == Case::Capital);
    is_beside && !phrase.is_empty() && !is_abstract && !tale.is_somebody(&phrase)
}

/// "In the bath", "under a lorry": a known place, or beside the death any thing that is no time,
/// state or group.
fn is_place(tale: &Tale<'_>, at: usize, is_beside: bool) -> bool {
    let phrase = tale.phrase(at);
    let first = phrase.start;
    let barred = phrase
        .clone()
        .any(|at| dying::NO_PLACES.has(tale.text(at)) || tale.words[at].case == Case::Number);
    if phrase.is_empty() || barred || !is_beside {
        return false;
    }
    let named = tale.words[first].case == Case::Capital
        && matches!(tale.text(at), "at" | "off" | "from" | "near");
    let has_article =
        grammar::DETERMINERS.has(tale.text(first)) || grammar::ARTICLES.has(tale.text(first));
    tale.has(&["place"], &phrase)
        || named
        || (has_article && phrase.len() > 1 && !tale.is_somebody(&phrase))
}
