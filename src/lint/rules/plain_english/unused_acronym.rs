use std::collections::HashSet;

use crate::lint::{Context, Sink, acronym, prose, rule::declare_rule};

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
    pub static RULE = { name: "unused-acronym", group: PlainEnglish, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.briefing.language.is_english() || cx.briefing.acronyms.is_empty() {
        return;
    }
    let used = used_words(cx);
    for short in cx.briefing.acronyms.iter().filter_map(|one| one.short.as_ref()) {
        let parts: Vec<String> = prose::words(short)
            .into_iter()
            .map(|word| acronym::plain_short(&short[word.range]))
            .collect();
        if !parts.is_empty() && !parts.iter().all(|part| used.contains(part)) {
            out.push(short.span, format!("`{}` stands nowhere in the text", short.value))
                .why("a list of what is not there sends readers looking")
                .help("delete this `[[acronym]]`; `sevenmin explain acronym` tells what it is for");
        }
    }
}

/// The words of the narrative that hold a capital.
fn used_words(cx: &Context<'_>) -> HashSet<String> {
    let words = cx
        .passages()
        .iter()
        .flat_map(|passage| passage.words().iter().map(move |word| (passage, word)));
    let capital = words
        .filter(|(passage, word)| passage.text[word.range.clone()].contains(char::is_uppercase));
    capital.map(|(passage, word)| acronym::plain_short(&passage.text[word.range.clone()])).collect()
}
