//! The small Markdown as templates see it: a tree to walk, never markup text.

use icu_segmenter::{LineSegmenter, options::LineBreakOptions};
use schemars::JsonSchema;
use serde::Serialize;

use crate::fonts::{self, HouseFonts};
use crate::markup::{self, Extent};
use crate::model::Markdown;
use crate::source::Text;
use crate::view::{links, ruler::is_far};

/// A piece of text that stands on its own lines.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        inlines: Vec<Inline>,
    },
    /// A bullet list, or a numbered one.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The first item's number.
        start: u64,
        /// The items, each of blocks.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
}

/// A piece of text inside a line.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// Strong words.
    Strong {
        /// What is strong.
        inlines: Vec<Inline>,
        /// Whether a line stands under it, since a font that sets it has no bold face.
        underlined: bool,
    },
    /// Emphasised words: drawn upright, in weight 600.
    Emphasis {
        /// What is emphasised.
        inlines: Vec<Inline>,
        /// Whether a line stands under it, since a font that sets it has no bold face.
        underlined: bool,
    },
    /// A link.
    Link {
        /// Where it leads.
        url: String,
        /// The address as readers of paper need it; nothing where the words say it already.
        address: Option<String>,
        /// The link's words.
        inlines: Vec<Inline>,
    },
    /// A hard line break.
    Break,
}

/// Returns a field's text as templates see it.
pub fn blocks(field: Option<&Markdown>, fonts: &HouseFonts) -> Vec<Block> {
    field.map(|field| convert(&field.tree.blocks, fonts)).unwrap_or_default()
}

/// Returns words of the interface, written in the small Markdown, as templates see them.
pub fn blocks_of(words: &str, fonts: &HouseFonts) -> Vec<Block> {
    blocks(Some(&Markdown::new(Text::unwritten(words.to_owned()), Extent::Blocks)), fonts)
}

/// Returns the inlines of a field of one paragraph.
pub(super) fn line(field: Option<&Markdown>, fonts: &HouseFonts) -> Vec<Inline> {
    let paragraphs = blocks(field, fonts).into_iter().filter_map(|block| match block {
        Block::Paragraph { inlines } => Some(inlines),
        _ => None,
    });
    paragraphs.flatten().collect()
}

/// Returns a paragraph of plain words.
pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { inlines: vec![Inline::Text { text: text.into() }] }
}

fn convert(blocks: &[markup::Block], fonts: &HouseFonts) -> Vec<Block> {
    let convert_one = |block: &markup::Block| match block {
        markup::Block::Paragraph(found) => Block::Paragraph { inlines: inlines(found, fonts) },
        markup::Block::List { start, items } => Block::List {
            ordered: start.is_some(),
            start: start.unwrap_or(1),
            items: items.iter().map(|item| convert(item, fonts)).collect(),
        },
        markup::Block::Quote(blocks) => Block::Quote { blocks: convert(blocks, fonts) },
    };
    blocks.iter().map(convert_one).collect()
}

/// Words that follow each other become one text, so that no template sees how they were written.
fn inlines(found: &[markup::Inline], fonts: &HouseFonts) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(found.len());
    for inline in found {
        let next = match inline {
            markup::Inline::Text(run) => {
                let words = fonts::settable(&run.text).replace(['\t', '\n'], " ");
                if let Some(Inline::Text { text }) = out.last_mut() {
                    text.push_str(&words);
                    continue;
                }
                Inline::Text { text: words }
            }
            markup::Inline::Strong(inner) => {
                let inlines = inlines(inner, fonts);
                let underlined = fonts.lack_bold(&plain_text(&inlines));
                Inline::Strong { inlines, underlined }
            }
            markup::Inline::Emphasis(inner, _) => {
                let inlines = inlines(inner, fonts);
                let underlined = fonts.lack_bold(&plain_text(&inlines));
                Inline::Emphasis { inlines, underlined }
            }
            markup::Inline::Link { url, inlines: inner, .. } => {
                let inner = inlines(inner, fonts);
                let address = links::address_beside(url, &plain_text(&inner));
                Inline::Link { url: links::target(url), address, inlines: inner }
            }
            markup::Inline::Break => Inline::Break,
        };
        out.push(next);
    }
    out
}

/// Returns the words of inlines, without markup.
pub(super) fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text } => out.push_str(text),
            Inline::Strong { inlines, .. }
            | Inline::Emphasis { inlines, .. }
            | Inline::Link { inlines, .. } => {
                out.push_str(&plain_text(inlines));
            }
            Inline::Break => out.push(' '),
        }
    }
    out
}

/// Returns an inline sentence by sentence, long sentences in runs of words; each part of what is strong,
/// emphasised or a link is so too.
pub(super) fn parts(inline: &Inline) -> Vec<Inline> {
    match inline {
        Inline::Text { text } => sentences(text),
        Inline::Strong { inlines, .. }
        | Inline::Emphasis { inlines, .. }
        | Inline::Link { inlines, .. } => {
            inlines.iter().flat_map(parts).map(|part| around(inline, vec![part])).collect()
        }
        Inline::Break => vec![Inline::Break],
    }
}

fn sentences(text: &str) -> Vec<Inline> {
    const MOST_WORDS: usize = 40;
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut words = 0;
    for word in text.split_inclusive(' ').flat_map(apart) {
        part.push_str(word);
        words += 1;
        let is_end = word.trim_end().ends_with(['.', '?', '!', '。', '？', '！']);
        let ends = is_end || words >= MOST_WORDS;
        if ends {
            parts.push(Inline::Text { text: std::mem::take(&mut part) });
            words = 0;
        }
    }
    if !part.is_empty() {
        parts.push(Inline::Text { text: part });
    }
    parts
}

/// Returns what stands between two spaces; of what is written without spaces, as Chinese is, each piece
/// behind which a line may end.
fn apart(word: &str) -> Vec<&str> {
    if !word.contains(is_far) {
        return vec![word];
    }
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let ends = segmenter.segment_str(word).filter(|end| {
        let before = word[..*end].chars().next_back();
        *end == word.len() || before.is_some_and(is_far)
    });
    let mut from = 0;
    let pieces = ends.map(|end| &word[std::mem::replace(&mut from, end)..end]);
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Adds a part after others: inside the last where both are strong, emphasised or one link.
pub(super) fn go_on(all: &mut Vec<Inline>, part: Inline) {
    let bare = |inline: &Inline| around(inline, Vec::new());
    let inside = all.last_mut().filter(|last| bare(last) == bare(&part)).and_then(inner);
    let more = inner(&mut part.clone()).cloned();
    let (Some(inside), Some(more)) = (inside, more) else {
        all.push(part);
        return;
    };
    for one in more {
        match (inside.last_mut(), one) {
            (Some(Inline::Text { text }), Inline::Text { text: words }) => text.push_str(&words),
            (_, one) => go_on(inside, one),
        }
    }
}

/// Returns what other words are around, around these; words and breaks are around none.
fn around(inline: &Inline, inlines: Vec<Inline>) -> Inline {
    let mut out = inline.clone();
    if let Some(inside) = inner(&mut out) {
        *inside = inlines;
    }
    out
}

fn inner(inline: &mut Inline) -> Option<&mut Vec<Inline>> {
    match inline {
        Inline::Strong { inlines, .. }
        | Inline::Emphasis { inlines, .. }
        | Inline::Link { inlines, .. } => Some(inlines),
        Inline::Text { .. } | Inline::Break => None,
    }
}
