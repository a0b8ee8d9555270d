//! What kind of file it is, by what it holds first and by its name second.

use crate::manuscript::Refusal;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Word,
    Markdown,
    Text,
}

const SAVE_AS: &str =
    "open it in Word or LibreOffice, save it as Word Document (.docx), and import that";

impl Kind {
    /// Returns the kind of a file.
    pub(super) fn of(name: &str, bytes: &[u8]) -> Result<Self, Refusal> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        if let Some(what) = other(bytes) {
            return Err(Refusal::new(format!("is {what}; {SAVE_AS}")));
        }
        if bytes.starts_with(b"PK") {
            return match ending.as_str() {
                "docm" | "dotm" => Err(Refusal::macros()),
                "pages" => Err(Refusal::new(
                    "is a Pages document; in Pages choose File, Export To, Word, and import that",
                )),
                _ => Ok(Self::Word),
            };
        }
        match ending.as_str() {
            "docx" | "docm" | "dotx" | "dotm" => Err(Refusal::new(
                "is no Word document, whatever its name says: it is no zip, or only the end of one; ask for the file again",
            )),
            "md" | "markdown" => Ok(Self::Markdown),
            "txt" | "text" | "" => Ok(Self::Text),
            _ => Err(Refusal::new(format!(
                "is of a kind that cannot be imported: use .docx, .md or .txt; {SAVE_AS}"
            ))),
        }
    }
}

impl Refusal {
    /// A document with programs in it.
    pub(super) fn macros() -> Self {
        Self::new(
            "holds macros, which are programs; in Word choose Save As, Word Document (.docx), and import that",
        )
    }
}

/// Returns what a file of another kind is.
fn other(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Some(compound(bytes));
    }
    let starts = |start: &[u8]| bytes.starts_with(start);
    let blank = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let text = bytes[blank..].iter().take(15).map(u8::to_ascii_lowercase).collect::<Vec<u8>>();
    if starts(b"{\\rtf") {
        Some("a Rich Text file")
    } else if starts(b"%PDF") {
        Some("a PDF, which tells where letters stand and not what they are")
    } else if text.starts_with(b"<!doctype html") || text.starts_with(b"<html") {
        Some("a web page")
    } else if text.starts_with(b"<?xml") {
        Some("an XML file")
    } else {
        None
    }
}

/// Returns what a file of the old container is: its names are in UTF-16.
fn compound(bytes: &[u8]) -> &'static str {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        "locked by a password: take it off under File, Info, Protect Document"
    } else if holds("WordDocument") {
        "a Word document of before 2007 (.doc)"
    } else {
        "an Office file of before 2007"
    }
}
