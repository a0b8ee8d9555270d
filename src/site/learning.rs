//! What a briefing teaches, in few words: the heads of its findings.

use crate::view::{Block, Inline, Section, View};

/// The longest head that is taken from running text, in characters.
const LONGEST: usize = 140;

/// The most heads that a list shows.
const MOST: usize = 8;

/// Returns the heads of the findings, in reading order.
pub(super) fn of(view: &View) -> Vec<String> {
    let findings: Vec<&Section> =
        view.sections.iter().filter(|section| section.role == "findings").collect();
    let are_named = findings.len() > 1 && findings.iter().all(|section| !section.heading_hidden);
    let heads: Vec<String> = if are_named {
        findings.iter().map(|section| section.heading.clone()).collect()
    } else {
        findings.iter().flat_map(|section| section.blocks.iter().flat_map(heads_of)).collect()
    };
    let mut heads: Vec<String> = heads.into_iter().filter(|head| !head.is_empty()).collect();
    heads.truncate(MOST);
    heads
}

fn heads_of(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph { inlines } => strong_head(inlines).into_iter().collect(),
        Block::List { items, .. } => items.iter().filter_map(|item| item_head(item)).collect(),
        Block::Quote { .. } => Vec::new(),
    }
}

fn item_head(item: &[Block]) -> Option<String> {
    let Block::Paragraph { inlines } = item.first()? else { return None };
    strong_head(inlines).or_else(|| first_sentence(inlines))
}

/// Strong words with which a finding begins are its head.
fn strong_head(inlines: &[Inline]) -> Option<String> {
    let Inline::Strong { inlines } = inlines.first()? else { return None };
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
        Inline::Strong { inlines }
        | Inline::Emphasis { inlines }
        | Inline::Link { inlines, .. } => plain(inlines),
        Inline::Break => " ".to_owned(),
    });
    words.collect()
}
