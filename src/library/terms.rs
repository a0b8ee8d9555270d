//! The terms of a run: those built in, and those that its collections add.

use std::collections::BTreeMap;

use crate::model::{Collection, Term, vocabulary};

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
        let built_in = |entries: &[vocabulary::Entry]| -> BTreeMap<String, String> {
            entries.iter().map(|(slug, name)| ((*slug).to_owned(), (*name).to_owned())).collect()
        };
        let mut terms = Self {
            themes: built_in(vocabulary::THEMES),
            audience: built_in(vocabulary::AUDIENCE),
            review_types: built_in(vocabulary::REVIEW_TYPES),
        };
        for collection in collections {
            let own = &collection.vocabulary;
            add(&mut terms.themes, &own.themes);
            add(&mut terms.audience, &own.audience);
            add(&mut terms.review_types, &own.review_types);
        }
        terms
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self::of([])
    }
}

fn add(known: &mut BTreeMap<String, String>, own: &[Term]) {
    for term in own {
        if let (Some(slug), Some(name)) = (term.slug.as_ref(), term.name.as_ref()) {
            known.insert(slug.value.clone(), name.value.clone());
        }
    }
}
