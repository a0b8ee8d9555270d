//! Keys and tables that stand twice where they may stand once.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Edit, Fix};
use crate::parse::syntax::{
    known,
    piece::{Piece, Shape, header_name},
};
use crate::source::{Source, Span};

/// Returns the findings, one a key and one a table's name.
pub(super) fn find(source: &Source, pieces: &[Piece<'_>]) -> Vec<Diagnostic> {
    let mut found = keys(source, pieces);
    found.extend(tables(source, pieces));
    found
}

fn keys(source: &Source, pieces: &[Piece<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut seen: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for piece in pieces.iter().filter(|piece| piece.shape == Shape::Entry) {
        let written = &source.text[piece.range.clone()];
        let key = written.split('=').next().unwrap_or_default().trim_end();
        let start = piece.range.start;
        let first = *seen.entry((piece.table, key)).or_insert(start);
        if first != start {
            let line = source.position(first).line;
            let message = format!("`{key}` stands twice in this table");
            let help = format!("keep this line or line {line}, and take the other out");
            found.push(Diagnostic::syntax(Span::new(start..start + key.len()), message).help(help));
        }
    }
    found
}

fn tables(source: &Source, pieces: &[Piece<'_>]) -> Vec<Diagnostic> {
    let mut headers: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    for piece in pieces.iter().filter(|piece| piece.shape == Shape::Header) {
        let written = &source.text[piece.range.clone()];
        let Some(name) = header_name(written).filter(|name| !name.contains('.')) else { continue };
        let bare = written.split('#').next().unwrap_or_default().trim_end();
        let span = Span::new(piece.range.start..piece.range.start + bare.len());
        headers.entry(name).or_default().push(span);
    }
    let several = headers.into_iter().filter(|(_, spans)| spans.len() > 1);
    several.filter_map(|(name, spans)| of_table(source, name, &spans)).collect()
}

/// Several single brackets around a name: of one that can stand several times, all are mended.
fn of_table(source: &Source, name: &str, spans: &[Span]) -> Option<Diagnostic> {
    let single = |span: &&Span| source.text[span.range()] == *format!("[{name}]");
    let mut alone = spans.iter().filter(single);
    let first = *alone.next()?;
    if known::is_many(name) {
        let right = format!("[[{name}]]");
        let edit = |span: &Span| Edit { span: *span, text: right.clone() };
        let edits: Vec<Edit> = spans.iter().filter(single).map(edit).collect();
        let message =
            format!("there are several `{name}` tables, and this header is for a single one");
        let help = format!("write `{right}`, with two brackets on each side, for each of them");
        let fix = Fix::of_edits(edits, format!("write `{right}`"));
        let fix = if known::is_always_many(name) { fix.safe() } else { fix };
        return Some(Diagnostic::syntax(first, message).help(help).fix(fix));
    }
    let second = *spans.get(1)?;
    let line = source.position(spans[0].start).line;
    let message = format!("`[{name}]` stands twice");
    let help = format!(
        "move the lines below this header to the one in line {line}, and take this header out"
    );
    Some(Diagnostic::syntax(second, message).help(help))
}
