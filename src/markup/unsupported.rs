//! What the small Markdown leaves out, and what to use in its place.

use pulldown_cmark::Tag;

use crate::source::Span;

/// Something that the small Markdown leaves out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unsupported {
    /// Where it is.
    pub span: Span,
    /// What it is, with its article.
    pub what: &'static str,
    /// What to do.
    pub instead: &'static str,
}

impl Unsupported {
    /// Whether it is nothing but an indent, as lists have that were pasted.
    pub fn is_indent(&self) -> bool {
        self.what == INDENT.0
    }
}

/// What something is, and what to do instead.
pub(super) type Advice = (&'static str, &'static str);

pub(super) const HTML: Advice =
    ("raw HTML", "write plain text; for a sign like < put a backslash before it");
pub(super) const CODE: Advice = ("code between backticks", "use quotation marks, or **strong**");
pub(super) const INDENT: Advice =
    ("indented text, which Markdown takes for code", "remove the indent");
pub(super) const RULE: Advice = ("a dividing line", "leave it out; sections divide the text");
pub(super) const NESTED_QUOTE: Advice = ("a quotation in a quotation", "quote both on one level");
pub(super) const DEEP_LIST: Advice = ("a list of a third level", "use two levels at most");
pub(super) const SECOND_PARAGRAPH: Advice = (
    "a second block of text",
    "keep this to one paragraph; use `evidence` or another action for the rest",
);
pub(super) const FOOTNOTE: Advice = ("a footnote", "say it in the text, or add a [[source]]");
pub(super) const STRIKE: Advice =
    ("struck-out text", "delete the words; [[revision]] tells what changed");
pub(super) const NESTING: Advice =
    ("markup within markup, many times over", "write plain paragraphs, lists and **strong** words");
pub(super) const UNSEEN: Advice =
    ("a character that cannot be seen, written by its number", "delete what stands from & to ;");
pub(super) const ADDRESS: Advice = (
    "a link to something else than a web, e-mail or telephone address",
    "start the address with https://, http://, mailto: or tel:",
);

pub(super) const LONG_ADDRESS: Advice = (
    "a link to an address of more than 2,000 characters",
    "link to a page with a shorter address; not every browser and PDF reader takes this one",
);

/// Returns the advice for a Markdown element that is never allowed.
pub(super) fn advice(tag: &Tag<'_>) -> Option<Advice> {
    Some(match tag {
        Tag::Heading { .. } => {
            ("a heading", "use **strong** for a lead-in; each section has its heading")
        }
        Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented) => INDENT,
        Tag::CodeBlock(_) => ("a code block", "write plain text"),
        Tag::HtmlBlock => HTML,
        Tag::FootnoteDefinition(_) => FOOTNOTE,
        Tag::Table(_) => ("a table", "use a list; actions are drawn as a table by themselves"),
        Tag::Image { .. } => (
            "a picture in the text",
            "use the section's `image`; `sevenmin explain picture` tells how",
        ),
        Tag::Strikethrough => STRIKE,
        _ => return None,
    })
}
