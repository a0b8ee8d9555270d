//! What a briefing says was learned, in the words of its own heads.

use crate::library::said::Said;
use crate::markup::{Block, Inline};
use crate::model::{Briefing, Section, SlotRole};
use crate::text;

/// Returns the heads of a briefing's findings: what stands in bold at the start of a paragraph or item,
/// else each item's first sentence, else the section's own heading or its first sentence.
pub(super) fn heads(briefing: &Briefing, said: &Said<'_>) -> Vec<String> {
    let Some(scheme) = &briefing.scheme else { return Vec::new() };
    let is_finding = |section: &&Section| {
        let slot = section.slot.as_deref();
        scheme
            .slots
            .iter()
            .any(|known| known.role == SlotRole::Findings && slot == Some(known.name.as_str()))
    };
    let sections = briefing.sections.iter().filter(is_finding);
    sections.flat_map(|section| of_section(section, said)).collect()
}

fn of_section(section: &Section, said: &Said<'_>) -> Vec<String> {
    let blocks = section.body.as_ref().map_or(&[][..], |body| &body.tree.blocks);
    let bold: Vec<String> = items(blocks, true)
        .into_iter()
        .filter_map(bold_head)
        .filter_map(|head| said.words(&head))
        .collect();
    if !bold.is_empty() {
        return bold;
    }
    let own = said.field(section.heading.as_ref());
    let listed = items(blocks, false).into_iter().filter_map(|words| first_sentence(words, said));
    let listed: Vec<String> = listed.collect();
    match (own, listed.is_empty()) {
        (_, false) => listed,
        (Some(own), true) => vec![own],
        (None, true) => {
            let first = items(blocks, true).into_iter().next();
            first.and_then(|words| first_sentence(words, said)).into_iter().collect()
        }
    }
}

/// The first paragraph of each list item, and each paragraph outside a list where those are asked for.
fn items(blocks: &[Block], with_paragraphs: bool) -> Vec<&[Inline]> {
    let mut found: Vec<&[Inline]> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) if with_paragraphs => found.push(inlines),
            Block::List { items, .. } => {
                let firsts = items.iter().filter_map(|item| match item.first() {
                    Some(Block::Paragraph(inlines)) => Some(&inlines[..]),
                    _ => None,
                });
                found.extend(firsts);
            }
            _ => {}
        }
    }
    found
}

fn bold_head(inlines: &[Inline]) -> Option<String> {
    let Some(Inline::Strong(strong)) = inlines.first() else { return None };
    let mut words = String::new();
    for inline in strong {
        inline.add_words(&mut words);
    }
    let head = words.trim().trim_end_matches([':', '.']).to_owned();
    (!head.is_empty()).then_some(head)
}

fn first_sentence(inlines: &[Inline], said: &Said<'_>) -> Option<String> {
    let mut words = String::new();
    for inline in inlines {
        inline.add_words(&mut words);
    }
    let first = text::sentences(&words).into_iter().next()?;
    said.words(&words[first])
}
