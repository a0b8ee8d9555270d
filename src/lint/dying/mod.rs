//! What is told beside a death by suicide or an attempt: by what means, where, in which act.
//!
//! The phrases know how a death is told and what such things can be; the grammar beside them, a
//! preposition or a purpose, makes the class an open one.

mod before;
mod beside;
mod tale;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

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
    let sentence_of = |hit: &Hit<'_>| words[hit.words.start].sentence;
    let bars = of_list("suicide").filter(|hit| hit.term.kind == "bars");
    let barred: HashSet<usize> = bars.map(sentence_of).collect();
    let mut means: HashMap<usize, Vec<&Hit<'_>>> = HashMap::new();
    for hit in of_list("suicide-means") {
        means.entry(sentence_of(hit)).or_default().push(hit);
    }
    for death in of_list("suicide").filter(|hit| hit.term.kind == "death") {
        let sentence = sentence_of(death);
        let is_told = out.last().is_some_and(|last| words[last.start].sentence == sentence);
        if barred.contains(&sentence) || is_told || !meant::is_meant(passage, &death.words) {
            continue;
        }
        let means = means.get(&sentence).cloned().unwrap_or_default();
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
