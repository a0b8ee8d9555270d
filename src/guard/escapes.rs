//! Where a TOML text has escapes: between double quotes, and nowhere else.

use std::ops::Range;

/// Returns the parts of a TOML text, in order, in which a backslash begins an escape.
///
/// A text that is not closed goes on to the end of its line, one of several lines to the end of the
/// file, so that a broken file is read as far as can be.
pub(super) fn parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        at += if rest.starts_with('#') {
            line(rest)
        } else if let Some(quote) = ["\"\"\"", "'''"].iter().find(|quote| rest.starts_with(**quote))
        {
            let length = string(rest, quote, *quote == "\"\"\"");
            parts.extend((*quote == "\"\"\"").then(|| at..at + length));
            length
        } else if rest.starts_with('"') {
            let length = string(&rest[..line(rest)], "\"", true);
            parts.push(at..at + length);
            length
        } else if rest.starts_with('\'') {
            string(&rest[..line(rest)], "'", false)
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    parts
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
        let found: Vec<&str> = parts(text).into_iter().map(|part| &text[part]).collect();
        assert_eq!(found, ["\"b\\\"c\"", "\"\"\"\nh \\\"\"\" i\"\"\"\"", "\"m", "\"o\""]);
    }
}
