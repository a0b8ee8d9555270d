//! Where a TOML text has escapes: between double quotes, and nowhere else.

use std::ops::Range;

/// Returns the strings of a TOML text, in order, and whether a backslash begins an escape in each.
///
/// A text that is not closed goes on to the end of its line, one of several lines to the end of the
/// file, so that a broken file is read as far as can be.
pub(super) fn strings(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut strings = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        at += if rest.starts_with('#') {
            line(rest)
        } else if let Some(quote) = ["\"\"\"", "'''"].iter().find(|quote| rest.starts_with(**quote))
        {
            let escapes = *quote == "\"\"\"";
            let length = string(rest, quote, escapes);
            strings.push((at..at + length, escapes));
            length
        } else if rest.starts_with('"') {
            let length = string(&rest[..line(rest)], "\"", true);
            strings.push((at..at + length, true));
            length
        } else if rest.starts_with('\'') {
            let length = string(&rest[..line(rest)], "'", false);
            strings.push((at..at + length, false));
            length
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    strings
}

/// Whether the string that ends at a byte is a key or one of a list, and so a name.
pub(super) fn is_name(text: &str, end: usize) -> bool {
    text[end..].trim_start_matches([' ', '\t']).starts_with(['=', '.', ']', ','])
}

/// The length of a line without its end.
fn line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// The length of a string with its quotes.
fn string(text: &str, quote: &str, escapes: bool) -> usize {
    let mut at = quote.len();
    while at < text.len() {
        let rest = &text[at..];
        if let Some(after) = rest.strip_prefix(quote) {
            // A quote or two may stand right before those that close.
            let more = after.bytes().take_while(|byte| *byte == quote.as_bytes()[0]);
            let more = if quote.len() == 3 { more.take(2).count() } else { 0 };
            return at + quote.len() + more;
        }
        let mut characters = rest.chars();
        let first = characters.next().map_or(1, char::len_utf8);
        let second = characters.next().map_or(0, char::len_utf8);
        at += if escapes && rest.starts_with('\\') { first + second } else { first };
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_double_quotes_have_escapes() {
        let text = "# it's\na = \"b\\\"c\" # \"d\ne = 'f\\' \ng = \"\"\"\nh \\\"\"\" i\"\"\"\"\nj = '''\nk\"'''\nl = \"m\nn = \"o\"";
        let strings = strings(text).into_iter();
        let (escaped, literal): (Vec<_>, Vec<_>) = strings.partition(|(_, escapes)| *escapes);
        let words = |found: Vec<(Range<usize>, bool)>| -> Vec<&str> {
            found.into_iter().map(|(range, _)| &text[range]).collect()
        };
        assert_eq!(words(literal), ["'f\\'", "'''\nk\"'''"]);
        assert_eq!(words(escaped), ["\"b\\\"c\"", "\"\"\"\nh \\\"\"\" i\"\"\"\"", "\"m", "\"o\""]);
    }
}
