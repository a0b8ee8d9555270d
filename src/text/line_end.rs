//! How lines end.

/// Returns how the lines of a text end: as the first one does.
pub fn line_end(text: &str) -> &'static str {
    let first = text.find('\n');
    if first.is_some_and(|end| text[..end].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// Signs other than a newline by which programs end a line, a paragraph or a page.
pub const LINE_ENDS: &[char] = &['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
