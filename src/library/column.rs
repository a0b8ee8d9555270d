//! The columns of lists, in the order in which they are written.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::library::{ActionRow, Cell, Row};

/// A column of a list.
#[derive(Debug)]
pub struct Column<T> {
    /// Its name, as JSON, CSV and `--sort` know it.
    pub name: &'static str,
    /// What a row shows in it.
    pub cell: fn(&T) -> Cell,
}

/// The columns of a list of briefings.
pub const COLUMNS: &[Column<Row>] = &[
    Column { name: "id", cell: |row| Cell::Text(row.id.clone()) },
    Column { name: "title", cell: |row| Cell::Text(row.title.clone()) },
    Column { name: "status", cell: |row| Cell::Text(row.status.map(str::to_owned)) },
    Column { name: "review-types", cell: |row| Cell::List(row.review_types.clone()) },
    Column { name: "scope", cell: |row| Cell::List(owned(&row.scopes)) },
    Column { name: "partnership", cell: |row| Cell::Text(row.partnership.clone()) },
    Column { name: "themes", cell: |row| Cell::List(row.themes.clone()) },
    Column { name: "audience", cell: |row| Cell::List(row.audience.clone()) },
    Column { name: "issued", cell: |row| Cell::Day(row.issued) },
    Column { name: "review-by", cell: |row| Cell::Day(row.review_by) },
    Column { name: "report", cell: |row| Cell::List(owned(&row.reports())) },
    Column { name: "words", cell: |row| Cell::Count(row.words) },
    Column { name: "minutes", cell: |row| row.minutes.map_or(Cell::Text(None), Cell::Number) },
    Column { name: "actions", cell: |row| Cell::Count(row.counted(row.actions.len())) },
    Column { name: "overdue", cell: |row| Cell::Count(row.counted(row.overdue())) },
    Column { name: "review-due", cell: |row| Cell::Flag(row.is_review_due) },
    Column { name: "report-over-a-year", cell: |row| Cell::Flag(row.is_report_old()) },
    Column { name: "errors", cell: |row| Cell::Count(row.findings.map(|found| found.errors)) },
    Column { name: "warnings", cell: |row| Cell::Count(row.findings.map(|found| found.warnings)) },
    Column { name: "infos", cell: |row| Cell::Count(row.findings.map(|found| found.infos)) },
    Column { name: "path", cell: |row| Cell::Text(Some(row.path.clone())) },
    Column { name: "fault", cell: |row| Cell::Text(row.fault.clone()) },
];

/// The columns of a list of actions.
pub const ACTION_COLUMNS: &[Column<ActionRow>] = &[
    Column { name: "id", cell: |row| Cell::Text(row.id.clone()) },
    Column { name: "title", cell: |row| Cell::Text(row.title.clone()) },
    Column { name: "number", cell: |row| Cell::Count(Some(row.number)) },
    Column { name: "change", cell: |row| Cell::Text(row.change.clone()) },
    Column { name: "owner", cell: |row| Cell::Text(row.owner.clone()) },
    Column { name: "by", cell: |row| Cell::Day(row.by) },
    Column { name: "evidence", cell: |row| Cell::Text(row.evidence.clone()) },
    Column { name: "status", cell: |row| Cell::Text(Some(row.status.to_owned())) },
    Column { name: "outcome", cell: |row| Cell::Text(row.outcome.clone()) },
    Column { name: "overdue", cell: |row| Cell::Flag(row.is_overdue) },
    Column { name: "path", cell: |row| Cell::Text(Some(row.path.clone())) },
];

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// A row as an object, its keys in the order of the columns.
pub(super) struct Object<'a, T> {
    pub(super) row: &'a T,
    pub(super) columns: &'a [Column<T>],
}

impl<T> Serialize for Object<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for column in self.columns {
            map.serialize_entry(column.name, &(column.cell)(self.row))?;
        }
        map.end()
    }
}
