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

pub(crate) use name::Name;
pub(crate) use name::NameKind;

use known::Known;
use reader::Reader;

use crate::lint::Context;
use crate::lint::recognise::address;

/// Finds the names.
pub(crate) fn find(cx: &Context<'_>) -> Vec<Name> {
    if !cx.briefing.language.is_english() {
        return Vec::new();
    }
    let known = Known::of(cx.briefing, cx.collection);
    let mut out = Vec::new();
    for (passage, of) in cx.passages().iter().enumerate() {
        let words = of.words();
        let (people, hits, blocked) = (cx.people(), cx.hits(passage), address::find(words));
        let reader = Reader { people, known: &known, words, hits, blocked };
        reader.read(passage, &mut out);
    }
    out
}
