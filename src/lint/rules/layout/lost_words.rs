use crate::lint::{
    Sink,
    finished::{Finished, Lost},
    rule::declare_rule,
};
use crate::text::Count;

declare_rule! {
    /// ## What it does
    /// Finds words that an output was given and that no page of it shows. `export` alone can tell,
    /// since it sets the type. The output is not written; the others are. This rule can be neither
    /// lowered nor waived.
    ///
    /// ## Why it matters
    /// What runs off a page is gone: the reader does not know that anything is missing, and the
    /// writer believes that it was said.
    ///
    /// ## Bad
    /// ```toml
    /// [[support]]
    /// name = "{900 words}"
    /// phone = "0808 800 5000"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[support]]
    /// name = "NSPCC helpline"
    /// phone = "0808 800 5000"
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11: after every layout the words on the pages are counted against those
    /// that were written.
    pub static RULE = {
        name: "lost-words", group: Layout, level: Error, asks: Layout(Finished::Words(check))
    }
}

fn check(lost: &Lost<'_>, out: &mut Sink<'_>) {
    let Lost { place, output, heading, words } = *lost;
    let (many, verb) = (Count::of("word", words), if words == 1 { "is" } else { "are" });
    let part = heading.map(|heading| format!(" of “{heading}”")).unwrap_or_default();
    out.push(place, format!("{many}{part} {verb} on no page of the {output}"))
        .why("what runs off a page is gone, and its reader does not know that it was there")
        .help(
            "shorten what is long there: a heading, a name or a remark, or a word without a space",
        );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Severity;
    use crate::source::Span;

    fn told(heading: Option<&str>, words: usize) -> String {
        let mut found = Vec::new();
        let lost = Lost { place: Span::default(), output: "handout", heading, words };
        check(&lost, &mut RULE.sink(Severity::Error, true, &mut found));
        found.remove(0).message
    }

    #[test]
    fn tells_how_many_of_what() {
        assert_eq!(
            told(Some("Findings"), 12),
            "12 words of “Findings” are on no page of the handout"
        );
        assert_eq!(told(None, 1), "1 word is on no page of the handout");
    }
}
