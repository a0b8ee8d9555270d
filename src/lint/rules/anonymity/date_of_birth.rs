use crate::lint::{
    Context, Exposed,
    dated::{self, Kind},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it does
    /// Finds a date of birth, in any usual form, in words or digits: "born on 3 March 2015", "DOB
    /// 03/03/15", "dob 110845", and a birthday without its year: "her birthday, 3 March", "he turned
    /// sixteen on 3 March". Born in a month or a year is left. No output repeats what was found.
    ///
    /// ## Why it matters
    /// A date of birth with almost anything else makes one person known.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin was born on 3 March 2025."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin was born in the spring."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership).
    pub static RULE = { name: "date-of-birth", group: Anonymity, level: Error, asks: Guard(find) }
}

fn find(cx: &Context<'_>) -> Vec<Exposed> {
    let days = dated::find(cx, Kind::Birth).into_iter();
    days.map(|day| Exposed {
        span: day.span,
        words: day.words,
        message: "a date of birth stands here".to_owned(),
        why: "with almost anything else it makes one person known",
        help: "give the age, in years or months, if the learning needs it",
    })
    .collect()
}
