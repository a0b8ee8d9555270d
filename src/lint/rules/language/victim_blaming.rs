use crate::lint::{Context, Sink, rule::declare_rule, subject, wording};

declare_rule! {
    /// ## What it does
    /// Finds wording that puts the harm on the person who was harmed, or the distance of services
    /// on the family: "put herself at risk", a victim's behaviour told as the cause ("her drinking
    /// provoked him"), "had she stayed at home", "let himself be used". A body or a perpetrator who does not engage, quotations (a `>` block, a voice,
    /// words in quotation marks), denials and talk about a term itself are left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// It hides who caused the harm and what services could do, and tells other victims that they
    /// would be blamed too. HMICFRS asked chief constables in 2023 to end it.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin's sister put herself at risk by meeting him."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "A man whom she met online abused Robin's sister."
    /// ```
    ///
    /// ## Source
    /// Durham SCP, Why language matters in harm outside the home; The Children's Society, child
    /// exploitation language guide; NSPCC Learning, Why language matters; all read 2026-11. Wording
    /// on engagement: house list.
    pub static RULE = { name: "victim-blaming", group: Language, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report_if(cx, RULE.name, out, |passage, hit| {
        hit.term.kind != "engagement" || !subject::is_body(cx, passage, hit.words.start)
    });
}
