//! A string of a file: its value, and where each part of the value is written.

use std::ops::{Deref, Range};

use crate::source::Span;

/// A string value that knows where in the file each of its bytes is written.
///
/// Escapes, line continuations and CRLF make the value shorter or longer than its writing; the
/// pieces keep every finding at its exact place.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Text {
    /// The value.
    pub value: String,
    /// Where the whole string is written, with its quotes.
    pub span: Span,
    pieces: Vec<Piece>,
}

/// A part of a value that is written in one way: as it is, or as one escape.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Piece {
    /// The first byte of the part in the value.
    pub start: usize,
    /// Where the part is written.
    pub written: Span,
    /// Whether the file has the part as it is, byte for byte.
    pub verbatim: bool,
}

impl Text {
    /// Returns a value made of pieces, which are in order and cover it.
    pub fn new(value: String, span: Span, pieces: Vec<Piece>) -> Self {
        Self { value, span, pieces }
    }

    /// Returns a value that is written nowhere, for words that the program adds itself.
    pub fn unwritten(value: impl Into<String>) -> Self {
        Self { value: value.into(), span: Span::default(), pieces: Vec::new() }
    }

    /// Returns where a range of the value is written.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let Some(first) = self.piece_at(range.start) else { return self.span };
        let start = if first.verbatim {
            first.written.start + (range.start - first.start)
        } else {
            first.written.start
        };
        if range.is_empty() {
            return Span::new(start..start);
        }
        let last = self.piece_at(range.end - 1).unwrap_or(first);
        let end = if last.verbatim {
            last.written.start + (range.end - last.start)
        } else {
            last.written.end
        };
        Span::new(start..end)
    }

    /// Returns the part of the value that is written within a span, none where that is no part of
    /// the text.
    pub fn within(&self, span: Span) -> &str {
        let range = self.range_within(span);
        range.and_then(|range| self.value.get(range)).unwrap_or_default()
    }

    /// Returns which bytes of the value are written within a span; nothing where that is no part of
    /// the text.
    pub fn range_within(&self, span: Span) -> Option<Range<usize>> {
        let first = self.pieces.iter().find(|piece| piece.written.end > span.start)?;
        let last = self.pieces.iter().rev().find(|piece| piece.written.start < span.end)?;
        let into = |piece: &Piece, byte: usize| byte.saturating_sub(piece.written.start);
        let start = first.start + if first.verbatim { into(first, span.start) } else { 0 };
        let length = last.written.end - last.written.start;
        let end = if last.verbatim {
            last.start + into(last, span.end).min(length)
        } else {
            self.pieces
                .iter()
                .find(|next| next.start > last.start)
                .map_or(self.value.len(), |next| next.start)
        };
        self.value.get(start..end).is_some().then_some(start..end)
    }

    fn piece_at(&self, byte: usize) -> Option<Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= byte);
        self.pieces.get(after.checked_sub(1)?).copied()
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl AsRef<Text> for Text {
    fn as_ref(&self) -> &Text {
        self
    }
}
