use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::lint::rules::layout::Cuts;
use crate::source::Span;
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
        name: "handout-too-long", group: Layout, level: Warn, asks: Layout
    }
}

/// What takes room beside the words of the sections.
const BESIDE: &str =
    "shorten or leave out pictures, voices, support, sources or what is said about the review";

/// Reports a handout of more than two pages, with what has to go for it to fit.
pub(crate) fn report(out: &mut Sink<'_>, span: Span, (paper, pages): (&str, usize), cuts: &Cuts) {
    let (which, many) = (cuts.which(), Count::of("page", pages));
    out.push(span, format!("the {paper} handout takes {many}{which}"))
        .why("a handout is one sheet, and its type is never made smaller to fit")
        .help(cuts.help("it fits on two pages", BESIDE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Diagnostic;
    use crate::diag::Severity;

    fn reported(pages: usize, parts: &[(&str, usize)]) -> Diagnostic {
        let parts = parts.iter().map(|(heading, over)| ((*heading).to_owned(), *over)).collect();
        let cuts = Cuts { parts, ..Cuts::default() };
        let mut found = Vec::new();
        let mut sink = Sink::new(&RULE, Severity::Warning, true, &mut found);
        report(&mut sink, Span::default(), ("A4", pages), &cuts);
        found.remove(0)
    }

    #[test]
    fn says_which_sections_are_long_and_what_fits() {
        let finding = reported(3, &[("Findings", 60), ("The incident", 1)]);
        let message = "the A4 handout takes 3 pages; too long: “Findings” by 60 words and “The incident” by 1 word";
        assert_eq!(finding.message, message);
        assert_eq!(finding.help.as_deref(), Some("cut 61 words there, and it fits on two pages"));
    }

    #[test]
    fn says_what_else_takes_room_where_no_section_is_long() {
        let finding = reported(4, &[]);
        assert_eq!(finding.message, "the A4 handout takes 4 pages");
        assert_eq!(finding.help.as_deref(), Some(BESIDE));
    }
}
