//! Puts rows in order.

use std::cmp::Ordering;

use crate::library::Column;
use crate::text;

/// The columns by which rows are put in order, the first one first; `-` before a name turns it round.
/// Rows that are alike keep their places.
#[derive(Debug)]
pub struct Order<T: 'static> {
    by: Vec<(&'static Column<T>, bool)>,
}

impl<T> Order<T> {
    /// Reads what was typed, each a column's name; `shown` is how typed words may be shown.
    ///
    /// # Errors
    ///
    /// Says which name is not known, and which is near.
    pub fn of(
        typed: &[String],
        columns: &'static [Column<T>],
        shown: &dyn Fn(&str) -> String,
    ) -> Result<Self, String> {
        let read = |words: &String| {
            let name = words.trim().trim_start_matches('-');
            let is_turned = words.trim().starts_with('-');
            let column = columns.iter().find(|column| column.name == name);
            column
                .map(|column| (column, is_turned))
                .ok_or_else(|| unknown(name, &shown(name), columns))
        };
        typed.iter().map(read).collect::<Result<Vec<_>, String>>().map(|by| Self { by })
    }

    /// Puts rows in order; what is empty comes last either way.
    pub fn sort(&self, rows: &mut [T]) {
        rows.sort_by(|one, other| {
            let orders = self.by.iter().map(|(column, is_turned)| {
                let (one, other) = ((column.cell)(one), (column.cell)(other));
                let order = one.compare(&other);
                match one.is_empty().cmp(&other.is_empty()) {
                    Ordering::Equal if *is_turned => order.reverse(),
                    Ordering::Equal => order,
                    emptiness => emptiness,
                }
            });
            orders.fold(Ordering::Equal, Ordering::then)
        });
    }
}

fn unknown<T>(name: &str, shown: &str, columns: &[Column<T>]) -> String {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    match text::nearest(name, names.iter().copied()) {
        Some(nearest) => format!("no column is called `{shown}`; did you mean `{nearest}`?"),
        None => format!("no column is called `{shown}`; sort by {}", text::or_list(&names)),
    }
}
