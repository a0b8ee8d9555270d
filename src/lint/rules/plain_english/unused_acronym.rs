use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::acronym;
use crate::lint::prose::Case;
use crate::lint::rule::declare_rule;

declare_rule! {
    /// ## What it does
    /// Finds an `[[acronym]]` whose letters stand nowhere in the narrative.
    ///
    /// ## Why it matters
    /// A list of what is not there sends readers looking.
    ///
    /// ## Bad
    /// ```toml
    /// [[acronym]]
    /// short = "MACE"
    /// long = "multi-agency child exploitation"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[acronym]]
    /// short = "MACE"
    /// long = "multi-agency child exploitation"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "A multi-agency child exploitation (MACE) meeting was held."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "unused-acronym", group: PlainEnglish, level: Info, check: check }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.briefing.language.is_english() {
        return;
    }
    for short in cx.briefing.acronyms.iter().filter_map(|one| one.short.as_ref()) {
        let wanted: Vec<String> =
            crate::lint::prose::words(short).into_iter().map(|word| word.text).collect();
        let used = cx.passages().iter().any(|passage| {
            let words = passage.words();
            (0..words.len()).any(|at| {
                words[at].case != Case::Lower
                    && wanted.iter().enumerate().all(|(index, part)| {
                        words
                            .get(at + index)
                            .is_some_and(|word| acronym::is_same_short(&word.text, part))
                    })
            })
        });
        if !used && !wanted.is_empty() {
            out.push(short.span, format!("`{}` stands nowhere in the text", short.value))
                .why("a list of what is not there sends readers looking")
                .help("delete this `[[acronym]]`");
        }
    }
}
