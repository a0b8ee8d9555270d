//! Views with fewer words, to try out what would fit.

use crate::text::word_count;
use crate::view::Block;
use crate::view::Inline;
use crate::view::Section;
use crate::view::View;
use crate::view::Voice;

/// Which words go first.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum From {
    Start,
    End,
}

/// Returns how many words a part of a poster has: a section, or the voices.
pub(super) fn words_of(view: &View, slot: &str) -> usize {
    let count = |texts: Vec<&mut String>| texts.iter().map(|text| word_count(text)).sum();
    if let Some(section) = view.sections.iter().find(|section| section.slot == slot) {
        count(texts(&mut section.clone()))
    } else {
        count(voice_texts(&mut view.voices.clone()))
    }
}

/// Returns a view in which no part that is named has more than `most` words.
pub(super) fn shortened(view: &View, slots: &[String], most: usize, from: From) -> View {
    let mut view = view.clone();
    for slot in slots {
        let cut = words_of(&view, slot).saturating_sub(most);
        match view.sections.iter_mut().find(|section| section.slot == *slot) {
            Some(section) => {
                take(texts(section), cut, from);
                section.blocks.retain_mut(|block| !is_blank(block));
                section.questions.retain(|question| !question.text.trim().is_empty());
                section.actions.retain(|action| action.change.iter().any(says_something));
            }
            None => take(voice_texts(&mut view.voices), cut, from),
        }
    }
    view
}

/// Takes words off texts, from one end of all of them.
fn take(mut texts: Vec<&mut String>, mut cut: usize, from: From) {
    if from == From::End {
        texts.reverse();
    }
    for text in texts {
        let words: Vec<&str> = text.split_whitespace().collect();
        let gone = cut.min(words.len());
        let left = match from {
            From::Start => &words[gone..],
            From::End => &words[..words.len() - gone],
        };
        if gone > 0 {
            let left = left.join(" ");
            *text = left;
        }
        cut -= gone;
    }
}

/// The words of a section; its text goes first, and actions go last.
fn texts(section: &mut Section) -> Vec<&mut String> {
    let actions = section.actions.iter_mut().flat_map(|action| inlines(&mut action.change));
    let questions = section.questions.iter_mut().map(|question| &mut question.text);
    let blocks = section.blocks.iter_mut().flat_map(block);
    actions.chain(questions).chain(blocks).collect()
}

fn voice_texts(voices: &mut [Voice]) -> Vec<&mut String> {
    voices.iter_mut().flat_map(|voice| voice.blocks.iter_mut().flat_map(block)).collect()
}

fn block(block: &mut Block) -> Vec<&mut String> {
    match block {
        Block::Paragraph { inlines: words } => inlines(words),
        Block::List { items, .. } => {
            items.iter_mut().flat_map(|item| item.iter_mut().flat_map(self::block)).collect()
        }
        Block::Quote { blocks } => blocks.iter_mut().flat_map(self::block).collect(),
    }
}

fn inlines(all: &mut [Inline]) -> Vec<&mut String> {
    let texts = all.iter_mut().flat_map(|inline| match inline {
        Inline::Text { text } => vec![text],
        Inline::Strong { inlines: inner }
        | Inline::Emphasis { inlines: inner }
        | Inline::Link { inlines: inner, .. } => inlines(inner),
        Inline::Break => Vec::new(),
    });
    texts.collect()
}

fn is_blank(block: &mut Block) -> bool {
    if let Block::List { items, .. } = block {
        items.retain_mut(|item| {
            item.retain_mut(|block| !is_blank(block));
            !item.is_empty()
        });
    }
    self::block(block).iter().all(|text| text.trim().is_empty())
}

fn says_something(inline: &Inline) -> bool {
    let mut inline = [inline.clone()];
    inlines(&mut inline).iter().any(|text| !text.trim().is_empty())
}
