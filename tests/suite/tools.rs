//! Programs that tests use where they are there.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

/// A picture of one pixel.
pub const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, b'I', b'D', b'A', b'T',
    0x78, 0x9c, 0x63, 0x60, 0, 0, 0, 2, 0, 1, 0x48, 0xaf, 0xa4, 0x71, 0, 0, 0, 0, b'I', b'E', b'N',
    b'D', 0xae, 0x42, 0x60, 0x82,
];

/// Says that a test goes without a tool, or fails where every tool must be there.
pub fn skip(tool: &str) {
    let required = std::env::var_os("SEVENMIN_REQUIRE_TOOLS").is_some();
    assert!(!required, "{tool} is not installed");
    let mut out = std::io::stderr();
    let _ = writeln!(out, "skipped: {tool} is not installed; tests/run installs it");
}

/// Returns a PDF's words in reading order, where pdftotext is installed.
pub fn pdf_text(bytes: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new("pdftotext")
        .arg("-raw")
        .arg(file.path())
        .arg("-")
        .stderr(Stdio::null())
        .output();
    if let Ok(output) = output {
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        skip("pdftotext");
        None
    }
}

/// A page drawn in grey.
pub struct GreyPage {
    pub width: usize,
    pub height: usize,
    /// A byte a dot, row by row.
    pub dots: Vec<u8>,
}

/// Returns the pages of a PDF with so many dots an inch, where pdftoppm is installed.
pub fn pdf_pages(bytes: &[u8], dots: u32) -> Option<Vec<GreyPage>> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output =
        Command::new("pdftoppm").args(["-gray", "-r", &dots.to_string()]).arg(file.path()).output();
    let Ok(output) = output else {
        skip("pdftoppm");
        return None;
    };
    let mut rest = output.stdout.as_slice();
    let mut pages = Vec::new();
    while !rest.is_empty() {
        // "P5", width, height and "255" on three lines, then the dots.
        let ends: Vec<usize> = rest
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .take(3)
            .map(|(at, _)| at)
            .collect();
        let head = std::str::from_utf8(&rest[..ends[2]]).unwrap();
        let numbers: Vec<usize> =
            head.split_whitespace().filter_map(|one| one.parse().ok()).collect();
        let (from, size) = (ends[2] + 1, numbers[0] * numbers[1]);
        let dots = rest[from..from + size].to_vec();
        pages.push(GreyPage { width: numbers[0], height: numbers[1], dots });
        rest = &rest[from + size..];
    }
    Some(pages)
}

/// Returns a file below the folder of installed tools.
pub fn installed(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SEVENMIN_TOOLS").map(PathBuf::from);
    let is_there = |file: &PathBuf| cfg!(unix) && file.exists();
    let file = folder.map(|folder| folder.join(path)).filter(is_there);
    if file.is_none() {
        skip(path);
    }
    file
}
