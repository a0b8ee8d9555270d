//! Zips out of readable parts, and back.

use std::io::{Cursor, Read as _, Write as _};

use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A picture of one pixel, for parts that say `PNG`.
pub(crate) const PNG: &[u8] = include_bytes!("../../tests/hostile/dot.png");

/// The most of a part that is taken into a seed.
const MOST: usize = 6000;

/// Returns a zip of the parts that a text lists: lines of `== path`, each followed by the part.
/// Bytes that are a zip already are left so.
pub(crate) fn zip(data: &[u8]) -> Vec<u8> {
    if data.starts_with(b"PK") {
        return data.to_vec();
    }
    let text = String::from_utf8_lossy(data);
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in format!("\n{text}").split("\n== ").skip(1) {
        let (path, words) = part.split_once('\n').unwrap_or((part, ""));
        let bytes = if words.trim() == "PNG" { PNG } else { words.as_bytes() };
        // A name that stands there twice is passed over.
        if zip.start_file(path, options).is_ok() {
            zip.write_all(bytes).expect("memory takes all");
        }
    }
    zip.finish().expect("memory takes all").into_inner()
}

/// Returns the parts of a zip as a text lists them.
pub(crate) fn listed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = String::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).ok()?;
        let path = part.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        let is_plain = ["theme", "thumbnail", "fonttable", "websettings", "styleswitheffects"];
        if is_plain.iter().any(|word| path.to_lowercase().contains(word)) {
            continue;
        }
        match String::from_utf8(bytes) {
            Ok(words) if words.len() <= MOST || path.ends_with("document.xml") => {
                out.push_str(&format!("== {path}\n{words}\n"));
            }
            Ok(_) => {}
            Err(_) => out.push_str(&format!("== {path}\nPNG\n")),
        }
    }
    Some(out.into_bytes())
}

/// Returns all parts of a zip, one after the other.
pub(crate) fn all(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = Vec::new();
    for at in 0..zip.len() {
        zip.by_index(at).ok()?.read_to_end(&mut out).ok()?;
        out.push(b'\n');
    }
    Some(out)
}
