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

/// Returns a file below the folder of installed tools.
pub fn installed(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SEVENMIN_TOOLS").map(PathBuf::from);
    let file = folder.map(|folder| folder.join(path)).filter(|file| file.exists());
    if file.is_none() {
        skip(path);
    }
    file
}
