//! The terms of a run: those built in, and those that its collections add.

use std::collections::BTreeMap;

use crate::diag::render::printable;
use crate::guard::{PrivateTerms, Protected};
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

impl Terms {
    /// Returns them without private terms, as rows tell them.
    #[must_use]
    pub fn without(self, hidden: &PrivateTerms) -> Self {
        let protected = Protected::of_terms(hidden);
        let said = |names: BTreeMap<String, String>| {
            let said = names.into_iter().map(|(slug, name)| {
                (printable(&protected.name(&slug)), printable(&protected.text(&name)))
            });
            said.collect()
        };
        Self {
            themes: said(self.themes),
            audience: said(self.audience),
            review_types: said(self.review_types),
        }
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self::of([])
    }
}
