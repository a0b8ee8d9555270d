use std::ops::Range;

use crate::lint::{
    Context, Passage, Sink, dying, lexicon::Lexicon, quote, rule::declare_rule, wording,
};

declare_rule! {
    /// ## What it does
    /// Finds the means, the place or the act told beside a suicide or an attempt, notes, and a single
    /// cause. No list has all methods: "by" and a deed, "with" a thing, "in" a place, or an act "to
    /// end his life" tell a detail, whatever it is. When it was and in whose care pass. Quotations (a
    /// `>` block, a voice, words in quotation marks), denials and talk about a term itself are left
    /// alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// Details of method and place can put other people at risk, and stay with the family.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// content-warning = "This briefing speaks of suicide."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "A year before, her cousin hanged himself."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// content-warning = "This briefing speaks of suicide."
    ///
    /// [[support]]
    /// name = "Samaritans"
    /// phone = "116 123"
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = "A year before, her cousin died by suicide."
    /// ```
    ///
    /// ## Source
    /// Samaritans, best practice in reporting suicide, and NHS Practitioner Health, communication
    /// toolkit, both read 2026-11.
    pub static RULE = { name: "suicide-detail", group: Language, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
    for (index, passage) in cx.passages().iter().enumerate().filter(|(_, one)| one.is_english()) {
        let words = passage.words();
        let listed: Vec<usize> = wording::told(cx, RULE.name, index)
            .map(|hit| words[hit.words.start].sentence)
            .collect();
        for detail in dying::details(passage, cx.hits(index), cx.mentions(index)) {
            if !listed.contains(&words[detail.start].sentence) {
                report(cx, passage, detail, out);
            }
        }
    }
}

/// Reports a detail that stands on no list.
fn report(cx: &Context<'_>, passage: &Passage<'_>, detail: Range<usize>, out: &mut Sink<'_>) {
    let written = quote::quoted(cx, passage, &detail);
    let span = passage.span_of_words(&passage.words()[detail]);
    let list = Lexicon::built_in().list(RULE.name);
    let source = list.and_then(|list| list.source_of(list.terms.first()?));
    let finding = out
        .push(span, format!("“{written}” tells how or where"))
        .why("details of method and place can put other people at risk, and stay with the family")
        .help("write “died by suicide” and leave method and place out");
    if let Some(source) = source {
        finding.source(source);
    }
}
