use crate::lint::{Context, Sink, rule::declare_rule, rules::structure::unfinished_text};
use crate::model::Words;

declare_rule! {
    /// ## What it does
    /// Finds Markdown that a briefing's text cannot hold: raw HTML, headings, tables, code,
    /// pictures, footnotes, dividing lines and the like. Paragraphs, lists of two levels,
    /// **strong** words, links and quotations are what it can hold.
    ///
    /// ## Why it matters
    /// The same text goes into handout, slides, page and plain text. What only some of them could
    /// draw would be lost in the others.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = """
    /// # What we learned
    ///
    /// Services worked hard but separately.
    /// """
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = """
    /// **What we learned.** Services worked hard but separately.
    /// """
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "unsupported-markup", group: Structure, level: Error, asks: Briefing(check), narrower: [unfinished_text::RULE] }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for text in &cx.walk().texts {
        let Words::Markdown(markdown) = text.words else { continue };
        for unsupported in &markdown.tree.unsupported {
            if unsupported.is_indent() && cx.pasted().speaks_of(unsupported.span) {
                continue;
            }
            let message = format!("{} cannot stand in `{}`", unsupported.what, text.key.name);
            out.push(unsupported.span, message)
                .why("the same text goes into print, slides, page and plain text; not all could draw it")
                .help(unsupported.instead);
        }
    }
}
