//! What outputs are called, apart from how they are made: the word of `--to`, the file, a few words
//! about it.
//!
//! No id may end as the file of an output does, so names stand below what reads a file. What is told
//! of outputs elsewhere, in help, manual and README, comes from here too.

use serde::{Deserialize, Serialize};

/// Makes the names, so that each has its row by construction: for `--to`, after the id in the file's
/// name, the file's extension, what it is.
macro_rules! names {
    ($($(#[$docs:meta])* $name:ident: $word:literal, $stem:literal, $extension:literal, $about:literal;)*) => {
        /// The name of an output.
        #[derive(
            Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize,
        )]
        pub enum Name {
            $($(#[$docs])* $name,)*
        }

        impl Name {
            /// All of them, in the order of the manual.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        word: $word, stem: $stem, extension: $extension, about: $about,
                    },)*
                }
            }
        }
    };
}

struct Row {
    word: &'static str,
    stem: &'static str,
    extension: &'static str,
    about: &'static str,
}

names! {
    /// The A4 handout.
    Handout: "handout", "-handout", "pdf", "A4 handout";
    /// The A3 wheel.
    Poster: "poster", "-poster", "pdf", "A3 wheel for a wall";
    /// A4 in 18 pt.
    LargePrint: "large-print", "-large-print", "pdf", "A4 in 18 pt, one column";
    /// The facilitator's papers.
    Session: "session", "-session", "pdf", "the facilitator's papers";
    /// The room's slides on pages.
    Slides: "slides", "-slides", "pdf", "the room's slides as pages, where HTML is blocked";
    /// The reading page.
    Page: "page", "", "html", "accessible reading page, one file";
    /// The page's content alone.
    Fragment: "fragment", "-fragment", "html", "the page's content alone, to paste into a website";
    /// The slides for the room.
    Deck: "deck", "-deck", "html", "slides for the room, one file, no notes in it";
    /// The slides with notes and timer.
    Presenter: "presenter", "-presenter", "html", "the slides with notes and timer";
    /// Plain text.
    Text: "text", "", "txt", "plain text, one line a paragraph";
    /// The participants' zip.
    Pack: "pack", "-pack", "zip", "everything for participants";
    /// The facilitator's zip, with the participants' files in it.
    FacilitatorPack: "facilitator-pack", "-facilitator-pack", "zip",
        "both participants' and facilitator's files";
    /// What could point to a person.
    IdentitySheet: "identity-sheet", "-identity-sheet", "pdf", "what could point to a person, for those who sign off";
    /// The briefing to edit in Word.
    Document: "document", "", "docx", "the briefing as a Word document";
    /// A copy for partners to comment on.
    CommentCopy: "comment-copy", "-comments", "docx", "a Word copy for partners to comment on before publication";
    /// The deck to edit in PowerPoint.
    Slideshow: "slideshow", "", "pptx", "the slides for PowerPoint, no notes in it";
    /// The same with the facilitator's notes.
    FacilitatorSlideshow: "facilitator-slideshow", "-facilitator", "pptx",
        "the slides for PowerPoint with notes";
}

impl Name {
    /// Returns the word that `--to` knows it by.
    pub fn word(self) -> &'static str {
        self.row().word
    }

    /// Returns what it is, in a few words.
    pub fn about(self) -> &'static str {
        self.row().about
    }

    /// Returns the extension of its file, which tells the format.
    pub fn extension(self) -> &'static str {
        self.row().extension
    }

    /// Returns its file's name for a briefing; `variant`, such as `-a3`, tells it from the ordinary one.
    pub fn file(self, id: &str, variant: &str) -> String {
        let Row { stem, extension, .. } = self.row();
        format!("{id}{stem}{variant}.{extension}")
    }
}

/// Words of `--to` that stand for several outputs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Group {
    /// Documents.
    Pdf,
    /// Pages for a browser.
    Html,
    /// Files for office programs.
    Office,
    /// All but what is made only when it is named.
    All,
}

impl Group {
    /// All of them, in the order of the manual.
    pub const EACH: [Self; 4] = [Self::Pdf, Self::Html, Self::Office, Self::All];

    /// Returns the word that `--to` knows it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Office => "office",
            Self::All => "all",
        }
    }
}

/// Returns the words that no id may end in, after a hyphen: two briefings would have files of one name.
pub fn taken_endings() -> Vec<&'static str> {
    let stems = || Name::ALL.iter().map(|name| name.row().stem).filter(|stem| !stem.is_empty());
    // The pack of `robin-facilitator` would be the facilitator's pack of `robin`.
    let heads = stems().flat_map(|stem| stems().filter_map(move |end| stem.strip_suffix(end)));
    let mut endings: Vec<&str> = Vec::new();
    for ending in stems().chain(heads).filter_map(|ending| ending.strip_prefix('-')) {
        if !endings.contains(&ending) {
            endings.push(ending);
        }
    }
    endings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_may_end_in_no_word_that_would_make_two_files_one() {
        let wanted = [
            "handout",
            "poster",
            "large-print",
            "session",
            "slides",
            "fragment",
            "deck",
            "presenter",
            "pack",
            "facilitator-pack",
            "identity-sheet",
            "comments",
            "facilitator",
        ];
        assert_eq!(taken_endings(), wanted);
    }

    #[test]
    fn a_variant_stands_before_the_extension() {
        assert_eq!(Name::Handout.file("robin", "-a3"), "robin-handout-a3.pdf");
        assert_eq!(Name::Page.file("robin", ""), "robin.html");
    }
}
