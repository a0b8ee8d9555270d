use crate::lint::{
    Context, Sink,
    names::NameKind,
    rule::declare_rule,
    rules::{
        anonymity::{
            named_place, named_practitioner, private_term, pseudonym_spelling, street_address,
        },
        structure::unfinished_text,
    },
};

declare_rule! {
    /// ## What it does
    /// Finds names of people that no `[[person]]` declares. Sentence starts, months, places,
    /// organisations, laws, tools, brands and acronyms are not names; a word that is both a name
    /// and an ordinary word counts where what stands about it speaks of a person. It reads a list
    /// of names that people in Britain have.
    ///
    /// ## Why it matters
    /// A real name that slipped into a draft is the leak that hurts most.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin stayed with Kasia at weekends."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Robin stayed with an aunt at weekends."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: no published list of what to remove was found. Reviews are published
    /// anonymised (Manchester Safeguarding Partnership).
    pub static RULE = {
        name: "undeclared-name", group: Anonymity, level: Warn, asks: Briefing(check),
        narrower: [
            named_place::RULE, named_practitioner::RULE, private_term::RULE, pseudonym_spelling::RULE,
            street_address::RULE, unfinished_text::RULE,
        ]
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for name in cx.names().iter().filter(|name| name.kind == NameKind::Undeclared) {
        let passage = &cx.passages()[name.passage];
        let words = &passage.words()[name.words.clone()];
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let written = &passage.text[first.range.start..last.range.end];
        out.push(
            passage.span_of_words(words),
            format!("“{written}” seems to be a name, and no `[[person]]` declares it"),
        )
        .why("a real name that slipped into a draft is the leak that hurts most")
        .help("take it out, or declare the pseudonym in a `[[person]]`");
    }
}
