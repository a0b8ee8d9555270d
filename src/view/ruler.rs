//! How many lines words take, as browsers and Typst break them.

use std::{borrow::Cow, cell::RefCell, collections::HashMap, rc::Rc};

use icu_segmenter::{LineSegmenter, options::LineBreakOptions};

use crate::fonts::{self, HouseFonts};
use crate::view::Inline;

/// The weight of text.
pub(super) const REGULAR: u16 = 400;
/// The weight of all that is stressed on a slide.
pub(super) const BOLD: u16 = 700;

/// Browsers round a line's words to sixty-fourths of a pixel.
const ROUNDING: f64 = 0.1;

/// Office programs round each letter to the dots of a screen, and another font of Arial's widths may
/// stand in for it.
const OFFICE_SLACK: f64 = 1.02;

/// Words in one weight.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    text: Cow<'a, str>,
    weight: u16,
    /// Whether no line ends inside.
    is_whole: bool,
}

impl<'a> Run<'a> {
    pub(super) fn of(text: impl Into<Cow<'a, str>>, weight: u16) -> Self {
        Self { text: text.into(), weight, is_whole: false }
    }

    /// Returns words that stay on one line, as a telephone number does.
    pub(super) fn whole(text: &'a str, weight: u16) -> Self {
        Self { is_whole: true, ..Self::of(text, weight) }
    }

    /// Returns a web address, which stays on one line where it is short.
    pub(super) fn address(text: &'a str, weight: u16) -> Self {
        const SHORT: usize = 36;
        Self { is_whole: text.chars().count() <= SHORT, ..Self::of(text, weight) }
    }
}

impl Run<'_> {
    /// Tells it apart from one of the same words.
    fn sign(&self) -> &'static str {
        match (self.weight, self.is_whole) {
            (BOLD, false) => "\u{1}",
            (BOLD, true) => "\u{2}",
            (_, false) => "\u{3}",
            (_, true) => "\u{4}",
        }
    }
}

/// Returns the words of inlines, in paragraphs where a line is broken by hand.
pub(super) fn runs(inlines: &[Inline], weight: u16) -> Vec<Vec<Run<'_>>> {
    let mut lines = vec![Vec::new()];
    add_runs(inlines, weight, &mut lines);
    lines
}

fn add_runs<'a>(inlines: &'a [Inline], weight: u16, lines: &mut Vec<Vec<Run<'a>>>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => {
                lines.last_mut().expect("there is a line").push(Run::of(text, weight));
            }
            Inline::Strong { inlines, .. } | Inline::Emphasis { inlines, .. } => {
                add_runs(inlines, BOLD, lines);
            }
            Inline::Link { inlines, .. } => add_runs(inlines, weight, lines),
            Inline::Break => lines.push(Vec::new()),
        }
    }
}

/// What stays together on a line, in ems: a word, and the space after it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    word: f64,
    space: f64,
}

/// What words are set in.
pub(super) enum Typeface {
    /// The built-in family, and the collection's fonts where it lacks a character.
    Family(HouseFonts),
    /// That of office files.
    Office,
}

impl Default for Typeface {
    fn default() -> Self {
        Self::Family(HouseFonts::default())
    }
}

impl Typeface {
    /// Whether a line may end at a place that browsers and Typst know for one. Office programs break words
    /// of letters like ours at spaces and hyphens alone, and no address after its strokes.
    fn breaks_at(&self, text: &str, end: usize) -> bool {
        let before = text[..end].chars().next_back();
        let is_gap =
            |one: char| one.is_whitespace() || matches!(one, '-' | '\u{2013}' | '\u{2014}');
        let after = text[end..].chars().next();
        match self {
            Self::Family(_) => true,
            Self::Office => {
                after.is_none_or(is_far) || before.is_none_or(|one| is_gap(one) || is_far(one))
            }
        }
    }

    fn advances(&self, run: &Run<'_>) -> Vec<f64> {
        match self {
            Self::Family(fonts) => fonts::advances(&run.text, run.weight, fonts),
            Self::Office => {
                let widths = fonts::office_advances(&run.text, run.weight).into_iter();
                widths.map(|width| width * OFFICE_SLACK).collect()
            }
        }
    }
}

