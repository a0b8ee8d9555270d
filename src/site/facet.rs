//! What lists are made by: theme, agency, year, review type.

use std::collections::BTreeMap;

use crate::site::Record;

/// What lists are made by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Facet {
    Theme,
    Agency,
    Year,
    Type,
}

impl Facet {
    pub(super) const ALL: [Self; 4] = [Self::Theme, Self::Agency, Self::Year, Self::Type];

    /// Returns the folder of its pages.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Theme => "themes",
            Self::Agency => "agencies",
            Self::Year => "years",
            Self::Type => "types",
        }
    }

    /// Returns the interface word for choosing by it, such as "Theme".
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Theme => "site_theme",
            Self::Agency => "site_agency",
            Self::Year => "site_year",
            Self::Type => "site_type",
        }
    }

    /// Returns the interface word for all of its lists, such as "All themes".
    pub(super) fn all_word(self) -> &'static str {
        match self {
            Self::Theme => "site_all_themes",
            Self::Agency => "site_all_agencies",
            Self::Year => "site_all_years",
            Self::Type => "site_all_types",
        }
    }

    /// Returns the slugs under which a record stands.
    pub(super) fn slugs(self, record: &Record) -> Vec<String> {
        match self {
            Self::Theme => record.themes.clone(),
            Self::Agency => record.agencies.clone(),
            Self::Year => {
                record.date.map(|date| format!("{:04}", date.year())).into_iter().collect()
            }
            Self::Type => record.types.clone(),
        }
    }

    /// Returns for each slug the places of its records, in their order.
    pub(super) fn groups(self, records: &[Record]) -> BTreeMap<String, Vec<usize>> {
        let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, record) in records.iter().enumerate() {
            for slug in self.slugs(record) {
                let group = groups.entry(slug).or_default();
                if group.last() != Some(&index) {
                    group.push(index);
                }
            }
        }
        groups
    }
}
