//! The briefings of a folder, each on a line.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::json;
use sevenmin::{
    library::Row,
    lint::Occasion,
    parcel::Parcel,
    proof::Proof,
    text::{Date, date_to_iso},
};

use crate::{desk::Desk, post::Post};

/// What a list tells of one briefing.
#[derive(Serialize)]
struct Line {
    fault: Option<String>,
    title: Option<String>,
    status: Option<&'static str>,
    issued: Option<String>,
    review_by: Option<String>,
    is_review_due: bool,
    overdue: usize,
    errors: usize,
    warnings: usize,
}

/// Briefings of a folder with the pictures that they name, by their paths from it.
pub(crate) struct Folder {
    briefings: Vec<(String, Vec<u8>)>,
    pictures: BTreeMap<String, Vec<u8>>,
}

impl Folder {
    /// The files are those of the briefings, then those of the pictures.
    pub(crate) fn of(names: Vec<String>, pictures: Vec<String>, files: Vec<Vec<u8>>) -> Self {
        let mut files = files.into_iter();
        let briefings = names.into_iter().zip(files.by_ref()).collect();
        Self { briefings, pictures: pictures.into_iter().zip(files).collect() }
    }

    /// Returns a line for each briefing, in their order.
    pub(crate) fn list(self, desk: &Desk, today: Date) -> Post {
        if desk.is_locked {
            return Post::fault("locked");
        }
        let line = |(name, bytes): &(String, Vec<u8>)| self.line(desk, name, bytes, today);
        let lines: Vec<Line> = self.briefings.iter().map(line).collect();
        Post::of(&json!({ "lines": lines }))
    }

    fn line(&self, desk: &Desk, name: &str, bytes: &[u8], today: Date) -> Line {
        let parcel = if bytes.starts_with(b"PK") {
            Parcel::read(bytes).map_err(|fault| fault.to_string())
        } else {
            let (path, pictures) = (name.to_owned(), self.pictures.clone());
            Ok(Parcel { path, text: bytes.to_owned(), pictures })
        };
        let row = match parcel {
            Ok(mut parcel) => {
                let (text, occasion) = (std::mem::take(&mut parcel.text), Occasion::on(today));
                let proof = Proof::of(&parcel.path, text, &desk.shelf, &occasion, &parcel);
                Row::of(&proof, name.to_owned(), true)
            }
            Err(fault) => Row::unread(name.to_owned(), fault),
        };
        Line::of(row)
    }
}

impl Line {
    fn of(row: Row) -> Self {
        let findings = row.findings.unwrap_or_default();
        Self {
            overdue: row.overdue(),
            fault: row.fault,
            title: row.title,
            status: row.status,
            issued: row.issued.map(date_to_iso),
            review_by: row.review_by.map(date_to_iso),
            is_review_due: row.is_review_due,
            errors: findings.errors,
            warnings: findings.warnings,
        }
    }
}
