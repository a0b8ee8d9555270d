use crate::lint::{
    Sink,
    finished::{Finished, Pages, Room},
    rule::declare_rule,
};

declare_rule! {
    /// ## What it does
    /// Finds a briefing that does not fit its poster in 12 point type, and tells how many
    /// words to cut where. `export` and `check --layout` can tell, since they set the type. The
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
        name: "poster-overflow", group: Layout, level: Error, asks: Layout(Finished::Poster(check))
    }
}

/// What takes room beside words that can be cut.
const BESIDE: &str = "shorten or leave out what stands beside the words: pictures, the content warning, headings, many short items";

fn check(pages: &Pages<'_>, out: &mut Sink<'_>) {
    if !pages.is_overfull {
        return;
    }
    let cuts = (pages.cuts)(Room::Regions);
    out.push(cuts.place, "the poster does not fit its page in 12 point type")
        .why("a poster is read from a step away, and its type is never made smaller to fit")
        .help(cuts.help("it fits", BESIDE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostic, Severity};
    use crate::lint::finished::{Choice, Cuts};

    fn reported(is_overfull: bool, places: &[(&str, usize)]) -> Vec<Diagnostic> {
        let cuts = |room: Room| {
            assert_eq!(room, Room::Regions);
            let place = |(part, words): &(&str, usize)| {
                vec![Choice { words: *words, parts: vec![(*part).to_owned()] }]
            };
            Cuts { places: places.iter().map(place).collect(), ..Cuts::default() }
        };
        let mut found = Vec::new();
        let pages = Pages { paper: "A4", count: 1, is_overfull, cuts: &cuts };
        check(&pages, &mut RULE.sink(Severity::Error, true, &mut found));
        found
    }

    #[test]
    fn a_poster_with_room_is_not_told_of() {
        assert_eq!(reported(false, &[]), []);
    }

    #[test]
    fn names_the_sections_and_the_words_to_cut() {
        let finding = reported(true, &[("Findings", 60), ("Review", 20)]).remove(0);
        assert_eq!(finding.message, "the poster does not fit its page in 12 point type");
        let help = "cut 60 words in “Findings”; and 20 words in “Review”, and it fits";
        assert_eq!(finding.help.as_deref(), Some(help));
    }

    #[test]
    fn says_what_else_takes_room_where_no_words_are_enough() {
        assert_eq!(reported(true, &[])[0].help.as_deref(), Some(BESIDE));
    }
}
