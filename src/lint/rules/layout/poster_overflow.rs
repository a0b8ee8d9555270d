use crate::lint::Sink;
use crate::lint::rule::declare_rule;
use crate::lint::rules::layout::Cuts;
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds a briefing that does not fit its poster in 12 point type, and tells which sections
    /// are too long by how many words. `export` alone can tell, since it sets the type. The
    /// poster is not written; the other outputs are.
    ///
    /// ## Why it matters
    /// A poster is read from a step away. Smaller type is not read at all, and words that run off
    /// the page are worse than no poster.
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
        name: "poster-overflow", group: Layout, level: Error, asks: Layout
    }
}

/// What takes room beside words that can be cut.
const BESIDE: &str = "shorten or leave out what stands beside the words: pictures, the content warning, headings, many short items";

/// Reports a poster that does not fit, with what has to go for it to fit.
pub(crate) fn report(out: &mut Sink<'_>, span: Span, cuts: &Cuts) {
    let which = cuts.which();
    out.push(span, format!("the poster does not fit its page in 12 point type{which}"))
        .why("a poster is read from a step away, and its type is never made smaller to fit")
        .help(cuts.help("it fits", BESIDE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Diagnostic;
    use crate::diag::Severity;

    fn reported(parts: &[(&str, usize)]) -> Diagnostic {
        let parts = parts.iter().map(|(heading, over)| ((*heading).to_owned(), *over)).collect();
        let cuts = Cuts { parts, ..Cuts::default() };
        let mut found = Vec::new();
        let mut sink = Sink::new(&RULE, Severity::Error, true, &mut found);
        report(&mut sink, Span::default(), &cuts);
        found.remove(0)
    }

    #[test]
    fn names_the_sections_and_the_words_to_cut() {
        let finding = reported(&[("Findings", 60), ("Review", 20)]);
        let message = "the poster does not fit its page in 12 point type; too long: “Findings” by 60 words and “Review” by 20 words";
        assert_eq!(finding.message, message);
        assert_eq!(finding.help.as_deref(), Some("cut 80 words there, and it fits"));
    }

    #[test]
    fn says_what_else_takes_room_where_no_section_is_long() {
        assert_eq!(reported(&[]).help.as_deref(), Some(BESIDE));
    }
}
