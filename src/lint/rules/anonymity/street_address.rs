use crate::lint::Context;
use crate::lint::Exposed;
use crate::lint::recognise::address;
use crate::lint::rule::declare_rule;

declare_rule! {
    /// ## What it does
    /// Finds a house number with its street, and a street where somebody lived. A street in the
    /// name of an organisation is left. No output repeats what was found.
    ///
    /// ## Why it matters
    /// An address leads to the family's door.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The family lived at 14 Acacia Avenue at the time."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The family lived in a rented flat at the time."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership).
    pub static RULE = { name: "street-address", group: Anonymity, level: Error, asks: Guard(find) }
}

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let found = cx.passages().iter().flat_map(|passage| {
        let words = passage.words();
        address::find(words).into_iter().map(|range| {
            let bytes = words[range.start].range.start..words[range.end - 1].range.end;
            Exposed {
                span: passage.span_of_words(&words[range]),
                words: passage.text[bytes].to_owned(),
                message: "a street address stands here".to_owned(),
                why: "it leads to the family's door",
                help: "take it out, or say what kind of home it was",
            }
        })
    });
    found.collect()
}
