//! The parts of a text that stand between quotation marks.

use std::ops::Range;

/// Returns the parts between quotation marks, marks aside; a mark that nothing closes opens none.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((at, mark)) = rest.next() {
        let next = rest.peek().map_or(' ', |(_, next)| *next);
        match open {
            Some((close, start)) if mark == close && closes(mark, before, next) => {
                out.push(start..at);
                open = None;
            }
            None => {
                if let Some(close) = opens(mark, before, next) {
                    open = Some((close, at + mark.len_utf8()));
                }
            }
            // A curly mark opens anew where the one before was never closed.
            Some((close, _)) if mark == '“' && close == '”' => {
                open = Some((close, at + mark.len_utf8()));
            }
            Some(_) => {}
        }
        before = mark;
    }
    out
}

/// The mark that closes what this one opens.
fn opens(mark: char, before: char, next: char) -> Option<char> {
    let at_start = !before.is_alphanumeric() && !next.is_whitespace();
    match mark {
        '“' => Some('”'),
        '‘' if at_start => Some('’'),
        '"' if at_start => Some('"'),
        '\'' if at_start => Some('\''),
        _ => None,
    }
}

/// An apostrophe inside a word closes nothing.
fn closes(mark: char, before: char, next: char) -> bool {
    match mark {
        '\'' | '’' => !next.is_alphanumeric() && !before.is_whitespace(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        quotations(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn finds_what_is_quoted() {
        assert_eq!(quoted("The word “risky” and \"hard to reach\"."), ["risky", "hard to reach"]);
        assert_eq!(quoted("He said 'I didn't go' twice"), ["I didn't go"]);
        assert_eq!(quoted("‘It’s mine’, she said"), ["It’s mine"]);
    }

    #[test]
    fn leaves_apostrophes_and_lone_marks() {
        assert!(quoted("The families’ own words, Robin's and 5' tall").is_empty());
        assert!(quoted("An open “quotation").is_empty());
    }
}
