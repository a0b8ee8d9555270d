//! Views with fewer words, to try out what would fit.

use crate::view::{Action, Block, Inline, Section, View, Voice};

/// Words that go from the end of a part: a section, or the voices.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Cut {
    pub(super) slot: String,
    pub(super) words: usize,
}

/// A text of a part.
#[derive(Debug)]
pub(super) struct Unit<T> {
    pub(super) text: T,
    /// The paragraph, item or field that it belongs to, by number.
    pub(super) paragraph: usize,
    /// The action or question that it belongs to, by number. Who, by when and for whom go with its
    /// last word.
    pub(super) group: Option<usize>,
    /// Whether its words stay, since they are no part of the briefing's prose.
    pub(super) stays: bool,
}

impl<T> Unit<T> {
    fn new(text: T, paragraph: usize, group: Option<usize>) -> Self {
        Self { text, paragraph, group, stays: false }
    }
}

/// Returns the texts of a part, in the order in which they are drawn.
pub(super) fn units(view: &View, slot: &str) -> Vec<Unit<String>> {
    let copy = |Unit { text, paragraph, group, stays }: Unit<&mut String>| Unit {
        text: text.clone(),
        paragraph,
        group,
        stays,
    };
    let Some(section) = view.sections.iter().find(|section| section.slot == slot) else {
        let mut voices = if slot == VOICES { view.voices.clone() } else { Vec::new() };
        return voice_units(&mut voices).into_iter().map(copy).collect();
    };
    let mut own = section.clone();
    let mut units: Vec<Unit<String>> = section_units(&mut own).into_iter().map(copy).collect();
    let fixed = |text: &String| Unit { stays: true, ..Unit::new(text.clone(), usize::MAX, None) };
    let blocks = units.iter().take_while(|unit| unit.group.is_none()).count();
    let caption = section.image.iter().flat_map(|image| [&image.caption, &image.credit]).flatten();
    units.splice(blocks..blocks, caption.map(fixed));
    let standing: Vec<&String> =
        section.questions.iter().filter(|one| one.standing).map(|one| &one.text).collect();
    if !standing.is_empty() {
        units.extend(view.words.get("standing_heading").into_iter().chain(standing).map(fixed));
    }
    units
}

/// The part that no section is.
pub(super) const VOICES: &str = "voices";

/// Returns a view without the words that are cut.
pub(super) fn shortened(view: &View, cuts: &[Cut]) -> View {
    let mut view = view.clone();
    for Cut { slot, words } in cuts {
        match view.sections.iter_mut().find(|section| section.slot == *slot) {
            Some(section) => {
                take(section_units(section), *words);
                section.blocks.retain_mut(|block| !is_blank(block));
                section.questions.retain(|question| !question.text.trim().is_empty());
                section.actions.retain_mut(|action| {
                    action_texts(action).iter().any(|text| !text.trim().is_empty())
                });
            }
            None => take(voice_units(&mut view.voices), *words),
        }
    }
    view
}

/// Takes so many words off the end of texts.
fn take(texts: Vec<Unit<&mut String>>, mut cut: usize) {
    for Unit { text, .. } in texts.into_iter().rev() {
        if cut == 0 {
            break;
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let gone = cut.min(words.len());
        let left = words[..words.len() - gone].join(" ");
        *text = left;
        cut -= gone;
    }
}

/// Returns how many words texts have that can go.
pub(super) fn words_in(units: &[Unit<String>]) -> usize {
    let own = units.iter().filter(|unit| !unit.stays);
    own.map(|unit| unit.text.split_whitespace().count()).sum()
}

/// The words of a section that are drawn and its own, in order: the partnership's questions are not.
fn section_units(section: &mut Section) -> Vec<Unit<&mut String>> {
    let mut all = Vec::new();
    let actions = section.actions.len();
    section.blocks.iter_mut().for_each(|block| add_block(block, &mut all));
    for (number, action) in section.actions.iter_mut().enumerate() {
        for text in action_texts(action) {
            let paragraph = next(&all);
            all.push(Unit::new(text, paragraph, Some(number)));
        }
    }
    let own = section.questions.iter_mut().filter(|question| !question.standing);
    for (number, question) in own.enumerate() {
        let paragraph = next(&all);
        all.push(Unit::new(&mut question.text, paragraph, Some(actions + number)));
    }
    all
}

fn voice_units(voices: &mut [Voice]) -> Vec<Unit<&mut String>> {
    let mut all = Vec::new();
    let blocks = voices.iter_mut().flat_map(|voice| &mut voice.blocks);
    blocks.for_each(|block| add_block(block, &mut all));
    all
}

fn next(units: &[Unit<&mut String>]) -> usize {
    units.last().map_or(0, |unit| unit.paragraph + 1)
}

fn add_block<'a>(block: &'a mut Block, all: &mut Vec<Unit<&'a mut String>>) {
    match block {
        Block::Paragraph { inlines: words } => {
            let paragraph = next(all);
            let texts = inlines(words).into_iter();
            all.extend(texts.map(|text| Unit::new(text, paragraph, None)));
        }
        Block::List { items, .. } => {
            items.iter_mut().flatten().for_each(|block| add_block(block, all));
        }
        Block::Quote { blocks } => blocks.iter_mut().for_each(|block| add_block(block, all)),
    }
}

/// What is said of an action at any length.
fn action_texts(action: &mut Action) -> Vec<&mut String> {
    let said = [action.evidence.as_mut(), action.outcome.as_mut()];
    inlines(&mut action.change).into_iter().chain(said.into_iter().flatten()).collect()
}

fn inlines(all: &mut [Inline]) -> Vec<&mut String> {
    let texts = all.iter_mut().flat_map(|inline| match inline {
        Inline::Text { text } => vec![text],
        Inline::Strong { inlines: inner, .. }
        | Inline::Emphasis { inlines: inner, .. }
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
    let mut texts = Vec::new();
    add_block(block, &mut texts);
    texts.iter().all(|unit| unit.text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_from_the_end() {
        let taken = |cut: usize| {
            let mut texts = ["one two three four".to_owned(), "five six".to_owned()];
            let units = texts.iter_mut().enumerate();
            let units = units.map(|(paragraph, text)| Unit::new(text, paragraph, None));
            take(units.collect(), cut);
            texts
        };
        assert_eq!(taken(3), ["one two three", ""]);
        assert_eq!(taken(9), ["", ""]);
    }
}
