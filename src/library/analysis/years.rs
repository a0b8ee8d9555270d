//! The years that briefings are of.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::library::{Row, analysis::Tally};

/// A longer series of years is not filled in: one of them was mistyped.
const MOST_YEARS: i32 = 40;

/// How often a theme comes up in each year.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// The theme's slug.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// The years from first to last, each with its number.
    pub years: Vec<YearCount>,
}

/// How many briefings of a year there are.
#[derive(Clone, Debug, Serialize)]
pub struct YearCount {
    /// The year.
    pub year: String,
    /// How many.
    pub count: usize,
    /// Which.
    pub briefings: Vec<String>,
}

impl Change {
    pub(super) fn of(theme: &Tally, rows: &[&Row], years: &[Tally]) -> Self {
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in rows {
            found.entry(of(row)).or_default().push(row.mark());
        }
        let mut of_year = |wanted: &str| {
            let briefings = found.remove(wanted).unwrap_or_default();
            YearCount { year: wanted.to_owned(), count: briefings.len(), briefings }
        };
        let years = years.iter().map(|year| of_year(&year.slug)).collect();
        Self { slug: theme.slug.clone(), name: theme.name.clone(), years }
    }
}

/// The year of issue, else of a report, else that there is none.
pub(super) fn of(row: &Row) -> String {
    let published = || row.reviews.iter().find_map(|review| review.published);
    row.issued
        .or_else(published)
        .map_or_else(|| "not told".to_owned(), |day| format!("{:04}", day.year()))
}

/// Puts years in order, those in between with nothing among them.
pub(super) fn fill(years: &mut Vec<Tally>) {
    let known = years.iter().filter_map(|year| year.slug.parse::<i32>().ok());
    if let (Some(first), Some(last)) = (known.clone().min(), known.max())
        && last - first < MOST_YEARS
    {
        for year in (first..last).map(|year| year.to_string()) {
            if !years.iter().any(|known| known.slug == year) {
                years.push(Tally::of(&year, &year, Vec::new()));
            }
        }
    }
    years.sort_by(|one, other| one.slug.cmp(&other.slug));
}
