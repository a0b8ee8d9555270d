use crate::lint::{
    Context, Sink,
    dated::{self, Kind},
    rule::declare_rule,
    rules::anonymity::{date_of_birth, identifying_number},
};

declare_rule! {
    /// ## What it does
    /// Finds the day and month of an event, with or without the year, in words or digits ("on 4/11",
    /// "for July 12 but"), in English or Welsh months, and days with a name ("Boxing Day", "Eid last
    /// year") in a sentence that tells what happened. What was planned for a day and came to nothing
    /// is an event too. The date of a report, a law, guidance, a board's meeting, a deadline, an
    /// awareness day or a period of data is left, and so is what is so in general ("applications close
    /// on 9 January", "gifts at Christmas that do not fit"); a date of birth is `date-of-birth`.
    ///
    /// ## Why it matters
    /// A day is what local newspapers and neighbours remember.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "On 3 March 2024 a neighbour rang the police."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "In March 2024 a neighbour rang the police."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership). Published reviews give month and year at
    /// most.
    pub static RULE = {
        name: "exact-date", group: Anonymity, level: Warn, asks: Briefing(check),
        narrower: [date_of_birth::RULE, identifying_number::RULE]
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for found in dated::find(cx, Kind::Event) {
        out.push(found.span, "the exact date of an event stands here")
            .why("a day is what local newspapers and neighbours remember")
            .help("write the month and year, or the season");
    }
}
