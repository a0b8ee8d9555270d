//! Many briefings: what lists show of each, and what they tell together.
//!
//! A [`Row`] is all that a list may tell of one briefing, with what is protected blacked out. Rows are
//! chosen by a [`Filter`], put in an [`Order`] and written as a table for people, JSON or CSV; the
//! [`Watch`] is the page of what needs a look. Nothing here reads files.

mod age;
mod analysis;
mod cell;
mod column;
mod csv;
mod filter;
mod human;
mod key;
mod learning;
mod order;
mod report;
mod row;
mod said;
mod terms;
mod watch;

pub use age::AgeGroup;
pub use analysis::{
    ANALYSIS_COLUMNS, ActionTold, Analysis, Change, FEWEST, FindingTold, Line, MOST_THEMES, Pair,
    People, Tally, ThemePart, YearCount,
};
pub use cell::Cell;
pub use column::{ACTION_COLUMNS, COLUMNS, Column};
pub use csv::csv;
pub use filter::Filter;
pub use human::{ForPeople, human, summary};
pub use key::{KEYS, Key};
pub use order::Order;
pub use report::{Report, Shown};
pub use row::{ActionRow, Counts, ReviewRow, Row};
pub use terms::Terms;
pub use watch::{EntryRow, Watch};

/// Returns rows as JSON: one array, an object a row, every key always.
pub fn json<T>(rows: &[T], columns: &[Column<T>]) -> String {
    let objects: Vec<column::Object<'_, T>> =
        rows.iter().map(|row| column::Object { row, columns }).collect();
    let json = serde_json::to_string_pretty(&objects).expect("cells are plain data");
    format!("{json}\n")
}
