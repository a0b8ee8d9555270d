//! Comments as rows of cells.

use crate::comments::{Place, Quote, Row};
use crate::library::{Cell, Column};

/// The columns of a list of comments.
pub const COLUMNS: &[Column<Row>] = &[
    Column { name: "section", cell: |row| Cell::Text(row.section.clone()) },
    Column { name: "sentence", cell: |row| Cell::Text(quoted(row.sentence.as_ref())) },
    Column { name: "words", cell: |row| Cell::Text(quoted(row.words.as_ref())) },
    Column { name: "author", cell: |row| Cell::Text(Some(row.author.clone())) },
    Column { name: "date", cell: |row| Cell::Text(Some(row.date.clone())) },
    Column { name: "comment", cell: |row| Cell::Text(Some(row.comment.clone())) },
    Column { name: "replies", cell: |row| Cell::List(replies(row)) },
    Column { name: "resolved", cell: |row| Cell::Flag(row.is_resolved) },
    Column { name: "changed", cell: |row| Cell::Flag(row.is_changed) },
    Column { name: "deleted", cell: |row| Cell::Flag(row.is_deleted) },
    Column { name: "place", cell: |row| Cell::Text(Some(row.place.word().to_owned())) },
    Column { name: "copy", cell: |row| Cell::Text(Some(row.copy.clone())) },
];

impl Place {
    /// Returns the word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Marked => "marked",
            Self::Nearest => "nearest words",
            Self::Lost => "lost",
        }
    }
}

fn quoted(quote: Option<&Quote>) -> Option<String> {
    quote.map(|words| words.shown().into_owned())
}

fn replies(row: &Row) -> Vec<String> {
    let one = |reply: &super::Reply| format!("{}: {}", reply.author, reply.comment);
    row.replies.iter().map(one).collect()
}
