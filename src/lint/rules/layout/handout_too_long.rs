use crate::lint::{
    Sink,
    finished::{Finished, Pages, Room},
    rule::declare_rule,
};
use crate::text::Count;

declare_rule! {
    /// ## What it does
    /// Finds a briefing whose handout takes more than two sides. `export` and
    /// `check --layout` can tell, since they set the type.
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
        name: "handout-too-long", group: Layout, level: Warn, asks: Layout(Finished::Handout(check))
    }
}

/// What takes room beside the words of the sections.
const BESIDE: &str =
    "shorten or leave out pictures, voices, support, sources or what is said about the review";

/// A handout has two sides.
const SIDES: usize = 2;

fn check(pages: &Pages<'_>, out: &mut Sink<'_>) {
    let Pages { paper, count, cuts, .. } = *pages;
    if count <= SIDES {
        return;
    }
    let cuts = cuts(Room::Pages(SIDES));
    let many = Count::of("page", count);
    out.push(cuts.place, format!("the {paper} handout takes {many}"))
        .why("a handout is one sheet, and its type is never made smaller to fit")
        .help(cuts.help("it fits on two pages", BESIDE));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostic, Severity};
    use crate::lint::finished::{Choice, Cuts};

    fn reported(count: usize, choices: &[(&str, usize)]) -> Vec<Diagnostic> {
        let cuts = |room: Room| {
            assert_eq!(room, Room::Pages(2));
            let choice = |(part, words): &(&str, usize)| Choice {
                words: *words,
                parts: vec![(*part).to_owned()],
            };
            let choices: Vec<Choice> = choices.iter().map(choice).collect();
            let places = if choices.is_empty() { vec![] } else { vec![choices] };
            Cuts { places, ..Cuts::default() }
        };
        let mut found = Vec::new();
        let pages = Pages { paper: "A4", count, is_overfull: false, cuts: &cuts };
        check(&pages, &mut RULE.sink(Severity::Warning, true, &mut found));
        found
    }

    #[test]
    fn two_sides_are_not_too_long() {
        assert_eq!(reported(2, &[]), []);
    }

    #[test]
    fn says_what_to_cut_for_it_to_fit() {
        let finding = reported(3, &[("Findings", 60), ("The incident", 70)]).remove(0);
        assert_eq!(finding.message, "the A4 handout takes 3 pages");
        let help = "cut 60 words in “Findings”, or 70 in “The incident”, and it fits on two pages";
        assert_eq!(finding.help.as_deref(), Some(help));
    }

    #[test]
    fn says_what_else_takes_room_where_no_words_are_enough() {
        let finding = reported(4, &[]).remove(0);
        assert_eq!(finding.message, "the A4 handout takes 4 pages");
        assert_eq!(finding.help.as_deref(), Some(BESIDE));
    }
}
