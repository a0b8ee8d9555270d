//! Names that a briefing itself makes known: its partnership, reviewers, services, sources.

use std::collections::HashSet;

use crate::english;
use crate::lint::prose::{Case, Word, words};
use crate::model::{Briefing, Collection};
use crate::source::Text;

/// Words and phrases that are not looked for.
#[derive(Debug, Default)]
pub(crate) struct Known {
    words: HashSet<String>,
    public: HashSet<String>,
    phrases: Vec<Vec<String>>,
}

impl Known {
    /// Reads a briefing and its collection.
    pub(crate) fn of(briefing: &Briefing, collection: &Collection) -> Self {
        let mut known = Self::default();
        let mut bodies: Vec<&Text> = Vec::new();
        bodies.extend(
            [&briefing.partnership, &collection.name, &collection.short].into_iter().flatten(),
        );
        bodies.extend(collection.names.0.iter().map(|(_, name)| name));
        bodies.extend(&briefing.authors);
        for review in &briefing.reviews {
            bodies.extend([&review.title, &review.partnership].into_iter().flatten());
            bodies.extend(review.documents.iter().filter_map(|document| document.title.as_ref()));
            review.reviewers.iter().for_each(|reviewer| known.publish(reviewer));
        }
        bodies.extend(briefing.support.iter().filter_map(|support| support.name.as_ref()));
        bodies.extend(briefing.resources.iter().filter_map(|resource| resource.title.as_ref()));
        bodies.extend(briefing.sources.iter().filter_map(|source| source.title.as_ref()));
        bodies.extend(briefing.acronyms.iter().filter_map(|acronym| acronym.long.as_ref()));
        bodies.extend(briefing.sign_offs.iter().filter_map(|sign_off| sign_off.agency.as_ref()));
        for body in bodies {
            known.body(body);
        }
        known
    }

    fn publish(&mut self, name: &str) {
        self.public.extend(
            words(name).into_iter().filter(|word| word.case != Case::Lower).map(|word| word.text),
        );
    }

    fn body(&mut self, name: &str) {
        let words = words(name);
        let all: Vec<String> = words.iter().map(|word| word.text.clone()).collect();
        for word in &words {
            // A body that is called after somebody does not make the name itself known.
            let plain = english::without_accents(&word.text);
            if word.case != Case::Lower
                && (!english::is_name(&plain) || english::is_ordinary_word(&plain))
            {
                self.words.insert(word.text.clone());
            }
        }
        self.phrases.push(all);
    }

    /// Whether a word is part of a known body's name, and nobody's name.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether a word is part of the name of somebody who is public: a reviewer.
    pub(super) fn is_public(&self, word: &str) -> bool {
        self.public.contains(word)
    }

    /// Whether words stand in a known body's name just so, two at least.
    pub(super) fn has_phrase(&self, words: &[Word]) -> bool {
        words.len() > 1
            && self.phrases.iter().any(|phrase| {
                phrase
                    .windows(words.len())
                    .any(|part| part.iter().zip(words).all(|(one, word)| *one == word.text))
            })
    }
}
