//! The zip that a Word document is, read with limits: nothing that a file declares is believed.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use zip::ZipArchive;

use crate::manuscript::{Refusal, kind::Kind};
use crate::source;

/// The most parts of a document.
const MOST_PARTS: usize = 5000;

/// The most bytes of a part with text, and of all parts that are read.
const MOST_XML: u64 = 16 * 1024 * 1024;
const MOST_ALL: u64 = 64 * 1024 * 1024;

/// A document's parts by name, whatever the case.
#[derive(Debug)]
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    parts: BTreeMap<String, usize>,
    read: u64,
}

impl<'b> Package<'b> {
    /// Opens a document.
    ///
    /// # Errors
    ///
    /// The bytes are no zip, or one with more parts than a document has.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
            Refusal::new("is damaged: it is no whole zip, as a Word document is; it may have been cut off on its way, so ask for it again")
        })?;
        if archive.len() > MOST_PARTS {
            return Err(Refusal::new(format!(
                "has {} parts, where a Word document has a few dozen; it was not read, since it may be made to do harm",
                archive.len()
            )));
        }
        let mut parts = BTreeMap::new();
        let named = source::listed_in_zip(bytes, archive.central_directory_start());
        let mut has_twins = named != archive.len();
        for at in 0..archive.len() {
            if let Some(Ok(name)) = archive.name_for_index(at) {
                has_twins |= parts.insert(folded(&name), at).is_some();
            }
        }
        if has_twins {
            return Err(Refusal::new(
                "is damaged: two of its parts have one name, and nobody knows which one is meant; open it in Word and save it again as a Word Document (.docx)",
            ));
        }
        Ok(Self { archive, parts, read: 0 })
    }

    /// Opens a document of this name.
    ///
    /// # Errors
    ///
    /// It is of another kind, or damaged.
    pub fn of_document(name: &str, bytes: &'b [u8]) -> Result<Self, Refusal> {
        match Kind::of(name, bytes)? {
            Kind::Word => Self::open(bytes),
            _ => Err(Refusal::new("is no Word document, which alone has comments")),
        }
    }

    /// Whether a program of this name saved it last, and nobody commented on it.
    pub fn is_as_saved_by(&mut self, program: &str) -> bool {
        let told = self.text("docProps/app.xml").ok().flatten().unwrap_or_default();
        told.contains(&format!("<Application>{program}</Application>"))
            && !self.has("word/comments.xml")
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&folded(name))
    }

    /// Returns the names of all parts, in small letters.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Returns a part of text, decoded; nothing where there is none.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(bytes) = self.bytes(name, MOST_XML)? else { return Ok(None) };
        decoded(bytes).map(Some).ok_or_else(|| {
            Refusal::damaged(name, "is in letters that are neither UTF-8 nor UTF-16")
        })
    }

    /// Returns a part's bytes; nothing where there is none.
    pub(super) fn bytes(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(at) = self.parts.get(&folded(name)) else { return Ok(None) };
        let part = self
            .archive
            .by_index(*at)
            .map_err(|_| Refusal::damaged(name, "cannot be unpacked, or is locked"))?;
        let mut bytes = Vec::new();
        part.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| Refusal::damaged(name, "does not unpack to what was packed"))?;
        self.read += bytes.len() as u64;
        let what = if bytes.len() as u64 > most {
            format!("its part {name} is larger than {} MB", most / 1024 / 1024)
        } else if self.read > MOST_ALL {
            format!("its parts together are larger than {} MB", MOST_ALL / 1024 / 1024)
        } else {
            return Ok(Some(bytes));
        };
        Err(Refusal::new(format!(
            "unpacks to more than a Word document can hold: {what}; it was not read, since it may be made to do harm"
        )))
    }
}

/// Names differ in case and slashes from one writer to the next.
fn folded(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// Returns the text of a part, which is UTF-8 or UTF-16.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let wide = |bytes: &[u8], of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes.as_slice() {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [b'<', 0, ..] => wide(&bytes, u16::from_le_bytes),
        [0, b'<', ..] => wide(&bytes, u16::from_be_bytes),
        _ => String::from_utf8(bytes).ok(),
    }
}
