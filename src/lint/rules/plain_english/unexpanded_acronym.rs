use crate::lint::{
    Context, Sink, acronym,
    rule::declare_rule,
    rules::{
        anonymity::{identifying_number, postcode},
        language::{depersonalised, outdated_term, was_not_brought},
        structure::unfinished_text,
    },
};

declare_rule! {
    /// ## What it does
    /// Finds short forms of two to six letters that are not written out where the reader first
    /// meets them, in the order of reading: title, sections, actions, questions. One that is
    /// declared in `[[acronym]]` must be written out there too, since the list stands at the end.
    /// Common ones such as GP and NHS, Roman numerals, small words in capitals, persons who go by
    /// letters, grades and blood groups are left. What stands right before the letters in brackets
    /// writes them out where it has their first letters, and so do the official long forms whose
    /// letters differ, such as those of DASH and CP-IS.
    ///
    /// ## Why it matters
    /// Half of the room comes from another agency and does not know the letters.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "An MACE meeting was held."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "A multi-agency child exploitation (MACE) meeting was held."
    /// ```
    ///
    /// ## Source
    /// Government Digital Service, Guidance on publishing accessible documents,
    /// <http://govwire.co.uk/news/government-digital-service/guidance-publishing-accessible-documents-98735>,
    /// read 2026-11.
    pub static RULE = {
        name: "unexpanded-acronym", group: PlainEnglish, level: Warn, asks: Briefing(check),
        narrower: [
            depersonalised::RULE, identifying_number::RULE, outdated_term::RULE, postcode::RULE,
            unfinished_text::RULE, was_not_brought::RULE,
        ]
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let acronyms = cx.acronyms();
    let declared = acronym::Declared::of(&cx.briefing.acronyms);
    for first in acronyms.first_uses().filter(|first| first.expansion.is_none()) {
        let passage = &cx.passages()[first.passage];
        let short = &first.short;
        let help = match declared.longs(short).first() {
            Some(long) => format!("write “{long} ({short})” here, where readers first meet it"),
            None => format!(
                "write it out with the letters in brackets, as in “child protection plan (CPP)”, or do without {short}"
            ),
        };
        out.push(
            passage.span(first.range.clone()),
            format!("`{short}` is not written out where readers first meet it"),
        )
        .why("half of the room comes from another agency and does not know the letters")
        .help(help);
    }
}
