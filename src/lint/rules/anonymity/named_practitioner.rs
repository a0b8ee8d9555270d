use crate::lint::{
    Context, Sink,
    names::NameKind,
    rule::declare_rule,
    rules::anonymity::{private_term, pseudonym_spelling},
};

declare_rule! {
    /// ## What it does
    /// Finds the name of somebody at work in any of the four nations: after a title or a rank (Dr,
    /// PCSO, Sheriff Principal, Canon), beside a job ("Mrs Orme, the deputy head", "the midwife, I
    /// think her name was Josie"), with what they made or where they work ("written by Mr
    /// Sandford", "Ms Hale at the trust"). A `[[person]]` with the role `professional` may be
    /// named; authors of research and of public reports, and professors at a university, too.
    /// A role or a team is nobody's name: "Nurse Practitioner", "School Nurse Service".
    ///
    /// ## Why it matters
    /// Reviews are for learning, and a name turns them into blame. It also tells where the family
    /// lived.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Dr Patel saw Robin twice."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "A hospital doctor saw Robin twice."
    /// ```
    ///
    /// ## Source
    /// House rule, after the principle of learning and not blame, 2026-11. Working Together 2023
    /// could not be read.
    pub static RULE = {
        name: "named-practitioner", group: Anonymity, level: Warn, asks: Briefing(check),
        narrower: [private_term::RULE, pseudonym_spelling::RULE]
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for name in cx.names().iter().filter(|name| name.kind == NameKind::Practitioner) {
        let passage = &cx.passages()[name.passage];
        let words = &passage.words()[name.words.clone()];
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let written = &passage.text[first.range.start..last.range.end];
        out.push(passage.span_of_words(words), format!("“{written}” names somebody at work"))
            .why("a name turns learning into blame, and can tell where the family lived")
            .help("write the role: “the health visitor”");
    }
}
