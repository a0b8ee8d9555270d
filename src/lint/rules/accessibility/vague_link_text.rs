use crate::english::media;
use crate::lint::{Context, Sink, prose, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds links whose words do not say where they lead: "click here", "this link", "read more".
    ///
    /// ## Why it matters
    /// Who uses a screen reader goes from link to link and hears only those words. On paper they
    /// say nothing at all.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "For the tool, [click here](https://example.org/tool)."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Use the [safer sleep tool](https://example.org/tool)."
    /// ```
    ///
    /// ## Source
    /// Government Digital Service, Guidance on publishing accessible documents,
    /// <http://govwire.co.uk/news/government-digital-service/guidance-publishing-accessible-documents-98735>,
    /// read 2026-11. Web Content Accessibility Guidelines 2.2, 2023-10-05, criterion 2.4.4.
    pub static RULE = { name: "vague-link-text", group: Accessibility, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.passages() {
        for link in passage.links.iter().filter(|link| !link.bare) {
            let words = prose::words(&passage.text[link.range.clone()]);
            let vague = words.iter().all(|word| media::LEADS_NOWHERE.has(&word.text));
            let points =
                words.len() < 6 && words.iter().any(|word| media::POINTERS.has(&word.text));
            if vague && points {
                let written = passage.text[link.range.clone()].trim();
                out.push(link.span, format!("the link's words “{written}” do not say where it leads"))
                    .why("who uses a screen reader hears only these words, and on paper they say nothing")
                    .help("put the name of what is there into the link: “[safer sleep guidance](…)”");
            }
        }
    }
}
