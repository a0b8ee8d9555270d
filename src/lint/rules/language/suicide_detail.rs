use crate::lint::{Context, Sink, rule::declare_rule, wording};

declare_rule! {
    /// ## What it does
    /// Finds the method, the means or the place of a suicide or an attempt, notes, and a single
    /// cause. Quotations (a `>` block, a voice, words in quotation marks), denials and talk about a
    /// term itself are left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// Details of method and place can put other people at risk, and stay with the family.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// content-warning = "This briefing speaks of suicide."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "A year before, her cousin hanged himself."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// content-warning = "This briefing speaks of suicide."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "A year before, her cousin died by suicide."
    /// ```
    ///
    /// ## Source
    /// Samaritans, best practice in reporting suicide, and NHS Practitioner Health, communication
    /// toolkit, both read 2026-11.
    pub static RULE = { name: "suicide-detail", group: Language, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
}
