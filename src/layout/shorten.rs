//! Views with fewer words, to try out what would fit.

use crate::text::word_count;
use crate::view::{Action, Block, Inline, Section, View, Voice};

/// Which words go.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Way {
    /// The first ones.
    Start,
    /// The last ones.
    End,
    /// Some of each paragraph, item and field alike.
    Each,
}

impl Way {
    /// All of them. The last fails where a page holds too many short items; the others do not.
    pub(super) const ALL: [Self; 3] = [Self::End, Self::Start, Self::Each];
}

/// Words that go from a part: a section, or the voices.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Cut {
    pub(super) slot: String,
    pub(super) words: usize,
}

/// Returns how many words a part has.
pub(super) fn words_of(view: &View, slot: &str) -> usize {
    let count = |texts: Vec<&mut String>| texts.iter().map(|text| word_count(text)).sum();
    if let Some(section) = view.sections.iter().find(|section| section.slot == slot) {
        count(texts(&mut section.clone()))
    } else {
        count(voice_texts(&mut view.voices.clone()))
    }
}

/// Returns a view without the words that are cut.
pub(super) fn shortened(view: &View, cuts: &[Cut], way: Way) -> View {
    let mut view = view.clone();
    for Cut { slot, words } in cuts {
        match view.sections.iter_mut().find(|section| section.slot == *slot) {
            Some(section) => {
                take(texts(section), *words, way);
                section.blocks.retain_mut(|block| !is_blank(block));
                section.questions.retain(|question| !question.text.trim().is_empty());
                section.actions.retain_mut(|action| {
                    action_texts(action).iter().any(|text| !text.trim().is_empty())
                });
            }
            None => take(voice_texts(&mut view.voices), *words, way),
        }
    }
    view
}

/// Takes so many words off texts.
fn take(mut texts: Vec<&mut String>, mut cut: usize, way: Way) {
    let all: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    if way != Way::Start {
        texts.reverse();
    }
    let share = cut;
    for text in &mut texts {
        let words: Vec<&str> = text.split_whitespace().collect();
        let gone = match way {
            Way::Start | Way::End => cut.min(words.len()),
            // The rest of the division is left: a few words fewer go, never more.
            Way::Each => (words.len() * share).checked_div(all).unwrap_or_default(),
        };
        let left = match way {
            Way::Start => &words[gone..],
            Way::End | Way::Each => &words[..words.len() - gone],
        };
        if gone > 0 {
            let left = left.join(" ");
            **text = left;
        }
        cut -= gone.min(cut);
    }
}

/// The words of a section that are drawn, in order.
fn texts(section: &mut Section) -> Vec<&mut String> {
    let blocks = section.blocks.iter_mut().flat_map(block);
    let actions = section.actions.iter_mut().flat_map(action_texts);
    let questions = section.questions.iter_mut().map(|question| &mut question.text);
    blocks.chain(actions).chain(questions).collect()
}

/// What is said of an action at any length. Who and by when go with it.
fn action_texts(action: &mut Action) -> Vec<&mut String> {
    let said = [action.evidence.as_mut(), action.outcome.as_mut()];
    inlines(&mut action.change).into_iter().chain(said.into_iter().flatten()).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(texts: &[&str], cut: usize, way: Way) -> Vec<String> {
        let mut texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        take(texts.iter_mut().collect(), cut, way);
        texts
    }

    #[test]
    fn words_go_from_either_end_or_from_each() {
        let texts = ["one two three four", "five six"];
        assert_eq!(taken(&texts, 3, Way::Start), ["four", "five six"]);
        assert_eq!(taken(&texts, 3, Way::End), ["one two three", ""]);
        assert_eq!(taken(&texts, 3, Way::Each), ["one two", "five"]);
        assert_eq!(taken(&texts, 9, Way::End), ["", ""]);
    }
}
