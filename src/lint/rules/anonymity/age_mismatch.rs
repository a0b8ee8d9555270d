use crate::english::time;
use crate::lint::{Context, Sink, recognise::age, rule::declare_rule, told};

declare_rule! {
    /// ## What it does
    /// Finds an age of a declared person that is above the declared one, which is the age at the
    /// time of harm. A younger age is history, and passes.
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
    for told in told::ages(cx) {
        let Some(person) = told.who.person.map(|index| &cx.briefing.people[index]) else {
            continue;
        };
        let Some(declared) = person.age.as_ref() else { continue };
        // Ages are rounded down: 16 months are "one", and "one" may be 23 months.
        let is_above = age::declared(declared)
            .is_some_and(|age| told.months >= age + 1.0 && told.months.floor() > age);
        let passage = &cx.passages()[told.passage];
        let words = passage.words();
        if is_above && !is_imagined(words, &told.words) {
            out.push(
                passage.span_of_words(&words[told.words.clone()]),
                format!("this age is above the declared one, “{}”", declared.value),
            )
            .why("readers cannot tell which is right, and one may be the real age")
            .help("write the age at the time of harm, or change `age` in the `[[person]]`");
        }
    }
}

/// "She would have been three": an age that nobody reached, or that is to come.
fn is_imagined(words: &[crate::lint::prose::Word], age: &std::ops::Range<usize>) -> bool {
    let before = crate::lint::prose::before(words, age.start).take(8);
    before.into_iter().any(|word| time::IMAGINED_AGES.has(word))
}
