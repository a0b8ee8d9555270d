use std::ops::Range;

use crate::lint::{
    Context, Exposed, Passage,
    prose::{self, Word},
    recognise::{address, drawn::Drawn},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it does
    /// Finds a house number, in digits or words, with its street, a house with a name and its street,
    /// and a street where somebody lived or was seen; in the words of all four nations ("9 Stryd
    /// Fawr", "4/1, 22 Larch Wynd"). A street in the name of an organisation is left, and so are
    /// streets that everybody knows. No output repeats what was found.
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
    let found = cx.all_passages().flat_map(|passage| {
        addresses(passage).into_iter().map(|range| Exposed {
            span: passage.span(range.clone()),
            words: passage.text[range].to_owned(),
            message: "a street address stands here".to_owned(),
            why: "it leads to the family's door",
            help: "take it out, or say what kind of home it was",
        })
    });
    found.collect()
}

/// Where addresses stand in a passage's text, with all that cannot be seen in them.
fn addresses(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let drawn = Drawn::with_marks(&passage.text);
    let of_words = |words: &[Word]| -> Vec<Range<usize>> {
        let bytes =
            |range: Range<usize>| words[range.start].range.start..words[range.end - 1].range.end;
        address::find(words).into_iter().map(bytes).collect()
    };
    if drawn.differs() {
        let ranges = of_words(&prose::words(drawn.text()));
        ranges.iter().map(|range| drawn.written(range)).collect()
    } else {
        of_words(passage.words())
    }
}
