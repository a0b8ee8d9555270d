//! The prose of a briefing in reading order, with the place of every word.

use std::{cell::OnceCell, ops::Range};

use crate::lint::{
    prose::{Word, quotation, words},
    recognise::date::{self, DateFound},
};
use crate::markup::Inline;
use crate::model::{Language, Narrative};
use crate::source::{Span, Text};

/// A paragraph, an item or a line of plain text.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The words, without markup.
    pub text: String,
    /// Which part of the prose they are; nothing of what is printed and is no prose.
    pub field: Option<Narrative>,
    /// Whether they are a quotation: a `>` block or a voice.
    pub quoted: bool,
    /// Their language.
    pub language: &'a Language,
    /// The links among them.
    pub links: Vec<Link>,
    /// Where emphasised words are written, with their marks.
    pub emphasis: Vec<Span>,
    pieces: Vec<Piece<'a>>,
    words: OnceCell<Vec<Word>>,
    dates: OnceCell<Vec<DateFound>>,
    quotations: OnceCell<Vec<Range<usize>>>,
}

/// A link in a passage.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// Its words' place in the passage's text.
    pub range: Range<usize>,
    /// Where all of it is written.
    pub span: Span,
    /// Whether it is an address between angle brackets.
    pub bare: bool,
}

/// A part of a passage's text that is written in one way.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// The first byte in the passage's text.
    pub(super) start: usize,
    /// The field, and where in its value the part stands.
    pub(super) field: &'a Text,
    pub(super) range: Range<usize>,
    /// Whether the value has the part as it is.
    pub(super) verbatim: bool,
}

impl<'a> Passage<'a> {
    /// Returns a passage without words yet.
    pub(super) fn new(field: Option<Narrative>, quoted: bool, language: &'a Language) -> Self {
        Self {
            text: String::new(),
            field,
            quoted,
            language,
            links: Vec::new(),
            emphasis: Vec::new(),
            pieces: Vec::new(),
            words: OnceCell::new(),
            dates: OnceCell::new(),
            quotations: OnceCell::new(),
        }
    }

    /// Whether rules of English read it.
    pub(crate) fn is_english(&self) -> bool {
        self.language.is_english()
    }

    /// Returns the words, with their sentences.
    pub(crate) fn words(&self) -> &[Word] {
        self.words.get_or_init(|| words(&self.text))
    }

    /// Returns the dates in it, in order: days of months, and months of years.
    pub(crate) fn dates(&self) -> &[DateFound] {
        self.dates.get_or_init(|| date::find(&self.text, self.words()))
    }

    /// Whether a range of the text lies in a quotation: the whole passage or a part between
    /// quotation marks.
    pub(crate) fn is_quoted(&self, range: &Range<usize>) -> bool {
        let quotations = self.quotations.get_or_init(|| quotation::quotations(&self.text));
        let after = quotations.partition_point(|part| part.start <= range.start);
        let within = after.checked_sub(1).map(|index| &quotations[index]);
        self.quoted || within.is_some_and(|part| range.end <= part.end)
    }

    /// Returns where words are written, from the first to the last.
    pub(crate) fn span_of_words(&self, words: &[Word]) -> Span {
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => self.span(first.range.start..last.range.end),
            _ => self.span(0..0),
        }
    }

    /// Returns where a range of the text is written.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        let first = self.piece_span(range.start, range.start);
        let last = self.piece_span(last, range.end);
        first.to(last)
    }

    /// Where the part of a piece from `start` up to `end` is written, both within the piece.
    fn piece_span(&self, start: usize, end: usize) -> Span {
        let after = self.pieces.partition_point(|piece| piece.start <= start);
        let Some(piece) = after.checked_sub(1).map(|index| &self.pieces[index]) else {
            return Span::default();
        };
        if !piece.verbatim {
            return piece.field.span_of(piece.range.clone());
        }
        let from = (piece.range.start + (start - piece.start)).min(piece.range.end);
        let to = (piece.range.start + (end.max(start) - piece.start)).min(piece.range.end);
        piece.field.span_of(from..to)
    }
}

impl<'a> Passage<'a> {
    /// Adds a line of plain text.
    pub(super) fn take_line(&mut self, line: String, piece: Piece<'a>) {
        self.text = line;
        self.pieces.push(piece);
    }

    /// Adds the words of a paragraph.
    pub(super) fn take(&mut self, inlines: &[Inline], field: &'a Text) {
        for inline in inlines {
            match inline {
                Inline::Text(run) => {
                    let (range, verbatim) = (run.range.clone(), run.verbatim);
                    self.pieces.push(Piece { start: self.text.len(), field, range, verbatim });
                    self.text.push_str(&run.text);
                }
                Inline::Break => self.text.push('\n'),
                Inline::Strong(inner) => self.take(inner, field),
                Inline::Emphasis(inner, span) => {
                    self.emphasis.push(*span);
                    self.take(inner, field);
                }
                Inline::Link { url, inlines, span, bare } => {
                    let start = self.text.len();
                    self.take(inlines, field);
                    let (url, range) = (url.clone(), start..self.text.len());
                    self.links.push(Link { url, range, span: *span, bare: *bare });
                }
            }
        }
    }
}
