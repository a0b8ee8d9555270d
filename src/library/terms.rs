//! The terms of a run: those built in, and those that its collections add.

use std::collections::BTreeMap;

use crate::model::{Collection, Term, Vocabulary, vocabulary};

/// The terms of a run, by slug, with their names.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Themes.
    pub themes: BTreeMap<String, String>,
    /// Agencies.
    pub audience: BTreeMap<String, String>,
    /// Review types.
    pub review_types: BTreeMap<String, String>,
}

impl Terms {
    /// Returns the terms that collections know together.
    pub fn of<'a>(collections: impl IntoIterator<Item = &'a Collection>) -> Self {
        let own: Vec<&Vocabulary> = collections.into_iter().map(|one| &one.vocabulary).collect();
        let names = |built_in, of: fn(&Vocabulary) -> &[Term]| {
            let names = vocabulary::names(built_in, own.iter().flat_map(|own| of(own)));
            names.into_iter().map(|(slug, (name, _))| (slug, name)).collect()
        };
        Self {
            themes: names(vocabulary::THEMES, |own| &own.themes),
            audience: names(vocabulary::AUDIENCE, |own| &own.audience),
            review_types: names(vocabulary::REVIEW_TYPES, |own| &own.review_types),
        }
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self::of([])
    }
}
