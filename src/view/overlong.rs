//! Actions and places to get help that are higher than a slide, each in several.

use crate::view::{
    Action, Inline, Support,
    measure::{LEAST, Measure},
    paginate,
};

/// Stands for what should change where an action goes on with how we will know.
const GOES_ON: &str = "…";

/// Returns actions, one that is higher than a slide in several: what should change, then who and by
/// when under the end of it, then how we will know and what came of it.
pub(super) fn actions(measure: &Measure, all: &[Action], height: f64) -> Vec<Action> {
    let fits = |action: &Action| measure.action(action, LEAST) <= height;
    let pieces =
        |action: &Action| if fits(action) { vec![action.clone()] } else { cut(action, fits) };
    all.iter().flat_map(pieces).collect()
}

/// Returns places to get help; a note that is too long for a slide goes on under the name alone.
pub(super) fn support(measure: &Measure, all: &[Support], height: f64) -> Vec<Support> {
    let fits = |entry: &Support| measure.support(entry, LEAST) <= height;
    let cut = |entry: &Support| {
        let noted = |text: &str| Support { note: Some(text.to_owned()), ..entry.clone() };
        let note = entry.note.as_deref().filter(|_| !fits(entry));
        let notes = note.map(|note| paginate::texts(note, |text| fits(&noted(text))));
        let mut notes = notes.unwrap_or_default().into_iter();
        let first = notes.next().map_or_else(|| entry.clone(), |text| noted(&text));
        let rest = notes.map(|text| only_noted(entry, text));
        std::iter::once(first).chain(rest).collect::<Vec<_>>()
    };
    all.iter().flat_map(cut).collect()
}

/// Returns an action in several that fit, each word of it in one of them.
fn cut(action: &Action, fits: impl Fn(&Action) -> bool) -> Vec<Action> {
    let bare = going_on(action);
    let changing = |piece: &[Inline]| Action { change: piece.to_vec(), ..bare.clone() };
    let knowing = |text: &str| Action { evidence: Some(text.to_owned()), ..bare.clone() };
    let became = |text: &str| Action { outcome: Some(text.to_owned()), ..bare.clone() };
    let texts = |all: &Option<String>, of: &dyn Fn(&str) -> Action| {
        let pieces = all.as_deref().map(|all| paginate::texts(all, |text| fits(&of(text))));
        pieces.unwrap_or_default().iter().map(|text| of(text)).collect::<Vec<_>>()
    };
    let changes = paginate::sentences(&action.change, |piece| fits(&changing(piece)));
    let seen_to =
        Action { change: bare.change.clone(), evidence: None, outcome: None, ..action.clone() };
    let is_seen_to =
        seen_to.status_word.is_some() || seen_to.owner.is_some() || seen_to.by.is_some();
    let told = [texts(&action.evidence, &knowing), texts(&action.outcome, &became)];
    let mut out: Vec<Action> = changes.iter().map(|piece| changing(piece)).collect();
    for piece in is_seen_to.then_some(seen_to).into_iter().chain(told.into_iter().flatten()) {
        let together = out.last().and_then(|last| told_with(last, &piece)).filter(&fits);
        match (out.last_mut(), together) {
            (Some(last), Some(together)) => *last = together,
            _ => out.push(piece),
        }
    }
    out
}

/// Returns what an action goes on with, which tells nothing yet.
fn going_on(action: &Action) -> Action {
    Action {
        change: vec![Inline::Text { text: GOES_ON.to_owned() }],
        owner: None,
        by: None,
        evidence: None,
        status_word: None,
        outcome: None,
        ..action.clone()
    }
}

/// Returns an action that tells what another does besides, unless both tell the same sort of thing.
fn told_with(action: &Action, more: &Action) -> Option<Action> {
    let either = |one: &Option<String>, other: &Option<String>| match (one, other) {
        (Some(_), Some(_)) => None,
        (one, other) => Some(one.clone().or_else(|| other.clone())),
    };
    Some(Action {
        owner: either(&action.owner, &more.owner)?,
        by: either(&action.by, &more.by)?,
        status_word: either(&action.status_word, &more.status_word)?,
        evidence: either(&action.evidence, &more.evidence)?,
        outcome: either(&action.outcome, &more.outcome)?,
        ..action.clone()
    })
}

/// Returns a place to get help that goes on with its note: its number and address are told already.
fn only_noted(entry: &Support, note: String) -> Support {
    let bare = Support { phone: None, phone_link: None, url: None, address: None, ..entry.clone() };
    Support { note: Some(note), ..bare }
}
