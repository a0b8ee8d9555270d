//! Names of people in the narrative that no `[[person]]` declares.
//!
//! A capital alone makes no name: sentences, months, places, bodies and tools have them too. A word
//! is a name when a list of names has it and nothing else, or when it stands where a person stands
//! in the sentence: who does what people do, to whom it is done, beside kin, after a preposition of
//! company. What the public knows by name is data of `english` and is nobody's name here.

mod before;
mod candidates;
mod context;
mod cover;
mod famed;
mod family;
mod judge;
mod known;
mod name;
mod pet;
mod predicate;
mod reader;
mod sort;
mod standing;
mod titled;
mod work;

pub(crate) use known::Known;
pub(crate) use name::{Name, NameKind};

use reader::Reader;

use crate::lint::{Passage, mention::People};

/// Finds the names in passages.
pub(crate) fn find(passages: &[Passage<'_>], people: &People, known: &Known) -> Vec<Name> {
    let mut out = Vec::new();
    // A voice may speak another language than the briefing.
    let english = || passages.iter().enumerate().filter(|(_, of)| of.is_english());
    let animals = english().flat_map(|(_, passage)| before::animals(passage.words())).collect();
    for (at, passage) in english() {
        Reader::new(passage, people, known, &animals).read(at, &mut out);
    }
    out
}
