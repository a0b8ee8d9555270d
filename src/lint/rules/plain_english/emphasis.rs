use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds emphasis with `*` or `_`, which most programs draw as italics.
    ///
    /// ## Why it matters
    /// Italics are hard to read for people with dyslexia or low vision, and screen readers pass
    /// them over. Here they are drawn upright; a pasted text becomes italic again.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services *each* noticed something."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services **each** noticed something."
    /// ```
    ///
    /// ## Source
    /// Government Digital Service, Guidance on publishing accessible documents,
    /// <http://govwire.co.uk/news/government-digital-service/guidance-publishing-accessible-documents-98735>,
    /// read 2026-11.
    pub static RULE = { name: "emphasis", group: PlainEnglish, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.english_passages() {
        for span in &passage.emphasis {
            out.push(*span, "emphasis stands for italics")
                .why("italics are hard to read for people with dyslexia or low vision")
                .help("write `**strong**` for a word that matters, or let the sentence do it");
        }
    }
}
