//! The boxes of a page that goes to a press.

use lopdf::{Document, Object};

/// How far colour runs over the edge, in points: 3 mm.
const BLEED: f32 = 3.0 * 72.0 / 25.4;

/// Returns a PDF whose pages say where the bleed ends; Typst writes where the trim is and no more.
///
/// What cannot be read is returned as it came.
pub(super) fn with_bleed(bytes: &[u8]) -> Vec<u8> {
    let Ok(mut document) = Document::load_mem(bytes) else { return bytes.to_vec() };
    for id in document.get_pages().into_values().collect::<Vec<_>>() {
        let Ok(page) = document.get_dictionary_mut(id) else { continue };
        let Ok(trim) = page.get(b"TrimBox").and_then(Object::as_array) else { continue };
        let trim: Vec<f32> = trim.iter().filter_map(|side| side.as_float().ok()).collect();
        let [left, bottom, right, top] = trim[..] else { continue };
        let bleed = [left - BLEED, bottom - BLEED, right + BLEED, top + BLEED];
        page.set("BleedBox", bleed.map(Object::Real).to_vec());
    }
    let mut out = Vec::with_capacity(bytes.len());
    match document.save_to(&mut out) {
        Ok(()) => out,
        Err(_) => bytes.to_vec(),
    }
}
