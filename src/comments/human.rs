//! Comments for people: under each section and each sentence what was said of it.

use crate::comments::{Place, Row};

/// Returns comments as paragraphs.
pub fn human(rows: &[Row]) -> String {
    let mut out = String::new();
    let mut section = None;
    let mut sentence = None;
    for row in rows {
        if section != Some(&row.section) {
            let name = row.section.as_deref().unwrap_or("No place was found");
            let gap = if out.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}{name}\n"));
            section = Some(&row.section);
            sentence = None;
        }
        if sentence != Some(&row.sentence) {
            if let Some(words) = &row.sentence {
                out.push_str(&format!("  “{}”\n", words.shown()));
            }
            sentence = Some(&row.sentence);
        }
        out.push_str(&comment(row));
    }
    out
}

/// Returns what is told of a comment beside its author: when, in which copy, and how it was placed.
pub(super) fn told_of(row: &Row) -> String {
    let mut told = vec![day(&row.date).to_owned(), row.copy.clone()];
    if row.is_resolved {
        told.push("resolved".to_owned());
    }
    if row.is_deleted {
        told.push("its words were deleted in the copy".to_owned());
    }
    if row.is_changed {
        told.push("these words have changed since".to_owned());
    }
    match row.place {
        Place::Marked => {}
        Place::Nearest => told.push("placed by the nearest words".to_owned()),
        Place::Lost => told.push("its place was lost".to_owned()),
    }
    told.retain(|one| !one.is_empty());
    told.join(", ")
}

fn comment(row: &Row) -> String {
    let author = if row.author.is_empty() { "Somebody" } else { &row.author };
    let mut out = format!("    {author} ({}): {}\n", told_of(row), row.comment);
    if let Some(words) = row.words.as_ref().filter(|words| row.sentence.as_ref() != Some(words)) {
        out.push_str(&format!("      on “{}”\n", words.shown()));
    }
    for reply in &row.replies {
        let when = day(&reply.date);
        let when = if when.is_empty() { String::new() } else { format!(" ({when})") };
        out.push_str(&format!("      {}{when}: {}\n", reply.author, reply.comment));
    }
    out
}

/// Returns the day of a time.
fn day(date: &str) -> &str {
    date.split('T').next().unwrap_or_default()
}
