//! Curly quotes in the place of TOML's straight ones.

use crate::diag::{Edit, Fix};
use crate::parse::syntax::fault_of;
use crate::source::Span;

/// So many texts of a file may have curly quotes around them and still be mended.
const MOST_TEXTS: usize = 200;

/// Returns the change that makes quotes straight, if the file then parses.
pub(super) fn fix(text: &str) -> Option<Fix> {
    let mut mended = text.to_owned();
    let mut edits: Vec<Edit> = Vec::new();
    for _ in 0..MOST_TEXTS {
        let Some((span, _)) = fault_of(&mended) else {
            edits.sort_by_key(|edit| edit.span);
            let message = "make the quotes around texts straight";
            return (!edits.is_empty()).then(|| Fix::of_edits(edits, message).safe());
        };
        let open = opening(&mended, span.start)?;
        let close = closing(&mended, open)?;
        // The later mark first, so that the earlier keeps its place.
        for mark in [close, open] {
            edits.push(Edit { span: original(mark, &edits), text: "\"".to_owned() });
            mended.replace_range(mark.range(), "\"");
        }
    }
    None
}

/// Where a mark of the mended text stands in the original, which is longer by each mark before it
/// that was made straight.
fn original(mark: Span, edits: &[Edit]) -> Span {
    let mut spans: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
    spans.sort_unstable();
    let mut moved = mark;
    for span in spans {
        if span.start <= moved.start {
            let longer = span.end - span.start - 1;
            moved = Span::new(moved.start + longer..moved.end + longer);
        }
    }
    moved
}

/// A curly quote where a value should begin, on the line of a byte.
pub(super) fn opening(text: &str, at: usize) -> Option<Span> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let mut before = ' ';
    let mut inside = false;
    for (at, character) in line.char_indices() {
        if character == '"' {
            inside = !inside;
        }
        if !inside && is_curly(character) && matches!(before, '=' | '[' | ',' | '{') {
            return Some(Span::new(start + at..start + at + character.len_utf8()));
        }
        if !inside && matches!(character, '\'' | '#') {
            return None;
        }
        if !character.is_whitespace() {
            before = character;
        }
    }
    None
}

/// The curly quote that ends the text: the first one after which the line, a list or a table goes
/// on or ends.
fn closing(text: &str, open: Span) -> Option<Span> {
    let line = text[open.end..].lines().next().unwrap_or_default();
    let mut marks = line.char_indices().filter(|(_, one)| is_curly(*one));
    let (at, mark) = marks.find(|(at, mark)| {
        let rest = line[at + mark.len_utf8()..].trim_start();
        rest.is_empty() || rest.starts_with([',', ']', '}', '#'])
    })?;
    Some(Span::new(open.end + at..open.end + at + mark.len_utf8()))
}

fn is_curly(character: char) -> bool {
    matches!(character, '“' | '”' | '„' | '‘' | '’' | '‟' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::apply;

    fn mended(text: &str) -> Option<String> {
        fix(text).map(|fix| apply(text, [&fix]))
    }

    #[test]
    fn makes_quotes_straight_where_the_file_then_parses() {
        assert_eq!(
            mended("a = “one” # c\nb = [‘two’, “thrée”]\n").as_deref(),
            Some("a = \"one\" # c\nb = [\"two\", \"thrée\"]\n")
        );
        let inside = "a = “Say “no” twice”\n";
        assert_eq!(mended(inside).as_deref(), Some("a = \"Say “no” twice\"\n"));
        assert_eq!(mended("a = \"x\"\nb = \"two“\n"), None);
        assert_eq!(mended("a = “say \"no\"”\n"), None);
    }
}
