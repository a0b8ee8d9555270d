use crate::lint::{Context, Sink, recognise::age, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds an age of a declared person that is above the declared one, which is the age at the
    /// time of harm: in years, months, weeks or days, a birthday, “a child of four”, “in her
    /// eighties”. A younger age is history, and passes; so does one that nobody has reached, that
    /// is a thing's (“a pram that was twelve years old”), or of which the sentence does not say whose it is.
    ///
    /// ## Why it matters
    /// Readers cannot tell which is right, and one of the two may be the real age that was to be
    /// changed.
    ///
    /// ## Bad
    /// ```toml
    /// [[person]]
    /// pseudonym = "Robin"
    /// role = "child"
    /// age = "16 months"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin, aged two, was known to four services."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[person]]
    /// pseudonym = "Robin"
    /// role = "child"
    /// age = "16 months"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin, aged six months, was known to four services."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11, after slips in published briefings.
    pub static RULE = { name: "age-mismatch", group: Anonymity, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for told in cx.ages() {
        let Some(person) = told.who.person.map(|index| &cx.briefing.people[index]) else {
            continue;
        };
        let Some(declared) = person.age.as_ref() else { continue };
        let is_above =
            age::declared(declared).is_some_and(|age| told.months > age.before - ROUNDED);
        if is_above && told.is_reached {
            let passage = &cx.passages()[told.passage];
            out.push(
                passage.span_of_words(&passage.words()[told.words.clone()]),
                format!("this age is above the declared one, “{}”", declared.value),
            )
            .why("readers cannot tell which is right, and one may be the real age")
            .help("write the age at the time of harm, or change `age` in the `[[person]]`");
        }
    }
}

/// Months by which two ages that are one may differ, since months and years are no whole weeks.
const ROUNDED: f64 = 1e-6;
