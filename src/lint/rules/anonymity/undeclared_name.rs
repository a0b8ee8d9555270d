use crate::lint::{
    Context, Sink,
    names::NameKind,
    rule::declare_rule,
    rules::{
        anonymity::{
            named_place, named_practitioner, private_term, pseudonym_spelling, street_address,
        },
        language::depersonalised,
        structure::unfinished_text,
    },
};

declare_rule! {
    /// ## What it does
    /// Finds names of people that no `[[person]]` declares: first names and surnames of a list of
    /// names that people in Britain have, families ("the Kowalczyks"), initials with a surname, what
    /// somebody is called ("they called him Ginger"), and any other capital that stands where a
    /// person stands: beside a relative, after "told" or "afraid of", before what people do or have.
    /// A word that is an ordinary word too (Grace, Mark, May) starts a sentence as a name only where
    /// what follows is told of a person. Places, roles, teams, pets, and what the public knows by
    /// name are nobody's: people of books and news, methods, laws, medicines, brands, institutions,
    /// illnesses, feasts, and kin words such as "Gran".
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
    /// anonymised (Manchester Safeguarding Partnership). The lists of names have their sources and
    /// dates in `src/english/lists`.
    pub static RULE = {
        name: "undeclared-name", group: Anonymity, level: Warn, asks: Briefing(check),
        narrower: [
            depersonalised::RULE, named_place::RULE, named_practitioner::RULE, private_term::RULE, pseudonym_spelling::RULE,
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
