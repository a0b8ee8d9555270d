use crate::lint::{Context, Sink, harm, rule::declare_rule};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a briefing without a content warning whose themes or text tell of suicide, sexual
    /// abuse, a death or domestic abuse. Words that name a service or say that it did not happen
    /// do not count.
    ///
    /// ## Why it matters
    /// Somebody in the room may have lived through it. They can only step out if they know what
    /// is coming.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "incident"
    /// body = "Robin died in hospital."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// content-warning = "This briefing tells of the death of a child."
    ///
    /// [[section]]
    /// slot = "incident"
    /// body = "Robin died in hospital."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    /// ```
    ///
    /// ## Source
    /// Public Health Dorset, Suicide-safely wordbook, read 2026-11: a warning stands before such
    /// content, with where to find help. The list of words: house rule, 2026-11.
    pub static RULE = { name: "missing-content-warning", group: Care, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let briefing = cx.briefing;
    let Some(span) = briefing.content_warning.text_gap(briefing.place) else { return };
    let told = harm::told(cx);
    if !told.is_empty() {
        let told = text::and_list(&told);
        out.push(span, format!("the briefing tells of {told} and has no content warning"))
            .why("somebody in the room may have lived through it, and can only step out if they know")
            .help("add `content-warning` under `[briefing]`: a sentence on what is coming");
    }
}
