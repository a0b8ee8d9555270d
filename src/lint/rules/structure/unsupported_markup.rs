use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::markup;
use crate::markup::Extent;
use crate::model::Briefing;
use crate::source::Text;

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
    pub static RULE = { name: "unsupported-markup", group: Structure, level: Error, check: check }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (key, extent, text) in fields(cx.briefing) {
        for unsupported in markup::parse(text, extent).unsupported {
            out.push(unsupported.span, format!("{} cannot stand in `{key}`", unsupported.what))
                .why("the same text goes into print, slides, page and plain text; not all could draw it")
                .help(unsupported.instead);
        }
    }
}

type Field<'a> = (&'static str, Extent, &'a Text);

/// Every field of small Markdown, with its key.
fn fields(briefing: &Briefing) -> Vec<Field<'_>> {
    let mut fields: Vec<(&'static str, Extent, Option<&Text>)> = Vec::new();
    if let Some(review) = briefing.review.as_ref() {
        fields.push(("improvements", Extent::Blocks, review.improvements.as_ref()));
    }
    for section in &briefing.sections {
        fields.push(("body", Extent::Blocks, section.body.as_ref()));
        fields.push(("say", Extent::Blocks, section.say.as_ref()));
        fields.push(("do", Extent::Blocks, section.act.as_ref()));
    }
    for action in &briefing.actions {
        fields.push(("change", Extent::Line, action.change.as_ref()));
    }
    for question in &briefing.questions {
        fields.push(("prompt", Extent::Blocks, question.prompt.as_ref()));
    }
    for voice in &briefing.voices {
        fields.push(("text", Extent::Blocks, voice.text.as_ref()));
    }
    fields.push(("welcome", Extent::Blocks, briefing.session.welcome.as_ref()));
    fields.into_iter().filter_map(|(key, extent, text)| Some((key, extent, text?))).collect()
}
