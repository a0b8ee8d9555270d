//! A file's text and the places in it.

use std::fmt;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 2 * 1024 * 1024;

/// The text of one file, with the path that a person gave for it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as given, with `/`.
    pub path: String,
    /// The text, without a byte-order mark.
    pub text: String,
    /// Whether the file began with a byte-order mark, which a changed file keeps.
    pub byte_order_mark: bool,
    line_starts: Vec<usize>,
    /// How many characters stand before each block of [`BLOCK`] bytes, so that a place in a very
    /// long line is found as fast as one in a short.
    characters: Vec<usize>,
}

/// How many bytes lie between two counts of characters.
const BLOCK: usize = 1024;

/// A place in a file as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in Unicode scalar values.
    pub column: usize,
}

/// Why bytes are no text that a briefing could be written in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SourceFault {
    /// There are more than [`MAX_BYTES`] of them.
    TooLarge,
    /// They are not UTF-8 from this place on.
    NotUtf8(Position),
    /// They are UTF-16, as some programs save text.
    Utf16,
}

impl Source {
    /// Returns the text of a file.
    ///
    /// # Errors
    ///
    /// The bytes are too many or not UTF-8.
    pub fn from_bytes(path: impl Into<String>, bytes: Vec<u8>) -> Result<Self, SourceFault> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(SourceFault::TooLarge);
        }
        if is_utf16(&bytes) {
            return Err(SourceFault::Utf16);
        }
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => {
                let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let source = Self::new("", String::from_utf8_lossy(good).into_owned());
                Err(SourceFault::NotUtf8(source.position(source.text.len())))
            }
        }
    }

    /// Returns what stands for a file that is no text: nothing of it but the place of its fault.
    pub fn unread(path: impl Into<String>, fault: SourceFault) -> Self {
        let SourceFault::NotUtf8(place) = fault else { return Self::new(path, "") };
        Self::new(path, "\n".repeat(place.line - 1) + &" ".repeat(place.column - 1))
    }

    /// Returns the text with the places of its lines.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let mut text: String = text.into();
        let byte_order_mark = text.starts_with('\u{feff}');
        if byte_order_mark {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let line_starts = line_starts(&text);
        let characters = characters(&text);
        Self { path: path.into(), text, byte_order_mark, line_starts, characters }
    }

    /// Returns the place of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.text.floor_char_boundary(byte.min(self.text.len()));
        let line = self.line_starts.partition_point(|start| *start <= byte);
        let start = self.line_starts[line - 1];
        // Between CR and LF is still the end of the line.
        let inside = self.text[start..byte].ends_with('\r');
        let end = if inside { byte - 1 } else { byte };
        Position { line, column: self.characters_before(end) - self.characters_before(start) + 1 }
    }

    fn characters_before(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        let start = self.text.ceil_char_boundary(block * BLOCK).min(byte);
        self.characters[block] + self.text[start..byte].chars().count()
    }

    /// Returns the byte where a line starts, from 1.
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts.get(line - 1).copied().unwrap_or(self.text.len())
    }
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}

/// Whether bytes are UTF-16: they say so at their start, or every other one of the first is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    let marked = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let first = &bytes[..bytes.len().min(64)];
    let zeros = |odd: usize| first.iter().skip(odd).step_by(2).all(|byte| *byte == 0);
    marked || (first.len() > 3 && (zeros(0) != zeros(1)))
}

/// A line ends with LF, CRLF or a CR alone.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (at, byte) in bytes.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        if ends {
            starts.push(at + 1);
        }
    }
    starts
}

fn characters(text: &str) -> Vec<usize> {
    let mut counts = vec![0];
    let mut count = 0;
    let mut start = 0;
    while start < text.len() {
        let end = text.ceil_char_boundary((counts.len() * BLOCK).min(text.len()));
        count += text[start..end].chars().count();
        counts.push(count);
        start = end;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, byte: usize) -> String {
        Source::new("a.toml", text).position(byte).to_string()
    }

    #[test]
    fn counts_characters_and_not_the_byte_order_mark() {
        assert_eq!(place("\u{feff}ab", 1), "1:2");
        assert_eq!(place("ŵ\tx", 3), "1:3");
        assert_eq!(place("a\r\nb", 3), "2:1");
        assert_eq!(place("a\r\nb", 2), "1:2");
        assert_eq!(place("a\n", 2), "2:1");
    }

    #[test]
    fn counts_characters_over_long_lines() {
        let line = "ŵa€".repeat(1000);
        let source = Source::new("a", format!("x\n{line}"));
        for (index, (at, _)) in line.char_indices().enumerate() {
            assert_eq!(source.position(at + 2), Position { line: 2, column: index + 1 });
        }
    }

    #[test]
    fn knows_utf16_with_and_without_its_mark() {
        for bytes in [&b"\xff\xfef\0"[..], b"\xfe\xff\0f", b"f\0o\0r\0", b"\0f\0o\0r"] {
            let fault = Source::from_bytes("a", bytes.to_vec()).expect_err("a fault");
            assert_eq!(fault, SourceFault::Utf16, "{bytes:?}");
        }
        assert!(Source::from_bytes("a", b"a\0b".to_vec()).is_ok());
        assert!(Source::from_bytes("a", b"format = 1".to_vec()).is_ok());
    }

    #[test]
    fn says_where_text_stops_being_utf8() {
        let fault = Source::from_bytes("a", b"ab\nc\xff".to_vec()).expect_err("a fault");
        assert_eq!(fault, SourceFault::NotUtf8(Position { line: 2, column: 2 }));
    }
}
