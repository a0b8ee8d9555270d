use crate::lint::{Context, Sink, rule::declare_rule};
use crate::text;

declare_rule! {
    /// ## What it does
    /// Finds sentences of more than 25 words. A word holds a letter or a digit. Items of a list and
    /// headings are sentences of their own; quotations count too.
    ///
    /// ## Why it matters
    /// Tired readers lose the start of a long sentence before they reach its end.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Three services each knew a part of what was happening at home, but nobody brought the parts together, and so the family told the same story again and again."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Three services each knew a part of what was happening at home. Nobody brought the parts together. The family told the same story again and again."
    /// ```
    ///
    /// ## Source
    /// Government Digital Service, Guidance on publishing accessible documents,
    /// <http://govwire.co.uk/news/government-digital-service/guidance-publishing-accessible-documents-98735>,
    /// read 2026-11.
    pub static RULE = { name: "long-sentence", group: PlainEnglish, level: Warn, asks: Briefing(check) }
}

/// The most words of a sentence.
const MOST_WORDS: usize = 25;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.english_passages() {
        for range in text::sentences(&passage.text) {
            let count = text::word_count(&passage.text[range.clone()]);
            if count <= MOST_WORDS {
                continue;
            }
            let span = passage.span(range);
            // The items of a list that is typed run together until it is one.
            if !cx.pasted().speaks_of(span) {
                out.push(span, format!("a sentence of {count} words; {MOST_WORDS} are the most"))
                    .why("tired readers lose its start before they reach its end")
                    .help("make two sentences of it, at “and”, “but” or “which”");
            }
        }
    }
}
