//! From a text to the tree.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::markup::{
    Block, Inline, Run, Unsupported,
    open_tree::{BlockKind, InlineKind, OpenTree},
    unsupported::{self, Advice},
};
use crate::source::{Span, Text};
use crate::text;

/// What the small Markdown allows lies six deep; who nests more than this meant something else.
const MOST_DEPTH: usize = 16;

/// How much a field may hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Extent {
    /// Paragraphs, lists, quotations.
    Blocks,
    /// One paragraph.
    Line,
}

/// A text's tree, and what the small Markdown leaves out of it.
#[derive(Clone, Debug, Default)]
pub struct Markup {
    /// The tree; words of unsupported elements are in it too, so that rules read them.
    pub blocks: Vec<Block>,
    /// What is not supported.
    pub unsupported: Vec<Unsupported>,
}

impl Markup {
    /// Returns the number of words; a word holds a letter or a digit, and marks of lists are none.
    pub fn word_count(&self) -> usize {
        let mut count = 0;
        for block in &self.blocks {
            block.paragraphs(&mut |inlines| {
                let mut words = String::new();
                for inline in inlines {
                    inline.add_words(&mut words);
                }
                count += text::word_count(&words);
            });
        }
        count
    }
}

/// Reads a text's small Markdown.
pub fn parse(text: &Text, extent: Extent) -> Markup {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let events = || Parser::new_ext(&text.value, options).into_offset_iter();
    if depth(events().map(|(event, _)| event)) > MOST_DEPTH {
        return too_deep(text);
    }
    let mut reader = Reader::new(text);
    for (event, range) in events() {
        reader.event(event, range);
    }
    let mut markup = Markup { blocks: reader.tree.finish(), unsupported: reader.unsupported };
    if extent == Extent::Line {
        let extra = match markup.blocks.as_slice() {
            [] | [Block::Paragraph(_)] => None,
            [Block::Paragraph(_), ..] => Some(first_words(text, &markup.blocks[1..])),
            blocks => Some(first_words(text, blocks)),
        };
        if let (Some(span), true) = (extra, markup.unsupported.is_empty()) {
            let (what, instead) = unsupported::SECOND_PARAGRAPH;
            markup.unsupported.push(Unsupported { span, what, instead });
        }
    }
    markup
}

/// How deep elements lie in one another at the most.
fn depth<'a>(events: impl Iterator<Item = Event<'a>>) -> usize {
    let (mut depth, mut most) = (0_usize, 0);
    for event in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        most = most.max(depth);
    }
    most
}

/// A text whose tree would be too deep to walk: its words as they are written, and one fault.
fn too_deep(text: &Text) -> Markup {
    let run = Run { text: text.value.clone(), range: 0..text.value.len(), verbatim: true };
    let (what, instead) = unsupported::NESTING;
    Markup {
        blocks: vec![Block::Paragraph(vec![Inline::Text(run)])],
        unsupported: vec![Unsupported { span: text.span, what, instead }],
    }
}

/// Where the first words of some blocks are written.
fn first_words(text: &Text, blocks: &[Block]) -> Span {
    let mut first = None;
    for block in blocks {
        block.walk(&mut |inline| {
            if let (Inline::Text(run), None) = (inline, &first) {
                first = Some(run.range.clone());
            }
        });
    }
    first.map_or(text.span, |range| text.span_of(range))
}

