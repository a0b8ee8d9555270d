use crate::lint::{Context, Exposed, recognise::postcode, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds postcodes, and the first half of one where it tells where somebody lived. Only areas
    /// that Royal Mail uses count, so that vitamin B12 and the M25 are left. No output repeats what
    /// was found.
    ///
    /// ## Why it matters
    /// A postcode is a few front doors.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The family lived in EX4 9ZZ at the time."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The family lived in a small town at the time."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership).
    pub static RULE = { name: "postcode", group: Anonymity, level: Error, asks: Guard(find) }
}

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let found = cx.all_passages().flat_map(|passage| {
        postcode::find(&passage.text).into_iter().map(|range| Exposed {
            span: passage.span(range.clone()),
            words: passage.text[range].to_owned(),
            message: "a postcode stands here".to_owned(),
            why: "a postcode is a few front doors",
            help: "take it out, or name a wider area if readers need one",
        })
    });
    found.collect()
}
