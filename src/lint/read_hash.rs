//! What was read, as a few digits: a sign-off that carries them tells of the text that it covers.

use std::{borrow::Cow, fmt::Write as _};

use sha2::{Digest, Sha256};

use crate::guard::{self, BLACKED_OUT};
use crate::lint::Context;
use crate::model::{Walked, spec::Eyes};
use crate::source::{Span, Text};

/// How many hexadecimal digits stand for a text.
const DIGITS: usize = 16;

/// Returns the hash of what a briefing tells: all printed and facilitator texts and the pictures, in
/// the order of the file. Sign-offs, revisions, waivers, status, version and dates are left out: they
/// change when a text is signed off. Where something stands that no output may repeat, the hash is
/// that of the text without it, so that nobody can try out names on it.
pub fn read_hash(cx: &Context<'_>) -> String {
    hash(cx, is_told)
}

/// Returns the same of what everybody may see: a copy that carries it tells which text it has, and
/// nothing of the facilitator's words.
pub fn shared_hash(cx: &Context<'_>) -> String {
    hash(cx, is_shared)
}

fn hash(cx: &Context<'_>, counts: fn(&Walked<'_>) -> bool) -> String {
    let walk = cx.walk();
    let mut texts: Vec<&Walked<'_>> = walk
        .texts
        .iter()
        .filter(|text| counts(text) || is_picture(text))
        .filter(|text| walk.outermost(text).key.name != "revision")
        .collect();
    texts.sort_by_key(|text| text.words.text().span.start);
    let exposed: Vec<Span> =
        cx.exposed().iter().flat_map(|(_, found)| found.iter().map(|one| one.span)).collect();
    let exposed = guard::unite(exposed);
    let mut hash = Sha256::new();
    for text in texts {
        let written = text.words.text();
        if is_picture(text) {
            let picture = cx.pictures.iter().find(|one| one.is_named_at(written.span, cx));
            hash.update(picture.map_or([0; 32], |one| one.digest));
            continue;
        }
        let told = without(&exposed, written, cx);
        // A length before each text: words that move from one to the next are a change.
        hash.update((told.len() as u64).to_le_bytes());
        hash.update(told.as_bytes());
    }
    let mut hex = String::with_capacity(DIGITS);
    for byte in &hash.finalize()[..DIGITS / 2] {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Returns a text without what no output may repeat.
fn without<'t>(exposed: &[Span], text: &'t Text, cx: &Context<'_>) -> Cow<'t, str> {
    let inside: Vec<Span> = exposed.iter().copied().filter(|one| one.overlaps(text.span)).collect();
    if inside.is_empty() {
        return Cow::Borrowed(&text.value);
    }
    let mut told = String::new();
    let mut at = text.span.start;
    for one in inside {
        told.push_str(&cx.source.text[at..one.start.max(at)]);
        told.push_str(BLACKED_OUT);
        at = one.end;
    }
    told.push_str(&cx.source.text[at..text.span.end.max(at)]);
    Cow::Owned(told)
}

fn is_told(text: &Walked<'_>) -> bool {
    text.key.name != "version" && text.key.purpose.is_some_and(|one| one.eyes != Eyes::Author)
}

fn is_shared(text: &Walked<'_>) -> bool {
    text.key.name != "version" && text.key.purpose.is_some_and(|one| one.eyes == Eyes::Everyone)
}

fn is_picture(text: &Walked<'_>) -> bool {
    text.key.name == "file"
}
