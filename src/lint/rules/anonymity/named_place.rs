use crate::lint::{
    Context, Sink, place,
    rule::declare_rule,
    rules::anonymity::{private_term, street_address},
};

declare_rule! {
    /// ## What it does
    /// Finds the name of a school, nursery, surgery, hospital, ward, care home, prison, refuge,
    /// hostel, place of worship, pub, park, estate, tower, station, barracks or village, in the words
    /// of all four nations ("Ysbyty", "Scoil", "Kirk"). The kind may stand before the name, behind it
    /// or beside it ("Glenview, a nursing home"), or be told by what somebody did there ("a pupil at
    /// Glenview"). "The hospital", job titles, services, trusts, universities, laws and guidance are
    /// left, and so are towns.
    ///
    /// ## Why it matters
    /// A school or a ward is a few hundred people, many of whom know the family.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin's cousins went to Oakfield Primary School."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin's cousins went to a primary school nearby."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership).
    pub static RULE = {
        name: "named-place", group: Anonymity, level: Warn, asks: Briefing(check),
        narrower: [private_term::RULE, street_address::RULE]
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for (passage, words) in place::find(cx) {
        let passage = &cx.passages()[passage];
        let words = &passage.words()[words];
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let written = &passage.text[first.range.start..last.range.end];
        out.push(
            passage.span_of_words(words),
            format!("“{written}” names a place that people know"),
        )
        .why("many of the few hundred people there know the family")
        .help("write what kind of place it is: “a primary school”, “a hospital ward”");
    }
}
