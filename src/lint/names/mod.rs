//! Names of people in the narrative that no `[[person]]` declares.
//!
//! A capital alone makes no name: sentences, months, places, bodies and tools have them too. A word
//! is a name when a list of names has it, or when what stands about it speaks of a person; a word
//! that is both a name and an ordinary word needs the latter.

mod context;
mod judge;
mod known;
mod name;
mod reader;
mod sort;

pub(crate) use known::Known;
pub(crate) use name::{Name, NameKind};

use reader::Reader;

use crate::lint::{Passage, lexicon::Hit, mention::People, recognise::address};

/// Finds the names in passages; `hits` are the listed terms of each.
pub(crate) fn find(
    passages: &[Passage<'_>],
    hits: &[Vec<Hit<'static>>],
    people: &People,
    known: &Known,
) -> Vec<Name> {
    let mut out = Vec::new();
    let passages = passages.iter().zip(hits).enumerate();
    // A voice may speak another language than the briefing.
    for (passage, (of, hits)) in passages.filter(|(_, (of, _))| of.is_english()) {
        let words = of.words();
        let reader = Reader { people, known, words, hits, blocked: address::find(words) };
        reader.read(passage, &mut out);
    }
    out
}
