//! What the blocks of Markdown are.

use pulldown_cmark::{HeadingLevel, TagEnd};

/// Whether what stands in lines ends with a block.
pub(super) fn ends_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::HtmlBlock
    )
}

/// Returns what a block would be as an element of HTML: what is open in it ends with it.
pub(super) fn element(tag: TagEnd) -> Option<&'static str> {
    match tag {
        TagEnd::Paragraph => Some("p"),
        TagEnd::Heading(_) => Some("h2"),
        TagEnd::CodeBlock => Some("pre"),
        TagEnd::BlockQuote(_) => Some("blockquote"),
        TagEnd::List(_) => Some("ul"),
        TagEnd::Item => Some("li"),
        TagEnd::Table => Some("table"),
        TagEnd::TableHead | TagEnd::TableRow => Some("tr"),
        TagEnd::TableCell => Some("td"),
        TagEnd::FootnoteDefinition => Some("section"),
        _ => None,
    }
}

/// Returns the number of a level, from 1.
pub(super) fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
