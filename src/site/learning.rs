//! What a briefing teaches, in few words: the heads of its findings.

use crate::view::{Block, Inline, Section, View};

/// The longest head that is taken from running text, in characters.
const LONGEST: usize = 140;

/// The most heads that a list shows.
const MOST: usize = 8;

/// Returns the heads of the findings, in reading order: of named findings their headings, else the strong
/// words that findings begin with, else their first sentences. A topic tells what it teaches as what is
/// known.
pub(super) fn of(view: &View) -> Vec<String> {
    let with_role = |role: &str| -> Vec<&Section> {
        view.sections.iter().filter(|section| section.role == role).collect()
    };
    let findings = with_role("findings");
    let are_named = findings.len() > 1 && findings.iter().all(|section| !section.heading_hidden);
    if are_named {
        return shortened(findings.iter().map(|section| section.heading.clone()).collect());
    }
    let strong = |sections: &[&Section]| heads(sections, strong_head);
    let first = strong(&findings);
    let second = || strong(&with_role("information"));
    let third = || heads(&findings, first_sentence);
    let found = [first].into_iter().chain([second(), third()]).find(|heads| !heads.is_empty());
    shortened(found.unwrap_or_default())
}

fn shortened(mut heads: Vec<String>) -> Vec<String> {
    heads.truncate(MOST);
    heads
}

/// Returns the head of each paragraph and item that has one; a sentence counts in lists alone.
fn heads(sections: &[&Section], head: fn(&[Inline]) -> Option<String>) -> Vec<String> {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let each = blocks.flat_map(|block| match block {
        Block::Paragraph { inlines } => strong_head(inlines).into_iter().collect(),
        Block::List { items, .. } => items
            .iter()
            .filter_map(|item| match item.first() {
                Some(Block::Paragraph { inlines }) => head(inlines),
                _ => None,
            })
            .collect::<Vec<String>>(),
        Block::Quote { .. } => Vec::new(),
    });
    each.filter(|head| !head.is_empty()).collect()
}

/// Strong words with which a finding begins are its head.
fn strong_head(inlines: &[Inline]) -> Option<String> {
    let Inline::Strong { inlines, .. } = inlines.first()? else { return None };
    Some(plain(inlines).trim().trim_end_matches([':', '.']).trim_end().to_owned())
}

fn first_sentence(inlines: &[Inline]) -> Option<String> {
    let text = plain(inlines);
    let sentence = crate::text::sentences(&text).into_iter().next()?;
    let sentence = text[sentence].trim().trim_end_matches('.').to_owned();
    (sentence.chars().count() <= LONGEST).then_some(sentence)
}

/// Returns the words of inlines, without markup.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Strong { inlines, .. }
        | Inline::Emphasis { inlines, .. }
        | Inline::Link { inlines, .. } => plain(inlines),
        Inline::Break => " ".to_owned(),
    });
    words.collect()
}
