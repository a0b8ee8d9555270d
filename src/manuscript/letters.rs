//! The letters of a file of text: UTF-8, UTF-16, or as old Windows programs save.

use crate::manuscript::{AsideKind, Manuscript, Refusal};

/// What bytes from 0x80 to 0x9F are in western Europe; those that are nothing are U+FFFD.
const HIGH: &str = "€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ";

/// Of so many old letters one may look like UTF-8 with the next.
const BY_CHANCE: usize = 4;

/// So many letters are enough to see what is the matter.
const MOST_LETTERS: usize = 20;

/// A file's text.
#[derive(Debug)]
pub(super) struct Letters {
    /// The text; a line ends with a newline.
    pub(super) text: String,
    /// The letters that were read as old Windows programs save them.
    old: String,
}

impl Letters {
    /// Reads a file: UTF-8 or UTF-16, with or without a mark, or as old Windows programs save.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        let wide = |bytes: &[u8], of: fn([u8; 2]) -> u16| {
            let (pairs, half) = bytes.as_chunks();
            let units: Vec<u16> = pairs.iter().copied().map(of).collect();
            let text = String::from_utf16(&units).ok()?;
            // Of a letter that was cut in two nobody knows which it was.
            Some(Self::sure(if half.is_empty() { text } else { text + "\u{fffd}" }))
        };
        let read = match bytes {
            [0xef, 0xbb, 0xbf, rest @ ..] => Self::narrow(rest, true),
            [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
            _ => Self::narrow(bytes, false),
        };
        let read = read.filter(|read| !read.text.contains('\0')).ok_or_else(|| {
            Refusal::new("is no text: it holds bytes that are no letters; save it as plain text (UTF-8), or as Word Document (.docx)")
        })?;
        Ok(Self { text: read.text.replace("\r\n", "\n").replace('\r', "\n"), ..read })
    }

    fn sure(text: String) -> Self {
        Self { text, old: String::new() }
    }

    /// Reads UTF-8. Where single bytes are none, they alone are old letters; a text in which hardly a letter
    /// beyond ASCII is one, as by chance, is old as a whole.
    fn narrow(bytes: &[u8], is_marked: bool) -> Option<Self> {
        if let Ok(text) = str::from_utf8(bytes) {
            return Some(Self::sure(text.to_owned()));
        }
        let chunks = || bytes.utf8_chunks();
        let strays: usize = chunks().map(|chunk| chunk.invalid().len()).sum();
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_ascii()).count();
        let whole: usize = chunks().map(|chunk| letters(chunk.valid())).sum();
        let is_old = !is_marked && strays > whole * BY_CHANCE;
        let mut marked = Marked::default();
        if is_old {
            marked.bytes(bytes);
        } else {
            for chunk in chunks() {
                marked.text.push_str(chunk.valid());
                marked.bytes(chunk.invalid());
            }
        }
        // A text of old letters has none that are letters nowhere: those are a picture's or a program's.
        (!(is_old && marked.is_broken)).then(|| Self { old: marked.told(), text: marked.text })
    }

    /// Tells in a manuscript which letters may be others.
    pub(super) fn tell(&self, manuscript: &mut Manuscript) {
        if !self.old.is_empty() {
            manuscript.aside(AsideKind::OldLetters, self.old.as_str());
        }
    }
}

/// A text, with the letters that were read as old ones, each once: the words around them may be hidden.
#[derive(Debug, Default)]
struct Marked {
    text: String,
    old: Vec<char>,
    is_broken: bool,
}

impl Marked {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let letter = match byte {
                0x80..=0x9f => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or('\u{fffd}'),
                byte => char::from(*byte),
            };
            self.is_broken |= letter == '\u{fffd}';
            if !letter.is_ascii() && self.old.len() < MOST_LETTERS && !self.old.contains(&letter) {
                self.old.push(letter);
            }
            self.text.push(letter);
        }
    }

    /// Returns the old letters with a space between two.
    fn told(&self) -> String {
        self.old.iter().map(char::to_string).collect::<Vec<String>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_old_letter_changes_no_others() {
        let read =
            Letters::of(b"It\xe2\x80\x99s caf\xc3\xa9, she\x92s and\r\nthe na\xefve; she\x92s.")
                .unwrap();
        assert_eq!(read.text, "It’s café, she’s and\nthe naïve; she’s.");
        assert_eq!(read.old, "’ ï");
        let whole = Letters::of("It’s café".as_bytes()).unwrap();
        assert_eq!((whole.text.as_str(), whole.old.as_str()), ("It’s café", ""));
    }

    #[test]
    fn a_text_of_old_letters_says_so() {
        let read = Letters::of(b"It\x92s \x93so\x94, na\xefve").unwrap();
        assert_eq!(read.text, "It’s “so”, naïve");
        assert_eq!(read.old, "’ “ ” ï");
        assert!(Letters::of(b"\x81\x8d").is_err() && Letters::of(b"a\0b\xff").is_err());
    }

    #[test]
    fn half_a_letter_at_the_end_is_seen() {
        let read = Letters::of(b"\xff\xfea\0\xe9\0x").unwrap();
        assert_eq!(read.text, "aé\u{fffd}");
    }
}
