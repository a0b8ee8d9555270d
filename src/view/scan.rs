//! The public address as a code to scan: what leads from paper to the page.

use qrcode::{Color, EcLevel, QrCode};
use schemars::JsonSchema;
use serde::Serialize;

use crate::view::{links, phrase::Phrases};
use crate::words;

/// The longest address, in bytes, that a code holds whose modules can be told apart on paper.
const LONGEST: usize = 200;

/// The public address as a code to scan.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Scan {
    /// Where it leads.
    pub url: String,
    /// The address as readers see it, without the scheme; draw it beside the code.
    pub address: String,
    /// What it tells people who cannot see it.
    pub alt: String,
    /// How many modules a side has, without the light margin of four that it needs around it.
    pub side: usize,
    /// The dark modules: column, row and how many of them follow each other to the right.
    pub runs: Vec<[usize; 3]>,
}

/// Returns an address as a code; nothing where it is too long for one.
pub(super) fn of(url: &str, phrases: Phrases) -> Option<Scan> {
    let (target, address) = (links::target(url), links::readable(url));
    if target.len() > LONGEST {
        return None;
    }
    let code = QrCode::with_error_correction_level(&target, EcLevel::M).ok()?;
    let side = code.width();
    let rows = code.to_colors();
    let runs = rows.chunks(side).enumerate().flat_map(|(y, row)| runs(row, y)).collect();
    let alt = words::fill(&phrases.word("scan_alt"), &address, "");
    Some(Scan { url: target, address, alt, side, runs })
}

fn runs(row: &[Color], y: usize) -> Vec<[usize; 3]> {
    let mut x = 0;
    let runs = row.chunk_by(|one, next| one == next).filter_map(|run| {
        let from = x;
        x += run.len();
        (run[0] == Color::Dark).then_some([from, y, run.len()])
    });
    runs.collect()
}
