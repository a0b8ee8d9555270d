//! A number with the rows behind it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::library::Row;

/// A number with the rows behind it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Tally {
    /// What was counted, as files write it.
    pub slug: String,
    /// What it is called.
    pub name: String,
    /// How many; nothing where that is hidden.
    pub count: Option<usize>,
    /// The briefings behind the number, each once; none where that would tell too much.
    pub briefings: Vec<String>,
}

impl Tally {
    /// Returns the count of what was found in briefings, one for each find.
    pub(super) fn of(slug: &str, name: &str, found: Vec<String>) -> Self {
        let count = Some(found.len());
        let mut briefings: Vec<String> = Vec::new();
        for briefing in found {
            if briefings.last() != Some(&briefing) {
                briefings.push(briefing);
            }
        }
        Self { slug: slug.to_owned(), name: name.to_owned(), count, briefings }
    }
}

/// Counts briefings by words that they have, the most frequent first.
pub(super) fn by(
    rows: &[&Row],
    words: impl Fn(&Row) -> Vec<String>,
    names: &BTreeMap<String, String>,
) -> Vec<Tally> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows {
        let mut words = words(row);
        words.sort();
        words.dedup();
        for word in words {
            found.entry(word).or_default().push(row.mark());
        }
    }
    let mut tallies: Vec<Tally> = found
        .into_iter()
        .map(|(slug, found)| {
            let name = names.get(&slug).cloned().unwrap_or_else(|| slug.clone());
            Tally { count: Some(found.len()), name, slug, briefings: found }
        })
        .collect();
    tallies
        .sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.name.cmp(&other.name)));
    tallies
}
