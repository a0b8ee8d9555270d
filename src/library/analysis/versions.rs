//! Briefings that tell of one review: in another language, or for other readers.

use std::collections::{BTreeMap, BTreeSet};

use crate::library::{AgeGroup, Row};
use crate::model::{Date, Language};

/// What two briefings of one review have in common.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Key {
    /// The addresses of the reports.
    Reports(BTreeSet<String>),
    /// Day, themes, kinds of review and persons, which no language changes.
    Facts(Date, BTreeSet<String>, BTreeSet<String>, Vec<(&'static str, AgeGroup)>),
}

/// Returns the rows without those that tell in another language what an earlier one told.
pub(super) fn each_once<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Vec<&'a Row> {
    let mut known: BTreeMap<Key, Language> = BTreeMap::new();
    let mut once = Vec::new();
    for row in rows {
        let language = Language(row.language.clone());
        let keys: Vec<Key> = reports(row).into_iter().chain(facts(row)).collect();
        let is_other = |key: &Key| known.get(key).is_some_and(|known| !known.is_like(&language));
        if !keys.iter().any(is_other) {
            for key in keys {
                known.entry(key).or_insert_with(|| language.clone());
            }
            once.push(row);
        }
    }
    once
}

/// Returns the rows whose persons no earlier row has: those of one report are the same.
pub(super) fn each_report_once<'a>(rows: &[&'a Row]) -> Vec<&'a Row> {
    let mut known = BTreeSet::new();
    let mut is_new = |row: &&&Row| reports(row).is_none_or(|key| known.insert(key));
    rows.iter().filter(|row| is_new(row)).copied().collect()
}

fn reports(row: &Row) -> Option<Key> {
    let urls = row.reviews.iter().filter_map(|review| review.url.clone());
    let urls: BTreeSet<String> = urls.collect();
    (!urls.is_empty()).then_some(Key::Reports(urls))
}

fn facts(row: &Row) -> Option<Key> {
    let people = row.people.iter().map(|(role, age)| (role.as_str(), *age)).collect();
    let set = |words: &[String]| words.iter().cloned().collect();
    let key = Key::Facts(row.issued?, set(&row.themes), set(&row.review_types), people);
    (!row.people.is_empty()).then_some(key)
}
