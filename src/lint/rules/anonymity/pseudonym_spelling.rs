use crate::lint::{
    Context, Sink, names::NameKind, rule::declare_rule, rules::anonymity::private_term,
};

declare_rule! {
    /// ## What it does
    /// Finds a word that is nearly a declared pseudonym: misspelt ("Robyn" where "Robin" is
    /// declared), sounding alike, lengthened ("Robin-Lee"), or a pet form of it ("Robbie", "Peg"
    /// where "Margaret" is declared).
    ///
    /// ## Why it matters
    /// Readers wonder whether there are two children. And a slip may be the real name.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services knew a part of what Robyn lived with."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services knew a part of what Robin lived with."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11, after slips in published briefings.
    pub static RULE = {
        name: "pseudonym-spelling", group: Anonymity, level: Warn, asks: Briefing(check),
        narrower: [private_term::RULE]
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for name in cx.names() {
        let NameKind::NearMiss(person) = name.kind else { continue };
        let passage = &cx.passages()[name.passage];
        let words = &passage.words()[name.words.clone()];
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let person = &cx.briefing.people[person];
        let declared = person
            .pseudonym
            .as_ref()
            .or(person.name.as_ref())
            .map_or("", |name| name.value.as_str());
        let written = &passage.text[first.range.start..last.range.end];
        out.push(
            passage.span_of_words(words),
            format!("“{written}” is nearly the declared “{declared}”"),
        )
        .why("readers wonder whether there are two people, and a slip may be the real name")
        .help(format!("write “{declared}”, or declare the other person in a `[[person]]`"));
    }
}
