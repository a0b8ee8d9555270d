//! What stands before a death, or beside it in its sentence: a purpose, an opening, an act.

use std::ops::Range;

use crate::english::dying;
use crate::lint::prose::Gap;

use crate::lint::dying::tale::{LONGEST, REACH, Tale, is_of_place};

/// "He used it to end his life", "she went to the quarry meaning to die".
pub(super) fn purpose(tale: &Tale<'_>) -> Option<Range<usize>> {
    let first = tale.text(tale.death.start);
    let is_purpose = matches!(first, "meaning" | "intending" | "hoping" | "intention");
    let before = tale.death.start.checked_sub(2);
    let so_that = |at: usize| (at.saturating_sub(3)..at).any(|at| tale.text(at) == "so");
    let is_infinitive = before.is_some_and(|at| match tale.text(at + 1) {
        "to" => !dying::WISHES.has(tale.text(at)),
        "could" | "would" | "might" => so_that(at + 1),
        _ => false,
    });
    let clause = clause_before(tale);
    let used = clause.clone().rev().find(|at| matches!(tale.text(*at), "used" | "using"));
    if let Some(used) = used.filter(|_| is_infinitive) {
        return Some(used..tale.death.end);
    }
    if is_infinitive && clause.clone().any(|at| tale.text(at) == "where") {
        return Some(clause);
    }
    let told = tale.has(&["act"], &clause)
        || (tale.has(&["deed", "handling"], &clause)
            && (tale.has_thing(&clause) || tale.has(&["place"], &clause)))
        || (is_purpose && tale.has(&["deed"], &clause));
    ((is_infinitive || is_purpose) && told).then(|| {
        let deed = tale.means.iter().find(|hit| {
            clause.contains(&hit.words.start)
                && matches!(&*hit.term.kind, "act" | "deed" | "handling")
        });
        deed.map_or(clause.start, |hit| hit.words.start)..tale.death.end
    })
}

/// The words before the death, back to one with which another clause begins.
fn clause_before(tale: &Tale<'_>) -> Range<usize> {
    let mut start = tale.death.start;
    while start > 0
        && tale.death.start - start < REACH
        && tale.words[start].before != Gap::Sentence
        && !starts_clause(tale, start - 1)
    {
        start -= 1;
    }
    start..tale.death.start
}

/// Whether a word starts another clause than one of purpose.
fn starts_clause(tale: &Tale<'_>, at: usize) -> bool {
    match tale.text(at) {
        "that" => at == 0 || tale.text(at - 1) != "so",
        word => matches!(word, "because" | "but" | "when" | "while" | "who" | "if"),
    }
}

/// "In the toilets she attempted suicide", "having swallowed them, he died by suicide".
pub(super) fn opening(tale: &Tale<'_>) -> Option<Range<usize>> {
    let sentence = tale.words[tale.death.start].sentence;
    let first = tale.words.partition_point(|word| word.sentence < sentence);
    let first = match (tale.text(first), tale.text(first + 1)) {
        ("it", "was" | "is") => first + 2,
        _ => first,
    };
    let is_far = tale.death.start.saturating_sub(first) > REACH + LONGEST;
    let turns = (first..tale.death.start).any(|at| {
        (dying::BREAKS.has(tale.text(at)) && !matches!(tale.text(at), "and" | "had" | "would"))
            || matches!(tale.text(at), "after" | "following" | "told" | "said")
    });
    if is_far || first >= tale.death.start {
        return None;
    }
    let phrase = tale.phrase(first);
    let is_barred = phrase.clone().any(|at| dying::NO_PLACES.has(tale.text(at)));
    let told = match tale.text(first) {
        "having" => tale.has(&["act"], &(first + 1..tale.death.start)),
        "with" | "using" => tale.has_thing(&phrase),
        word if is_of_place(word) => !turns && !is_barred && tale.has(&["place"], &phrase),
        _ => tells_where(tale, first),
    };
    told.then(|| tale.up_to_clause(first))
}

/// "The loch was where she died by suicide".
fn tells_where(tale: &Tale<'_>, first: usize) -> bool {
    let place = (first..tale.death.start).rev().take(7).find(|at| tale.text(*at) == "where");
    place.is_some_and(|at| {
        at > first && matches!(tale.text(at - 1), "was" | "is" | "be" | "spot" | "place" | "point")
    })
}

/// An act in the same sentence that is one of dying whatever stands about it; or a deed beside
/// its thing: "she tied a cord to the door".
pub(super) fn act(tale: &Tale<'_>) -> Option<Range<usize>> {
    let near = tale.death.start.saturating_sub(REACH)..tale.death.end + REACH;
    let found = tale.means.iter().find(|hit| {
        let start = hit.words.start;
        let is_act = hit.term.kind == "act";
        let is_deed =
            matches!(tale.text(start), "tied" | "ties" | "drove" | "drives" | "knotted" | "took")
                && (tale.has_thing(&(start + 1..start + 7))
                    || tale.has(&["place"], &(start + 1..start + 7)));
        near.contains(&start) && (is_act || is_deed)
    })?;
    Some(tale.up_to_clause(found.words.start))
}
