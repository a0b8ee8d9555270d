use crate::lint::{Context, Passage, Sink, rule::declare_rule};
use crate::source::Span;
use std::ops::Range;

declare_rule! {
    /// ## What it does
    /// Finds web addresses in the text: bare ones, those between `<` and `>`, and those that are
    /// the words of a link.
    ///
    /// ## Why it matters
    /// A screen reader spells an address out, letter by letter. Print adds the address of every
    /// link anyway.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The tool is at <https://example.org/tool>."
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
    /// read 2026-11.
    pub static RULE = { name: "bare-address", group: Accessibility, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.passages() {
        let links = passage.links.iter().filter(|link| {
            let web = link.url.starts_with("http");
            let words = passage.text[link.range.clone()].trim();
            web && (link.bare || is_address(words))
        });
        let mut told: Vec<Range<usize>> = Vec::new();
        for link in links {
            told.push(link.range.clone());
            report(link.span, out);
        }
        for range in addresses(passage) {
            if !told.iter().any(|link| link.start < range.end && range.start < link.end) {
                report(passage.span(range), out);
            }
        }
    }
}

fn report(span: Span, out: &mut Sink<'_>) {
    out.push(span, "a web address stands where words should")
        .why("a screen reader spells it out, letter by letter")
        .help("write a link with the name of what is there: “[safer sleep guidance](https://…)”");
}

/// The addresses in a passage's text.
fn addresses(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let text = passage.text.as_str();
    let starts = ["http://", "https://", "www."].iter().flat_map(|sign| text.match_indices(sign));
    let mut starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    starts.sort_unstable();
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut inside = 0..0;
    for start in starts {
        let alone = !text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
        if inside.contains(&start) || !alone {
            continue;
        }
        let length = text[start..]
            .find(|one: char| one.is_whitespace() || matches!(one, '<' | '>' | '”' | '"'))
            .unwrap_or(text.len() - start);
        inside = start..start + length;
        let written =
            text[start..start + length].trim_end_matches(['.', ',', ')', ';', ':', '!', '?']);
        if is_address(written) {
            out.push(start..start + written.len());
        }
    }
    out
}

/// Whether words are an address: a scheme, or a host with a dot and no space.
fn is_address(words: &str) -> bool {
    let host = words.strip_prefix("https://").or_else(|| words.strip_prefix("http://"));
    if let Some(host) = host {
        return !host.is_empty();
    }
    let host = words.split('/').next().unwrap_or_default();
    let ending = host.rsplit('.').next().unwrap_or_default();
    let known = host.starts_with("www.")
        || ["uk", "org", "com", "net", "gov", "wales", "scot", "example", "info", "eu", "io"]
            .contains(&ending);
    !words.contains(char::is_whitespace)
        && !words.contains('@')
        && host.contains('.')
        && known
        && host.len() > 4
}
