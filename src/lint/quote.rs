//! Words of a briefing as a message quotes them.

use std::ops::Range;

use crate::guard::BLACKED_OUT;
use crate::lint::{Context, Passage};

/// Returns words as they are written; a long quotation, which would hide the message, without its
/// middle.
pub(super) fn quoted(cx: &Context<'_>, passage: &Passage<'_>, words: &Range<usize>) -> String {
    const MOST_WORDS: usize = 8;
    let words = &passage.words()[words.clone()];
    let Some((first, last)) = words.first().zip(words.last()) else { return String::new() };
    let range = first.range.start..last.range.end;
    let pieces: Vec<&str> = passage.text[range.clone()].split_whitespace().collect();
    if pieces.len() <= MOST_WORDS {
        return pieces.join(" ");
    }
    let pieces = Pieces { cx, passage, rest: range }.all(usize::MAX);
    match pieces.len() {
        0..=MOST_WORDS => pieces.join(" "),
        many => format!("{} … {}", pieces[..4].join(" "), pieces[many - 2..].join(" ")),
    }
}

/// Returns the first words from a byte on.
pub(super) fn beginning(cx: &Context<'_>, passage: &Passage<'_>, start: usize) -> String {
    const MOST_WORDS: usize = 6;
    let words = Pieces { cx, passage, rest: start..passage.text.len() }.all(MOST_WORDS);
    format!("{} …", words.join(" "))
}

/// The words of a part of a passage, which may end within what no output may repeat: what hides a number in
/// messages knows none by its half, so that each word of one is blacked out here.
struct Pieces<'c, 'a, 'p> {
    cx: &'c Context<'a>,
    passage: &'c Passage<'p>,
    rest: Range<usize>,
}

impl<'c> Pieces<'c, '_, '_> {
    /// Returns so many words at most.
    fn all(self, most: usize) -> Vec<&'c str> {
        let mut pieces = Vec::new();
        for piece in self {
            if piece == BLACKED_OUT && pieces.last() == Some(&BLACKED_OUT) {
                continue;
            }
            if pieces.len() == most {
                break;
            }
            pieces.push(piece);
        }
        pieces
    }
}

impl<'c> Iterator for Pieces<'c, '_, '_> {
    type Item = &'c str;

    fn next(&mut self) -> Option<&'c str> {
        let passage = self.passage;
        let rest = &passage.text[self.rest.clone()];
        let start = self.rest.start + rest.find(|one: char| !one.is_whitespace())?;
        let rest = &passage.text[start..self.rest.end];
        let piece = rest.split(char::is_whitespace).next()?;
        let end = start + piece.len();
        self.rest.start = end;
        let is_exposed = self.cx.is_exposed(passage.span(start..end));
        Some(if is_exposed { BLACKED_OUT } else { piece })
    }
}
