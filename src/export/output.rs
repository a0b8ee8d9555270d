//! The kinds of output, with their names and files.

use std::path::Path;

use crate::text;

/// A kind of output.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Output {
    /// The A4 handout.
    Handout,
    /// The A3 wheel.
    Poster,
    /// A4 in 18 pt.
    LargePrint,
    /// The facilitator's papers.
    Session,
    /// The room's slides on pages.
    Slides,
    /// The reading page.
    Page,
    /// The page's content alone.
    Fragment,
    /// The slides for the room.
    Deck,
    /// The slides with notes and timer.
    Presenter,
    /// Plain text.
    Text,
    /// The participants' zip.
    Pack,
    /// The facilitator's zip, with the participants' files in it.
    FacilitatorPack,
}

/// Who may see an output.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Audience {
    /// Everybody in the room.
    Participants,
    /// The facilitator alone.
    Facilitator,
}

struct Row {
    output: Output,
    name: &'static str,
    ending: &'static str,
    audience: Audience,
    about: &'static str,
}

static ROWS: &[Row] = &[
    row(Output::Handout, "handout", "-handout.pdf", Audience::Participants, "A4 handout"),
    row(Output::Poster, "poster", "-poster.pdf", Audience::Participants, "A3 wheel for a wall"),
    row(
        Output::LargePrint,
        "large-print",
        "-large-print.pdf",
        Audience::Participants,
        "A4 in 18 pt, one column",
    ),
    row(
        Output::Session,
        "session",
        "-session.pdf",
        Audience::Facilitator,
        "the facilitator's papers",
    ),
    row(
        Output::Slides,
        "slides",
        "-slides.pdf",
        Audience::Participants,
        "the room's slides as pages, where HTML is blocked",
    ),
    row(Output::Page, "page", ".html", Audience::Participants, "accessible reading page, one file"),
    row(
        Output::Fragment,
        "fragment",
        "-fragment.html",
        Audience::Participants,
        "the page's content alone, to paste into a website",
    ),
    row(
        Output::Deck,
        "deck",
        "-deck.html",
        Audience::Participants,
        "slides for the room, one file, no notes in it",
    ),
    row(
        Output::Presenter,
        "presenter",
        "-presenter.html",
        Audience::Facilitator,
        "the slides with notes and timer",
    ),
    row(Output::Text, "text", ".txt", Audience::Participants, "plain text, one line a paragraph"),
    row(Output::Pack, "pack", "-pack.zip", Audience::Participants, "everything for participants"),
    row(
        Output::FacilitatorPack,
        "facilitator-pack",
        "-facilitator-pack.zip",
        Audience::Facilitator,
        "both participants' and facilitator's files",
    ),
];

const fn row(
    output: Output,
    name: &'static str,
    ending: &'static str,
    audience: Audience,
    about: &'static str,
) -> Row {
    Row { output, name, ending, audience, about }
}

/// Names that stand for several outputs.
static GROUPS: &[(&str, &[Output])] = &[
    (
        "pdf",
        &[Output::Handout, Output::Poster, Output::LargePrint, Output::Session, Output::Slides],
    ),
    ("html", &[Output::Page, Output::Fragment, Output::Deck, Output::Presenter]),
];

impl Output {
    /// What `export` makes unless told otherwise.
    pub const DEFAULT: &'static [Self] = &[Self::Handout, Self::Deck, Self::Presenter, Self::Pack];

    /// Returns all kinds, in the order of the manual.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.output)
    }

    /// Returns the outputs that a word of `--to` stands for: a kind, a group or `all`.
    pub fn named(word: &str) -> Option<Vec<Self>> {
        if word == "all" {
            return Some(Self::all().collect());
        }
        let group =
            GROUPS.iter().find(|(name, _)| *name == word).map(|(_, outputs)| outputs.to_vec());
        group.or_else(|| ROWS.iter().find(|row| row.name == word).map(|row| vec![row.output]))
    }

    /// Returns every word that `--to` knows.
    pub fn words() -> Vec<&'static str> {
        let kinds = ROWS.iter().map(|row| row.name);
        kinds.chain(GROUPS.iter().map(|(name, _)| *name)).chain(["all"]).collect()
    }

    /// Returns what to write in place of a word that is no kind of output.
    pub fn advice(word: &str) -> String {
        let known = Self::words();
        match text::nearest(word, known.iter().copied()) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => format!("it knows {}", text::and_list(&known)),
        }
    }

    /// Returns the name that `--to` uses.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Returns what it is, in a few words.
    pub fn about(self) -> &'static str {
        self.row().about
    }

    /// Returns its file's name for a briefing.
    pub fn file(self, id: &str) -> String {
        format!("{id}{}", self.row().ending)
    }

    /// Returns who may see it.
    pub fn audience(self) -> Audience {
        self.row().audience
    }

    /// Whether it is a document on paper.
    pub fn is_printed(self) -> bool {
        Path::new(self.row().ending).extension().is_some_and(|ending| ending == "pdf")
    }

    /// Whether it holds other outputs.
    pub fn is_pack(self) -> bool {
        matches!(self, Self::Pack | Self::FacilitatorPack)
    }

    /// Whether it is a pack that holds another output. Posters are for a wall and fragments for a
    /// website, not for a pack.
    pub fn holds(self, other: Self) -> bool {
        let of_audience = match self {
            Self::Pack => other.audience() == Audience::Participants,
            Self::FacilitatorPack => true,
            _ => false,
        };
        of_audience && !other.is_pack() && !matches!(other, Self::Poster | Self::Fragment)
    }

    fn row(self) -> &'static Row {
        ROWS.iter()
            .find(|row| row.output == self)
            .expect("every output has a row; a test proves it")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_known() {
        for word in Output::words() {
            assert!(Output::named(word).is_some_and(|outputs| !outputs.is_empty()), "{word}");
        }
        assert_eq!(Output::named("leaflet"), None);
        assert_eq!(Output::named("all").map(|all| all.len()), Some(12));
    }
}
