//! What is told beside a death by suicide or an attempt: by what means, where, in which act.
//!
//! The phrases know how a death is told and what such things can be; the grammar beside them, a
//! preposition or a purpose, makes the class an open one.

mod before;
mod beside;
mod tale;

use std::ops::Range;

use crate::lint::{Passage, lexicon::Hit, meant, mention::Mention};

use tale::Tale;

/// Returns the words of details of method or place in a passage, one for a sentence.
pub(super) fn details(
    passage: &Passage<'_>,
    hits: &[Hit<'_>],
    mentions: &[Mention],
) -> Vec<Range<usize>> {
    let words = passage.words();
    let mut out: Vec<Range<usize>> = Vec::new();
    let of_list = |list: &'static str| hits.iter().filter(move |hit| hit.list == list);
    for death in of_list("suicide").filter(|hit| hit.term.kind == "death") {
        let sentence = words[death.words.start].sentence;
        let here = |at: usize| words[at].sentence == sentence;
        let barred = of_list("suicide").any(|hit| hit.term.kind == "bars" && here(hit.words.start));
        let is_told = out.last().is_some_and(|last| here(last.start));
        if barred || is_told || !meant::is_meant(passage, &death.words) {
            continue;
        }
        let means: Vec<&Hit<'_>> =
            of_list("suicide-means").filter(|hit| here(hit.words.start)).collect();
        let tale = Tale { words, death: death.words.clone(), means, mentions };
        out.extend(
            beside::detail(&tale)
                .or_else(|| before::purpose(&tale))
                .or_else(|| before::opening(&tale))
                .or_else(|| before::act(&tale)),
        );
    }
    out
}
