use crate::lint::{Context, Exposed, recognise::number, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds NHS, CHI and Health and Care numbers, by check digit and by the words or the spacing
    /// about them, National Insurance numbers of issued prefixes, unique pupil numbers by their check
    /// letter, driving licences, plates of vehicles, court numbers, and what is called the number of
    /// a passport, a bank account, a card or a record: custody, crime, case, court, hospital, prison.
    /// Ten digits alone are left, and so are the numbers of books, orders, jobs, forms and grants,
    /// amounts and scores. No output repeats what was found.
    ///
    /// ## Why it matters
    /// Such a number leads to one person's records.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "His NHS number, 999 000 0018, stood on the form."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "His NHS number stood on the form."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership). Check digits: NHS Data Dictionary and
    /// Department for Education, read 2026-11.
    pub static RULE = { name: "identifying-number", group: Anonymity, level: Error, asks: Guard(find) }
}

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let found = cx.all_passages().flat_map(|passage| {
        number::find(&passage.text).into_iter().map(|(range, kind)| Exposed {
            span: passage.span(range.clone()),
            words: passage.text[range].to_owned(),
            message: format!("{} stands here", kind.name()),
            why: "it leads to one person's records",
            help: "take it out; nobody needs it to learn from the review",
        })
    });
    found.collect()
}
