use crate::lint::{Context, Sink, rule::declare_rule, wording};

declare_rule! {
    /// ## What it does
    /// Finds terms that the field has left behind, those of medicine too, and names what is used now.
    /// A term that is a nation's own word in law passes there ("child protection register" in Wales,
    /// Scotland and Northern Ireland); the review's type tells the nation, else `nation` of the
    /// collection. Names that hold a term, quotations (a `>` block, a voice, words in quotation
    /// marks), denials and talk about a term itself are left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// The people they name find them hurtful or wrong, and readers stop trusting the rest.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Records spoke of the toxic trio."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Records spoke of debts, mental ill health and use of alcohol."
    /// ```
    ///
    /// ## Source
    /// NSPCC Learning, Why language matters, read 2026-11; Wandsworth Safeguarding Children
    /// Partnership newsletter, 2021-06; Disability Unit, Inclusive language, 2021. Some terms:
    /// house list. Guidance for present law, Working Together 2023, could not be read.
    pub static RULE = { name: "outdated-term", group: Language, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
}
