//! Outputs made, byte for byte as the command line makes them.

use std::fmt::Write as _;

use serde::Serialize;
use sevenmin::{
    bundle,
    diag::Findings,
    export::{Item, OwnPress, Paper, Sheet},
    proof::Order,
};
use sha2::{Digest, Sha256};

use crate::{desk::Desk, form, post::Post};

/// What was made.
#[derive(Serialize)]
struct Made {
    files: Vec<MadeFile>,
    /// What was passed over, and what could not be made.
    remarks: Vec<String>,
    is_refused: bool,
    is_draft: bool,
    findings: Findings,
    /// Where each finding stands in the form.
    spots: serde_json::Value,
}

#[derive(Serialize)]
struct MadeFile {
    /// Its name, without a folder: a browser saves into one of its own.
    name: String,
    media_type: &'static str,
    sha256: String,
    pages: Option<usize>,
}

impl Desk {
    /// Makes an output of the text that was checked last.
    pub(crate) fn make(&mut self, item: Item, draft: bool) -> Post {
        let Some(proof) = self.checked() else { return Post::fault("locked") };
        let order = Order { draft, ..Order::of(vec![item], self.templates.clone()) };
        let made = proof.export(&order, &OwnPress);
        self.tell(&made.report);
        let pages =
            |path| made.pages.iter().find(|(known, _)| known == path).map(|(_, many)| *many);
        let files = made.bundle.iter().map(|file| MadeFile {
            name: file.path.as_str().rsplit('/').next().unwrap_or_default().to_owned(),
            media_type: bundle::media_type(file.path.as_str()),
            sha256: sha256(&file.bytes),
            pages: pages(&file.path),
        });
        let words = Made {
            files: files.collect(),
            remarks: made.remarks.iter().chain(&made.failures).cloned().collect(),
            is_refused: made.is_refused,
            is_draft: made.is_draft,
            findings: self.findings(&made.report, false),
            spots: form::spots(&self.parcel.text, &self.told),
        };
        Post::with(&words, made.bundle.into_iter().map(|file| file.bytes).collect())
    }
}

/// Returns what something is printed on; nothing where there is no such paper.
pub(crate) fn sheet(paper: &str, prepress: bool) -> Option<Sheet> {
    let papers = [Paper::A4, Paper::A3, Paper::Letter];
    let paper = papers.into_iter().find(|one| one.name() == paper)?;
    Some(Sheet { paper, prepress })
}

/// Returns the SHA-256 of bytes in small hexadecimal digits.
fn sha256(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}").expect("memory takes any text");
    }
    digits
}
