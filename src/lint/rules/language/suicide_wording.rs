use crate::lint::{Context, Sink, rule::declare_rule, wording};

declare_rule! {
    /// ## What it does
    /// Finds wording about suicide that sounds of crime, success, failure or spectacle. Quotations
    /// (a `>` block, a voice, words in quotation marks), denials and talk about a term itself are
    /// left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// Such words hurt bereaved families, and can put other people at risk.
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
    /// body = "A year before, her cousin committed suicide."
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
    /// NHS Practitioner Health, communication toolkit, and Samaritans, media guidelines for
    /// reporting suicide, both read 2026-11.
    pub static RULE = { name: "suicide-wording", group: Language, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
}
