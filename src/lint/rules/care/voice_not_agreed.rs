use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds a voice in an approved or published briefing whose owner has not agreed to these
    /// words being used here: `agreed` is not true.
    ///
    /// ## Why it matters
    /// The words of a child, an adult or a family are theirs. They can also tell others who they
    /// are.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// status = "approved"
    ///
    /// [[voice]]
    /// text = "Robin laughs at everything now."
    /// from = "Robin’s grandmother"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "approved"
    ///
    /// [[voice]]
    /// text = "Robin laughs at everything now."
    /// from = "Robin’s grandmother"
    /// agreed = true
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11; Social Care Institute for Excellence, safeguarding adults review
    /// quality marker 13 (details in line with the wishes of the individual or their family),
    /// read 2026-11.
    pub static RULE = { name: "voice-not-agreed", group: Care, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.briefing.is_agreed() {
        return;
    }
    let status = cx.briefing.status().as_str();
    for voice in &cx.briefing.voices {
        let span = match voice.agreed.get() {
            Some(agreed) if agreed.value => None,
            Some(agreed) => Some(agreed.span),
            None => voice.agreed.gap(voice.place),
        };
        let Some(span) = span else { continue };
        out.push(span, format!("the briefing is {status}, and nobody says that this voice agreed"))
            .why("the words are theirs, and can tell others who they are")
            .help("ask them, and write `agreed = true`; without their yes, take the voice out");
    }
}
