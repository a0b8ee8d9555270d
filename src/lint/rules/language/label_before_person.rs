use crate::lint::{Context, Sink, rule::declare_rule, wording};

declare_rule! {
    /// ## What it does
    /// Finds a condition or a situation made into the person: "a schizophrenic", "the homeless".
    /// Whether to write "autistic child" or "child with autism" is a local choice, and passes.
    /// Quotations (a `>` block, a voice, words in quotation marks), denials and talk about a term
    /// itself are left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// A person is more than a condition. What a label hides is often what mattered.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "His father was an alcoholic."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "His father was dependent on alcohol."
    /// ```
    ///
    /// ## Source
    /// NSPCC Learning, Why language matters, read 2026-11; Disability Unit, Inclusive language,
    /// 2021. Some terms: house list.
    pub static RULE = { name: "label-before-person", group: Language, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
}
