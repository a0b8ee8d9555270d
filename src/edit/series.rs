//! What stands between brackets or braces, parted by commas.

use std::ops::Range;

use crate::diag::Edit;
use crate::edit::{
    lines,
    written::{Content, Pair, Value},
};
use crate::source::Span;
use crate::text;

/// What stands between brackets or braces.
pub(super) struct Series<'a> {
    text: &'a str,
    outer: Span,
    items: Vec<Span>,
    is_braced: bool,
}

impl<'a> Series<'a> {
    /// Returns the items of a list, or the pairs of a table in braces.
    pub(super) fn of(text: &'a str, value: &Value) -> Self {
        let (items, is_braced) = match &value.content {
            Content::List(items) => (items.iter().map(|item| item.span).collect(), false),
            Content::Table(pairs) => (pairs.iter().map(Pair::span).collect(), true),
            Content::Scalar => (Vec::new(), false),
        };
        Self { text, outer: value.span, items, is_braced }
    }

    /// Puts one more before the item of an index, or behind the last.
    pub(super) fn insert(&self, index: usize, new: &str) -> Vec<Edit> {
        self.insert_all(index, &[new.to_owned()])
    }

    /// Puts more before the item of an index, or behind the last.
    pub(super) fn insert_all(&self, index: usize, new: &[String]) -> Vec<Edit> {
        let Some(first) = self.items.first() else { return vec![self.fill(&new.join(", "))] };
        let before = &self.text[self.outer.start + 1..first.start];
        let has_lines = before.contains('\n');
        let line = text::line_end(self.text).to_owned() + lines::indent(self.text, first.start);
        let parting = if has_lines { &line } else { " " };
        let new = new.join(&format!(",{parting}"));
        let Some(previous) = index.checked_sub(1).and_then(|index| self.items.get(index)) else {
            return vec![insertion(first.start, format!("{new},{parting}"))];
        };
        if !has_lines {
            return vec![insertion(previous.end, format!(", {new}"))];
        }
        // A comment behind the item before stays with it.
        let stop = self.items.get(index).map_or(self.outer.end - 1, |next| next.start);
        let Some(comma) = self.comma(previous.end, stop) else {
            let end = lines::line_end(self.text, previous.end).min(stop);
            return vec![
                insertion(previous.end, ",".to_owned()),
                insertion(end, format!("{line}{new}")),
            ];
        };
        let end = lines::line_end(self.text, comma).min(stop);
        vec![insertion(end, format!("{line}{new},"))]
    }

    /// Takes an item away; comments stay.
    pub(super) fn remove(&self, index: usize) -> Vec<Edit> {
        self.remove_all(index..index + 1)
    }

    /// Takes items away that follow on each other; comments stay.
    pub(super) fn remove_all(&self, range: Range<usize>) -> Vec<Edit> {
        let Some(gone) = self.items.get(range.clone()) else { return Vec::new() };
        let (Some(first), Some(last)) = (gone.first(), gone.last()) else { return Vec::new() };
        let inner = Span::new(self.outer.start + 1..self.outer.end - 1);
        let next = self.items.get(range.end).map(|next| next.start);
        let previous = range.start.checked_sub(1).map(|index| self.items[index].end);
        let whole = match (previous, next) {
            (None, None) => inner,
            (_, Some(next)) => Span::new(first.start..next),
            (Some(previous), None) => Span::new(previous..last.end),
        };
        if self.is_free(whole, gone) {
            return vec![deletion(whole)];
        }
        let stops = self.items[range.start + 1..].iter().map(|next| next.start);
        let commas = gone.iter().zip(stops.chain([inner.end]));
        let commas = commas.filter_map(|(item, stop)| self.comma(item.end, stop));
        let commas = commas.map(|at| deletion(Span::new(at..at + 1)));
        gone.iter().map(|item| deletion(*item)).chain(commas).collect()
    }

    /// Whether no comment stands in a span beside some items.
    fn is_free(&self, span: Span, items: &[Span]) -> bool {
        let ends = items.iter().map(|item| item.start).chain([span.end]);
        let starts = [span.start].into_iter().chain(items.iter().map(|item| item.end));
        starts.zip(ends).all(|(start, end)| !self.text[start..end.max(start)].contains('#'))
    }

    /// Puts the items into another order; what stands between them stays.
    pub(super) fn permute(&self, order: &[usize]) -> Vec<Edit> {
        let moved =
            self.items.iter().zip(order).filter(|(place, from)| **place != self.items[**from]);
        let edit = |(place, from): (&Span, &usize)| Edit {
            span: *place,
            text: self.text[self.items[*from].range()].to_owned(),
        };
        moved.map(edit).collect()
    }

    fn fill(&self, new: &str) -> Edit {
        let inner = Span::new(self.outer.start + 1..self.outer.end - 1);
        let new = if self.is_braced { format!(" {new} ") } else { new.to_owned() };
        let is_blank = self.text[inner.range()].trim().is_empty();
        let span = if is_blank { inner } else { Span::new(inner.start..inner.start) };
        Edit { span, text: new }
    }

    /// The comma between two places, where no item stands.
    fn comma(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        while at < to {
            match self.text.as_bytes()[at] {
                b',' => return Some(at),
                b'#' => at = lines::line_end(self.text, at),
                _ => at += 1,
            }
        }
        None
    }
}

fn insertion(at: usize, text: String) -> Edit {
    Edit { span: Span::new(at..at), text }
}

fn deletion(span: Span) -> Edit {
    Edit { span, text: String::new() }
}
