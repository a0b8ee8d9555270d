//! Marks of a text that is not finished: what waits to be filled in, and what an office program
//! wrote beside the text.

mod bracket;
mod draft;
mod note;
mod stand_in;

use std::ops::Range;

use crate::english::drafts;

pub(super) use draft::Draft;

/// A mark of a text that is not finished.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Mark {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) kind: Kind,
}

/// What a mark is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// It waits to be filled in: `[insert date]`, `TBC`, `XX/XX/20XX`.
    Gap,
    /// A comment of an office program.
    Comment,
    /// A change that an office program tells.
    Change,
    /// A number that points to a note which is not here.
    NoteMark,
    /// Words that an office program put in.
    Program,
}

/// Returns the marks in a text, in order, none over another. `in_quotation` says that somebody else
/// speaks, whose words may be cut.
pub(super) fn find(text: &str, in_quotation: bool) -> Vec<Mark> {
    let mut marks = bracket::find(text, in_quotation);
    marks.extend(note::find(text));
    marks.extend(stand_in::find(text));
    marks.extend(changes(text));
    marks.extend(left_words(text));
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    let mut end = 0;
    marks.retain(|mark| {
        let is_free = mark.range.start >= end;
        end = end.max(mark.range.end);
        is_free
    });
    marks
}

/// `Deleted:` at the start of a line.
fn changes(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\t', '-', '*', '>']);
        let at = start + line.len() - words.len();
        start += line.len();
        let Some((name, _)) = words.split_once(':') else { continue };
        let bare = name.split('[').next().unwrap_or_default().trim().to_lowercase();
        if name.len() < 30 && drafts::TRACKED.has(&bare) {
            marks.push(Mark { range: at..at + name.len() + 1, kind: Kind::Change });
        }
    }
    marks
}

/// What an office program writes where nobody typed, in any case.
fn left_words(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut is_inside = false;
    for (at, byte) in text.bytes().enumerate() {
        let starts = !is_inside && byte.is_ascii_alphabetic();
        is_inside = byte.is_ascii_alphanumeric() || byte >= 0x80;
        if !starts {
            continue;
        }
        let first = byte.to_ascii_lowercase();
        let found = drafts::LEFT_WORDS.of_letter(first).find(|words| {
            text.get(at..at + words.len()).is_some_and(|one| one.eq_ignore_ascii_case(words))
                && !text[at + words.len()..].starts_with(char::is_alphanumeric)
        });
        if let Some(words) = found {
            marks.push(Mark { range: at..at + words.len(), kind: Kind::Program });
        }
    }
    marks
}

#[cfg(test)]
mod tests;
