use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::source::Span;
use crate::text;
use crate::text::Count;

declare_rule! {
    /// ## What it does
    /// Finds a briefing whose handout takes more than two sides. `export` alone can tell, since
    /// it sets the type.
    ///
    /// ## Why it matters
    /// A handout is one sheet. Two sheets are stapled, lost or left on the printer.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "incident"
    /// body = "{900 words}"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "incident"
    /// body = "{70 words}"
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: type is never made smaller than 12 point to fit, as the UK Association
    /// for Accessible Formats and the RNIB ask in their clear print guidelines, read 2026-11.
    pub static RULE = {
        name: "handout-too-long", group: Layout, level: Warn, check: check, at_export: true
    }
}

/// How long a handout is, is only known once it is set: see [`report`].
fn check(_: &Context<'_>, _: &mut Sink<'_>) {}

/// Reports a handout of more than two pages: the headings of the sections that are long, with the
/// words that each is over, and how many words have to go for it to fit.
pub fn report(out: &mut Sink<'_>, span: Span, pages: usize, long: &[(String, usize)], cut: usize) {
    let long: Vec<String> = long
        .iter()
        .map(|(heading, over)| format!("“{heading}” by {}", Count::of("word", *over)))
        .collect();
    let which = if long.is_empty() {
        String::new()
    } else {
        format!("; too long: {}", text::and_list(&long))
    };
    out.push(span, format!("the handout takes {}{which}", Count::of("page", pages)))
        .why("a handout is one sheet, and its type is never made smaller to fit")
        .help(format!("cut {}, and it fits on two pages", Count::of("word", cut)));
}
