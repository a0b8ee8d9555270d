use crate::lint::{Context, Sink, harm, rule::declare_rule};
use crate::model::{Place, SupportFor};
use crate::source::Span;
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds a briefing whose themes or text tell of suicide, sexual abuse, a death or domestic
    /// abuse, and which names no support that everyone can use.
    ///
    /// ## Why it matters
    /// Briefings are read by people who have lived through such things, staff among them. They
    /// should find a number on the same page.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// themes = ["suicide"]
    /// content-warning = "This briefing tells of suicide."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// themes = ["suicide"]
    /// content-warning = "This briefing tells of suicide."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    /// ```
    ///
    /// ## Source
    /// The NSPCC's pages on case reviews, which open with a helpline, and Public Health Dorset,
    /// Suicide-safely wordbook, both read 2026-11. The list of words: house rule, 2026-11.
    pub static RULE = { name: "missing-support", group: Care, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let support = &cx.briefing.support;
    let is_for_staff = |audience: SupportFor| audience == SupportFor::Staff;
    let all_for_staff = support
        .iter()
        .all(|one| one.audience.get().is_some_and(|audience| is_for_staff(audience.value)));
    if !all_for_staff {
        return;
    }
    let start = Some(Span::default());
    let gap = if support.is_empty() { support.gap(Place::default()) } else { start };
    let Some(span) = gap else { return };
    let told = harm::told(cx);
    if !told.is_empty() {
        let lacks = if support.is_empty() { "no support" } else { "support for staff alone" };
        let told = text::and_list(&told);
        out.push(span, format!("the briefing tells of {told} and names {lacks}"))
            .why("readers may have lived through it, and should find help on the same page")
            .help("add `[[support]]` with a `name`, and a `phone` or `url`, for everyone");
    }
}
