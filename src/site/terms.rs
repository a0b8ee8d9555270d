//! The names of themes, agencies and review types.

use serde::Serialize;

use crate::model::{
    Collection, List, Term, Vocabulary,
    vocabulary::{AUDIENCE, Names, REVIEW_TYPES, THEMES, names, welsh_name},
};
use crate::site::facet::Facet;

/// The names of the vocabulary, the collection's own among them.
#[derive(Debug)]
pub(super) struct Terms {
    themes: Names,
    agencies: Names,
    types: Names,
}

/// A term as lists show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Named {
    /// What a file writes.
    pub(super) slug: String,
    /// What readers see.
    pub(super) name: String,
    /// The language of the name, where it is not the page's.
    pub(super) lang: Option<&'static str>,
}

impl Terms {
    /// Returns the names that collections know together; those of the site's own count first.
    pub(super) fn of(collection: &Collection, others: &[&Collection]) -> Self {
        let all = others.iter().rev().copied().chain([collection]);
        let own: Vec<&Vocabulary> = all.map(|one| &one.vocabulary).collect();
        let of = |built_in, terms: fn(&Vocabulary) -> &List<Term>| {
            names(built_in, own.iter().flat_map(|own| terms(own).iter()))
        };
        Self {
            themes: of(THEMES, |own| &own.themes),
            agencies: of(AUDIENCE, |own| &own.audience),
            types: of(REVIEW_TYPES, |own| &own.review_types),
        }
    }

    /// Returns the name of a term of a facet on a page in a language.
    pub(super) fn named(&self, facet: Facet, slug: &str, language: &str) -> Named {
        let names = match facet {
            Facet::Theme => &self.themes,
            Facet::Agency => &self.agencies,
            Facet::Type => &self.types,
            Facet::Year => {
                return Named { slug: slug.to_owned(), name: slug.to_owned(), lang: None };
            }
        };
        let (name, is_english) = names.get(slug).cloned().unwrap_or((slug.to_owned(), false));
        let welsh = || welsh_name(slug).filter(|_| facet != Facet::Type);
        if let Some(name) = (is_english && language == "cy").then(welsh).flatten() {
            return Named { slug: slug.to_owned(), name: name.to_owned(), lang: None };
        }
        let lang = (is_english && language != "en").then_some("en");
        Named { slug: slug.to_owned(), name, lang }
    }
}
