//! What can be looked at.

use crate::export::{Audience, Output, Pages};
use crate::outputs::Name;

/// The outputs that are shown, in the order of the page.
const SHOWN: [(Name, &str); 7] = [
    (Name::Handout, "Handout"),
    (Name::Poster, "Poster"),
    (Name::LargePrint, "Large print"),
    (Name::Slides, "Slides"),
    (Name::Page, "Page"),
    (Name::Session, "Session"),
    (Name::Presenter, "Presenter"),
];

/// What a window looks at in a briefing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tab {
    /// An output.
    Output(&'static Output),
    /// What was found.
    Findings,
}

impl Tab {
    /// Returns what a word in an address stands for.
    pub(super) fn of(word: &str) -> Option<Self> {
        if word == "findings" {
            return Some(Self::Findings);
        }
        outputs().map(|(output, _)| output).find(|one| one.name.word() == word).map(Self::Output)
    }
}

/// Returns the outputs that are shown, with what their tabs say.
pub(super) fn outputs() -> impl Iterator<Item = (&'static Output, &'static str)> {
    SHOWN.into_iter().filter_map(|(name, label)| Some((Output::of(name)?, label)))
}

/// Whether an output holds the facilitator's words.
pub(super) fn is_facilitators(output: &Output) -> bool {
    output.audience() == Audience::Facilitator
}

/// Whether an output has pages; the others are HTML.
pub(super) fn has_pages(output: &Output) -> bool {
    !matches!(output.pages, Pages::None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tab_has_a_word() {
        assert_eq!(outputs().count(), SHOWN.len());
        for (output, _) in outputs() {
            assert_eq!(Tab::of(output.name.word()), Some(Tab::Output(output)));
        }
        for word in ["", "pack", "identity-sheet", "../handout", "Handout"] {
            assert_eq!(Tab::of(word), None, "{word}");
        }
    }

    #[test]
    fn facilitators_words_are_told_as_such() {
        let theirs: Vec<&str> = outputs()
            .filter_map(|(output, label)| is_facilitators(output).then_some(label))
            .collect();
        assert_eq!(theirs, ["Session", "Presenter"]);
    }
}
