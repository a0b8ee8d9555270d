//! The last look: whether each paragraph and each address of a draft is in the briefing, or told of.

use std::collections::BTreeSet;

use crate::intake::{
    actions, escape, facts,
    heads::each,
    lists,
    names::Names,
    told::{Tally, ToldKind},
    when,
};
use crate::manuscript::Manuscript;
use crate::model::{Collection, Language, vocabulary::REVIEW_TYPES};
use crate::words as interface;

/// The fewest letters of a word that is looked for: shorter ones stand everywhere.
const LEAST: usize = 4;

/// Tells paragraphs of which most words came nowhere: not into the briefing, and not into what is told.
pub(super) fn tell(manuscript: &Manuscript, names: &Names, briefing: &str, told: &mut Tally) {
    let lines = briefing.lines().filter(|line| !line.starts_with('#'));
    let mut came: BTreeSet<String> = lines.flat_map(words).collect();
    told.quoted().for_each(|quoted| came.extend(words(quoted)));
    each(&manuscript.blocks, &mut |paragraph| {
        let paragraph = &paragraph.words();
        let (there, gone): (Vec<String>, Vec<String>) =
            words(without_label(paragraph)).partition(|word| came.contains(word));
        if gone.len() > there.len() && !is_sign(paragraph, names) {
            told.quote(ToldKind::Left, "words for which no place was found:", paragraph);
        }
    });
    addresses(manuscript, briefing, told);
}

/// Tells paragraphs of a document of ours of which any word came nowhere: all that it says by itself is known.
pub(super) fn tell_of_ours(
    manuscript: &Manuscript,
    collection: &Collection,
    briefing: &str,
    told: &mut Tally,
) {
    let mut came: BTreeSet<String> = words(briefing).collect();
    told.quoted().for_each(|quoted| came.extend(words(quoted)));
    came.extend(known(collection));
    each(&manuscript.blocks, &mut |paragraph| {
        let written = paragraph.words();
        if words(&written).any(|word| !came.contains(&word)) {
            told.quote(ToldKind::Left, "words for which no place was found:", &written);
        }
    });
    addresses(manuscript, briefing, told);
}

/// Returns the words that a document has beside those of its briefing: of the interface, and the house's own.
fn known(collection: &Collection) -> BTreeSet<String> {
    let mut texts: Vec<&str> = REVIEW_TYPES.iter().map(|(_, name)| *name).collect();
    for tag in interface::languages() {
        let of_tag = interface::of(tag);
        texts.extend(of_tag.iter().map(|(_, text)| text));
        texts.extend(of_tag.months());
        texts.extend(collection.name_in(&Language(tag.to_owned())).map(|name| name.value.as_str()));
    }
    texts.extend(collection.name.as_deref());
    texts.extend(collection.contact.as_deref());
    let own = &collection.vocabulary.review_types;
    texts.extend(own.iter().filter_map(|term| term.name.as_deref()));
    let mut known: BTreeSet<String> = texts.into_iter().flat_map(words).collect();
    let schemes = collection.scheme_names().into_iter().filter_map(|name| collection.scheme(name));
    for heading in schemes.flat_map(|scheme| scheme.slots).flat_map(|slot| slot.headings) {
        known.extend(words(&heading.1));
    }
    known
}

/// Tells addresses that words of the draft lead to, and that are nowhere now: a heading leads to none.
fn addresses(manuscript: &Manuscript, briefing: &str, told: &mut Tally) {
    let mut came = BTreeSet::new();
    for text in std::iter::once(briefing).chain(told.quoted()) {
        came.extend(pieces(text).map(|piece| without_scheme(piece).to_owned()));
    }
    let mut gone = Vec::new();
    each(&manuscript.blocks, &mut |paragraph| {
        for link in paragraph.runs.iter().filter_map(|run| run.link.as_deref()) {
            let address = escape::address(without_scheme(link));
            // A telephone number is written in many ways.
            if !link.starts_with("tel:") && !pieces(&address).all(|piece| came.contains(piece)) {
                came.extend(pieces(&address).map(str::to_owned));
                gone.push(link.to_owned());
            }
        }
    });
    for link in gone {
        told.quote(ToldKind::Left, "an address to which words lead that lead nowhere now:", &link);
    }
}

/// Returns an address of mail as it is written where nothing else can stand.
fn without_scheme(link: &str) -> &str {
    link.strip_prefix("mailto:").unwrap_or(link)
}

/// Returns what stands between the signs around an address, and in it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let is_sign = |one: char| one.is_whitespace() || "()<>[]\"“”,;".contains(one);
    text.split(is_sign).filter(|piece| !piece.is_empty())
}

/// Whether words only tell what stands beside or below them, which the briefing says in its own way.
fn is_sign(words: &str, names: &Names) -> bool {
    let label = words.split(':').next().unwrap_or_default();
    lists::is_paper(words)
        || lists::is_interface(words)
        || names.knows(words)
        || names.knows(label)
        || lists::LABELS.row_of(label).is_some()
        || lists::COLUMNS.row_of(words).is_some()
        || lists::AUDIENCES.row_of(words).is_some()
        || facts::is_fact(words)
        || actions::is_status(words)
}

/// Returns words without the label that an action has before them.
fn without_label(words: &str) -> &str {
    let parted = words.split_once(':');
    match parted.filter(|(label, _)| lists::COLUMNS.row_of(label).is_some()) {
        // A day is written in another way.
        Some((_, told)) if when::day(told).is_some() => "",
        Some((_, told)) => told,
        None => words,
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|one: char| !one.is_alphanumeric());
    parts.filter(|word| word.chars().count() >= LEAST).map(str::to_lowercase)
}
