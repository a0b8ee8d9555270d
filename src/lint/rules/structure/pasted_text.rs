use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds what an office program leaves when its text is pasted: lists and tables that are typed
    /// with `•`, `–`, `o`, `a)`, `(i)`, tabs or bars, characters that cannot be seen, and letters
    /// joined into one sign. Of a text's characters one finding tells all, with their number. It
    /// speaks alone where `unsupported-markup`, `missing-glyph`, `long-sentence` or the format would
    /// speak too. `check --fix` makes a list of lines that begin alike, and writes ordinary letters
    /// and spaces.
    ///
    /// ## Why it matters
    /// Typed marks run together into one paragraph, and a screen reader tells no list. A soft
    /// hyphen hides a word from search; some fonts draw a box for it.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = """
    /// Services should:
    /// • listen to the child
    /// • tell one another
    /// """
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "findings"
    /// body = """
    /// Services should:
    /// - listen to the child
    /// - tell one another
    /// """
    /// ```
    ///
    /// ## Source
    /// WCAG 2.2, failure F2 and technique H48 (lists are marked up as lists), read 2026-11; the
    /// Unicode Standard on format characters and ligatures, read 2026-11. The marks: house rule,
    /// 2026-11.
    pub static RULE = { name: "pasted-text", group: Structure, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for leftover in &cx.pasted().found {
        let finding = out.push(leftover.span, leftover.message.clone());
        let finding = finding.why(leftover.why).help(leftover.help.clone());
        if let Some(fix) = &leftover.fix {
            finding.fix(fix.clone());
        }
    }
}