struct Reader<'a> {
    text: &'a Text,
    tree: OpenTree<'a>,
    unsupported: Vec<Unsupported>,
    /// Inside an element that was refused, nothing more is reported.
    refused: usize,
    lists: usize,
    quotes: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a Text) -> Self {
        Self {
            text,
            tree: OpenTree::new(text),
            unsupported: Vec::new(),
            refused: 0,
            lists: 0,
            quotes: 0,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => self.words(&words, range),
            Event::Code(words) => {
                self.refuse(unsupported::CODE, range.clone());
                self.words(&words, range);
            }
            Event::Html(words) | Event::InlineHtml(words) => {
                self.refuse(unsupported::HTML, range.clone());
                self.words(&words, range);
            }
            Event::FootnoteReference(_) => self.refuse_once(unsupported::FOOTNOTE, range),
            Event::SoftBreak => self.words(" ", range),
            Event::HardBreak => self.tree.inline(Inline::Break),
            Event::Rule => self.refuse(unsupported::RULE, range),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn refuse(&mut self, (what, instead): Advice, range: Range<usize>) {
        if self.refused == 0 {
            let trimmed = self.text.value[range.clone()].trim_end().len();
            let span = self.text.span_of(range.start..range.start + trimmed);
            self.unsupported.push(Unsupported { span, what, instead });
        }
    }

    /// A footnote is reported once, where the text first has a part of it.
    fn refuse_once(&mut self, advice: Advice, range: Range<usize>) {
        if self.unsupported.iter().all(|one| one.what != advice.0) {
            self.refuse(advice, range);
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if let Some(advice) = unsupported::advice(&tag) {
            return self.start_refused(&tag, advice, range);
        }
        match tag {
            Tag::Paragraph => self.tree.push_inlines(InlineKind::Paragraph, range),
            Tag::BlockQuote(_) => {
                self.tree.close_loose();
                if self.quotes > 0 {
                    self.refuse(unsupported::NESTED_QUOTE, range);
                }
                self.quotes += 1;
                self.tree.open_blocks(BlockKind::Quote);
            }
            Tag::List(start) => {
                self.tree.close_loose();
                self.lists += 1;
                if self.lists > 2 {
                    self.refuse(unsupported::DEEP_LIST, range);
                }
                self.tree.open_items(start);
            }
            Tag::Item => self.tree.open_blocks(BlockKind::Item),
            Tag::Strong => self.tree.push_inlines(InlineKind::Strong, range),
            Tag::Emphasis => self.tree.push_inlines(InlineKind::Emphasis, range),
            Tag::Link { link_type, dest_url, .. } => {
                if link_type != LinkType::Email && !is_allowed_address(&dest_url) {
                    self.refuse(unsupported::ADDRESS, range.clone());
                } else if dest_url.chars().count() > LONGEST_ADDRESS {
                    self.refuse(unsupported::LONG_ADDRESS, range.clone());
                }
                let bare = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let email = matches!(link_type, LinkType::Email);
                let url = if email { format!("mailto:{dest_url}") } else { dest_url.to_string() };
                self.tree.push_inlines(InlineKind::Link(url, bare), range);
            }
            _ => self.tree.push_inlines(InlineKind::Passed, range),
        }
    }

    fn start_refused(&mut self, tag: &Tag<'_>, advice: Advice, range: Range<usize>) {
        // One `~` on each side is text; two strike it out.
        if matches!(tag, Tag::Strikethrough) && !self.text.value[range.start..].starts_with("~~") {
            self.tree.push_inlines(InlineKind::Passed, range.clone());
            return self.words("~", range.start..range.start + 1);
        }
        match tag {
            Tag::FootnoteDefinition(_) => self.refuse_once(advice, range.clone()),
            _ => self.refuse(advice, range.clone()),
        }
        self.refused += 1;
        match tag {
            Tag::HtmlBlock | Tag::FootnoteDefinition(_) | Tag::Table(_) => {
                self.tree.close_loose();
                self.tree.open_blocks(BlockKind::Passed);
            }
            _ => self.tree.push_inlines(InlineKind::Passed, range),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::Table
            | TagEnd::Image => self.refused = self.refused.saturating_sub(1),
            TagEnd::Strikethrough => self.end_strikethrough(),
            TagEnd::BlockQuote(_) => self.quotes -= 1,
            TagEnd::List(_) => self.lists -= 1,
            _ => {}
        }
        if matches!(
            tag,
            TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::HtmlBlock
                | TagEnd::FootnoteDefinition
                | TagEnd::Table
        ) {
            self.tree.close_loose();
        }
        self.tree.close();
    }

    fn end_strikethrough(&mut self) {
        let Some(range) = self.tree.passed() else { return };
        if self.text.value[range.start..].starts_with("~~") {
            self.refused = self.refused.saturating_sub(1);
        } else {
            self.words("~", range.end - 1..range.end);
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        let verbatim = self.text.value.get(range.clone()) == Some(words);
        let mut seen = words.to_owned();
        if !verbatim && words.contains(text::is_forbidden) {
            self.refuse(unsupported::UNSEEN, range.clone());
            seen.retain(|character| !text::is_forbidden(character));
        }
        self.tree.inline(Inline::Text(Run { text: seen, range, verbatim }));
    }
}

/// The length of a link's address at which PDF readers and browsers begin to fail.
const LONGEST_ADDRESS: usize = 2000;

fn is_allowed_address(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:", "tel:"];
    known.iter().any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme))
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
