//! What is said of each kind of thing that stands beside a draft's text.

use crate::intake::told::ToldKind;
use crate::manuscript::AsideKind;

/// Returns what is said of it, before its first words.
pub(super) fn sentence(kind: AsideKind) -> (ToldKind, &'static str) {
    let told = match kind {
        AsideKind::OldLetters => ToldKind::Chosen,
        kind if kind.is_reshaped() => ToldKind::Changed,
        _ => ToldKind::Left,
    };
    (told, what(kind))
}

fn what(kind: AsideKind) -> &'static str {
    match kind {
        AsideKind::Header => "a header of the pages:",
        AsideKind::Footer => "a footer of the pages:",
        AsideKind::Note => "a note beside the text:",
        AsideKind::Comment => "a comment that is open:",
        AsideKind::ResolvedComment => "a comment that is resolved:",
        AsideKind::TextBox => "a text box is part of the text now, where it was fixed:",
        AsideKind::Diagram => "the words of a diagram are part of the text now:",
        AsideKind::Equation => "an equation:",
        AsideKind::Chart => "a chart; a picture of it could take its place:",
        AsideKind::Drawing => "how a drawing is described:",
        AsideKind::Lettering => "letters that are drawn, as a watermark is:",
        AsideKind::Sign => "a sign of a font of signs",
        AsideKind::Embedded => "a file inside the document",
        AsideKind::Contents => "a table of contents",
        AsideKind::Struck => {
            "struck-out words are plain words now; delete them if they were meant to go:"
        }
        AsideKind::Link => "an address that no briefing can lead to; its words are there:",
        AsideKind::Unshown => "words that the draft does not show:",
        AsideKind::Code => "code or HTML, of which the words alone are there:",
        AsideKind::Program => "a program or a style of a page:",
        AsideKind::CodeMark => "what a piece of code is marked as:",
        AsideKind::Hover => "words that show only while somebody points at a link or a picture:",
        AsideKind::Unled => "an address that no words lead to:",
        AsideKind::FromPicture => "an address that a picture led to:",
        AsideKind::NumberWords => {
            "a list whose numbers have words has a plain sign now; look at what names its items by them:"
        }
        AsideKind::Lettered => {
            "a list that counts in letters or Roman numbers has 1, 2, 3 now; look at what names its items by them:"
        }
        AsideKind::SubDocument => "a document that this one takes in; import it by itself",
        AsideKind::Guide => "what stood above words and says how they are spoken:",
        AsideKind::OldLetters => {
            "letters that are not UTF-8 were read as old Windows programs save them; look at these letters:"
        }
        AsideKind::Mail => "what mail adds to a text:",
        AsideKind::TableTitle => "what a table says of itself, which no page shows:",
    }
}
