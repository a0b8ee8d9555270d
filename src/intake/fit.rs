//! The scheme that fits a draft best, by the heads that it knows.

use std::collections::{BTreeMap, BTreeSet};

use crate::intake::{
    heads::{Head, Rank},
    lists,
    names::{self, Beside, Meaning, Names},
};
use crate::model::Scheme;

/// Returns the scheme that knows most heads; the first of equals.
pub(super) fn best(heads: &[&Head], names: &Names) -> Scheme {
    let score = |scheme: &Scheme| {
        let mut slots: BTreeMap<usize, usize> = BTreeMap::new();
        for meaning in heads.iter().filter_map(|head| names.meaning(scheme, &head.text)) {
            let worth = slots.entry(meaning.slot).or_default();
            *worth = (*worth).max(if meaning.is_exact { 3 } else { 2 });
        }
        slots.values().sum::<usize>()
    };
    let mut found =
        names.schemes.iter().find(|one| one.name == Scheme::USUAL).unwrap_or(&names.schemes[0]);
    let mut most = 0;
    for scheme in &names.schemes {
        let score = score(scheme);
        if score > most || (score == most && score > 0 && scheme.name == Scheme::USUAL) {
            (found, most) = (scheme, score);
        }
    }
    found.clone()
}

/// Returns the rank of most heads that are known.
pub(super) fn section_rank(heads: &[&Head], meanings: &[Option<Meaning>]) -> Rank {
    let known: Vec<&Head> = heads
        .iter()
        .zip(meanings)
        .filter(|(_, meaning)| meaning.is_some())
        .map(|(head, _)| *head)
        .collect();
    commonest(&known).unwrap_or(Rank::Named)
}

/// Returns the rank of most heads; numbers alone are it where there are five or more.
pub(super) fn commonest(heads: &[&Head]) -> Option<Rank> {
    let mut ranks: BTreeMap<Rank, usize> = BTreeMap::new();
    for head in heads.iter().filter(|head| head.rank != Rank::Title) {
        *ranks.entry(head.rank).or_default() += 1;
    }
    let numerals = ranks.get(&Rank::Numeral).copied().unwrap_or(0);
    if numerals >= 5 {
        return Some(Rank::Numeral);
    }
    let most = ranks.values().copied().max()?;
    ranks.into_iter().find(|(_, count)| *count == most).map(|(rank, _)| rank)
}

/// Returns the scheme without headings where there are numbers or as many heads as it has slots.
pub(super) fn plain_scheme(heads: &[&Head], names: &Names) -> Option<Scheme> {
    let common = commonest(heads);
    let count = heads.iter().filter(|head| Some(head.rank) == common).count();
    let fits = common == Some(Rank::Numeral) || (5..=8).contains(&count);
    names.schemes.iter().find(|scheme| scheme.name == "plain" && fits).cloned()
}

/// Returns the scheme of themes where the usual one knows nothing but what both have, and there are
/// other heads between.
pub(super) fn thematic(heads: &[&Head], best: Scheme, names: &Names) -> Scheme {
    let Some(themes) = names.schemes.iter().find(|scheme| scheme.name == "thematic") else {
        return best;
    };
    if best.name != Scheme::USUAL {
        return best;
    }
    let is_ours = heads.iter().any(|head| names::beside_of_ours(&head.text) == Some(Beside::About));
    let is_beside = |head: &Head| {
        names::beside_of_ours(&head.text).is_some()
            || (is_ours && lists::is_word(&head.text, "review_heading"))
    };
    let sections: Vec<&Head> = heads.iter().copied().filter(|head| !is_beside(head)).collect();
    let heads = sections.as_slice();
    let meanings: Vec<Option<Meaning>> =
        heads.iter().map(|head| names.meaning(&best, &head.text)).collect();
    let rank = section_rank(heads, &meanings);
    let found: BTreeSet<usize> = meanings.iter().flatten().map(|meaning| meaning.slot).collect();
    let is_shared = |slot: &usize| themes.position(&best.slots[*slot].name).is_some();
    let is_own = |head: &Head, meaning: &Option<Meaning>| {
        meaning.is_none() && head.rank == rank && Names::beside(&head.text).is_none()
    };
    let own = heads.iter().zip(&meanings).filter(|(head, meaning)| is_own(head, meaning)).count();
    let fits = found.len() >= 2 && found.iter().all(is_shared) && own >= 3;
    if fits { themes.clone() } else { best }
}
