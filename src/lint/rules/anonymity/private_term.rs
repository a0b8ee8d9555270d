use crate::diag::Protected;
use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds the terms of your private list (`--private-terms`, or `[private]` in
    /// `sevenmin.toml`) anywhere in the file and in its name: whole words in any case, with or
    /// without accents, as plural or possessive, over a line's end, inside emphasis, and with hyphens,
    /// underscores, dots or nothing between its words. `sevenmin.toml` is searched too. No output
    /// repeats what was found. The rule can be neither lowered nor waived.
    ///
    /// ## Why it matters
    /// A real name in a published briefing cannot be taken back.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = "Quimby Sample lived with an aunt."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = "Robin lived with an aunt."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "private-term", group: Anonymity, level: Error, check: check }
}

const WHY: &str = "it is on your private list of what is never to be published";

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let terms = &cx.run.private_terms;
    let mut protected = Protected::of_terms(terms, &cx.source.text);
    // Markdown entities hide a letter from the file's text, not from a reader.
    for passage in cx.passages() {
        for found in terms.find(&passage.text) {
            let span = passage.span(found.range());
            protected.add(span, &cx.source.text[span.range()]);
        }
    }
    protected.settle();
    for span in protected.spans().iter().copied() {
        out.protect(span, &cx.source.text[span.range()]);
        out.push(span, "a private term stands here")
            .why(WHY)
            .help("write a pseudonym, or say it without the name");
    }
    let name = cx.source.path.rsplit('/').next().unwrap_or_default();
    if !terms.find(name).is_empty() {
        out.push(Span::default(), "a private term stands in the file's name")
            .why(WHY)
            .help("rename the file; its name goes on with e-mails and folders");
    }
}