/// Whether a letter is of a script that is written without spaces, as Chinese is: a line may end at most
/// of them.
pub(super) fn is_far(letter: char) -> bool {
    letter >= '\u{2e80}'
}

/// Counts lines. What it has set once it knows.
#[derive(Default)]
pub(super) struct Ruler {
    typeface: Typeface,
    set: RefCell<HashMap<String, Rc<[Piece]>>>,
}

impl Ruler {
    /// Returns one of a typeface.
    pub(super) fn of(typeface: Typeface) -> Self {
        Self { typeface, set: RefCell::default() }
    }

    /// Returns how many lines words take in a size, on a measure.
    pub(super) fn lines(&self, runs: &[Run<'_>], size: u16, measure: f64) -> usize {
        let room = (measure + ROUNDING) / f64::from(size);
        let (mut lines, mut used) = (1, 0.0);
        for piece in self.pieces(runs).iter() {
            if used > 0.0 && used + piece.word > room {
                lines += 1;
                used = 0.0;
            }
            // A word longer than a line is broken.
            let mut word = piece.word;
            while word > room {
                lines += 1;
                word -= room;
            }
            used += word + piece.space;
        }
        lines
    }

    /// Returns how wide words are on one line.
    pub(super) fn width(&self, runs: &[Run<'_>], size: u16) -> f64 {
        let pieces = self.pieces(runs);
        pieces.iter().map(|piece| piece.word + piece.space).sum::<f64>() * f64::from(size)
    }

    fn pieces(&self, runs: &[Run<'_>]) -> Rc<[Piece]> {
        let key: String = runs.iter().flat_map(|run| [run.sign(), run.text.as_ref()]).collect();
        let known = self.set.borrow().get(&key).map(Rc::clone);
        known.unwrap_or_else(|| {
            let pieces: Rc<[Piece]> = set(runs, &self.typeface).into();
            self.set.borrow_mut().insert(key, Rc::clone(&pieces));
            pieces
        })
    }
}

/// Sets words and cuts them where a line may end.
fn set(runs: &[Run<'_>], typeface: &Typeface) -> Vec<Piece> {
    let text: String = runs.iter().map(|run| run.text.as_ref()).collect();
    let widths: Vec<f64> = runs.iter().flat_map(|run| typeface.advances(run)).collect();
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let starts = runs.iter().scan(0, |at, run| {
        let start = *at;
        *at += run.text.len();
        Some((start, *at, run.is_whole))
    });
    let whole: Vec<(usize, usize, bool)> = starts.filter(|(_, _, whole)| *whole).collect();
    let inside = |end: usize| whole.iter().any(|(from, to, _)| *from < end && end < *to);
    let ends = segmenter.segment_str(&text).filter(|end| *end > 0 && !inside(*end));
    let ends = ends.filter(|end| typeface.breaks_at(&text, *end));
    let ends: Vec<usize> = ends.collect();
    let mut from = 0;
    let cut = ends.into_iter().map(|end| {
        let word = text[from..end].trim_end_matches([' ', '\n']).len();
        let sum = |range: std::ops::Range<usize>| widths[range].iter().sum();
        let piece = Piece { word: sum(from..from + word), space: sum(from + word..end) };
        from = end;
        piece
    });
    cut.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, measure: f64) -> usize {
        Ruler::default().lines(&[Run::of(text, REGULAR)], 40, measure)
    }

    #[test]
    fn words_go_over_where_a_line_is_full() {
        let ruler = Ruler::default();
        let width = ruler.width(&[Run::of("one two", REGULAR)], 40);
        assert_eq!(lines("one two", width), 1);
        assert_eq!(lines("one two", width - 1.0), 2);
        assert_eq!(lines("one two ", width), 1, "a space at the end hangs");
        assert_eq!(lines("one-two", width - 1.0), 2, "after a hyphen");
        let whole = [Run::whole("one two three", REGULAR)];
        assert_eq!(ruler.lines(&whole, 40, width), 2, "broken at last");
    }

    #[test]
    fn weights_join_without_a_place_to_break() {
        let ruler = Ruler::default();
        let runs = [Run::of("multi", BOLD), Run::of("agency", REGULAR)];
        assert_eq!(ruler.lines(&runs, 40, 1.0 + ruler.width(&runs, 40)), 1);
        assert_eq!(ruler.pieces(&runs).len(), 1);
    }
}
