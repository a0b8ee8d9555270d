//! A text as an output sets it in type, with the place of every character.

use std::ops::Range;

use crate::markup::{Inline, Run};
use crate::model::Words;
use crate::source::{Span, Text};

/// A part of a text: words as they are printed.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The words, without markup.
    pub(super) text: &'a str,
    written: Written<'a>,
}

/// Where a part is written.
#[derive(Debug)]
enum Written<'a> {
    /// In a text as it is, from this byte of its value on.
    Verbatim(&'a Text, usize),
    /// In another way than it is printed, here.
    Otherwise(Span),
}

impl Part<'_> {
    /// Returns where a range of the words is written.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match self.written {
            Written::Verbatim(text, start) => text.span_of(start + range.start..start + range.end),
            Written::Otherwise(span) => span,
        }
    }
}

/// Returns the parts of a text.
pub(super) fn parts(words: Words<'_>) -> Vec<Part<'_>> {
    match words {
        Words::Plain(text) => {
            vec![Part { text: &text.value, written: Written::Verbatim(text, 0) }]
        }
        Words::Markdown(markdown) => {
            let mut parts = Vec::new();
            for block in &markdown.tree.blocks {
                block.walk(&mut |inline| parts.extend(part(&markdown.text, inline)));
            }
            parts
        }
    }
}

fn part<'a>(text: &'a Text, inline: &'a Inline) -> Option<Part<'a>> {
    match inline {
        Inline::Text(run) => Some(of_run(text, run)),
        // The address of a link is printed too, unless its words are the address.
        Inline::Link { url, span, bare: false, .. } => {
            Some(Part { text: url, written: Written::Otherwise(*span) })
        }
        _ => None,
    }
}

fn of_run<'a>(text: &'a Text, run: &'a Run) -> Part<'a> {
    let written = if run.verbatim {
        Written::Verbatim(text, run.range.start)
    } else {
        Written::Otherwise(text.span_of(run.range.clone()))
    };
    Part { text: &run.text, written }
}
