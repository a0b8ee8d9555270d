//! Lines of a file, and the comments that stand with a block.

use crate::edit::written::{Block, Pair};
use crate::source::Span;

/// Sets where each block begins and ends, with the comments that stand with it.
pub(super) fn settle(text: &str, blocks: &mut [Block]) {
    let contents: Vec<Span> = blocks.iter().map(content).collect();
    let mut floor = 0;
    for (index, content) in contents.iter().enumerate() {
        let start = match blocks[index].header {
            Some(_) => lead(text, floor, content.start),
            None => content.start,
        };
        let above = contents.get(index + 1);
        let ceiling = above.map_or(text.len(), |next| lead(text, content.end, next.start));
        let is_blank = content.start == content.end;
        let end = if is_blank { content.end } else { tail(text, content.end, ceiling) };
        blocks[index].core = Span { start, end };
        floor = end;
    }
}

/// From the header to the end of the last value.
fn content(block: &Block) -> Span {
    let header = block.header.iter().map(|header| header.span);
    let spans = header.chain(block.pairs.iter().map(Pair::span));
    spans.reduce(Span::to).unwrap_or_default()
}

/// Where the comment lines begin that stand right above a header.
fn lead(text: &str, floor: usize, header: usize) -> usize {
    let mut start = line_start(text, header).max(floor);
    while start > floor {
        let above = line_start(text, start - 1);
        if above < floor || !text[above..start].trim_start().starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

/// Where the comments end that stand behind a value or on the lines right below it.
fn tail(text: &str, content: usize, ceiling: usize) -> usize {
    let mut end = line_end(text, content).min(ceiling.max(content));
    loop {
        let below = next_line(text, end);
        if below >= ceiling || !text[below..].trim_start_matches([' ', '\t']).starts_with('#') {
            return end;
        }
        end = line_end(text, below);
    }
}

/// Where the line of a byte starts.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Where the line of a byte ends, before its line end.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let Some(end) = text[at..].find('\n') else { return text.len() };
    let end = at + end;
    if end > at && text[..end].ends_with('\r') { end - 1 } else { end }
}

/// Where the line after that of a byte starts; the end of the file where there is none.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The white space that a line begins with.
pub(super) fn indent(text: &str, at: usize) -> &str {
    let line = &text[line_start(text, at)..at];
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}

/// Returns what goes where a block is taken away, so that one gap is left where there were two.
pub(super) fn with_gap(text: &str, core: Span) -> Span {
    let mut end = next_line(text, core.end);
    while end < text.len() && text[end..line_end(text, end)].trim().is_empty() {
        end = next_line(text, end);
    }
    let mut start = core.start;
    if end == text.len() {
        while start > 0 && text[line_start(text, start - 1)..start].trim().is_empty() {
            start = line_start(text, start - 1);
        }
    }
    Span { start, end }
}
