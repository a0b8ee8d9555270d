//! The copy that would be made of the briefing today, as parts of sentences.

use std::collections::BTreeSet;

use crate::comments::{
    named,
    nearest::{self, Letters},
    squeezed,
};
use crate::manuscript::{Copy, Passage};
use crate::text;

/// The copy that would be made of the briefing today: what came back is held against it, word for word.
#[derive(Debug)]
pub struct Original {
    /// Its id.
    pub(super) id: String,
    /// The hash of its text.
    pub(super) hash: String,
    parts: Vec<Part>,
    paragraphs: Vec<Sentences>,
}

/// The sentences of a paragraph.
#[derive(Debug, Default)]
struct Sentences {
    letters: String,
    /// Where sentences begin and end among the letters.
    ends: BTreeSet<usize>,
}

impl Sentences {
    fn of(words: &str) -> Self {
        let mut all = Self { ends: [0].into(), ..Self::default() };
        for range in text::sentences(words) {
            all.letters.push_str(&Letters::of(&words[range]).0);
            all.ends.insert(all.letters.len());
        }
        all
    }

    /// Whether these letters are one sentence or more, from the first to the last letter.
    fn hold(&self, letters: &str) -> bool {
        let begins = |at: &usize| self.letters[*at..].starts_with(letters);
        self.ends.iter().any(|at| begins(at) && self.ends.contains(&(at + letters.len())))
    }
}

#[derive(Debug)]
struct Part {
    key: String,
    heading: String,
    sentences: Vec<String>,
}

impl Original {
    /// Takes a copy that was just made.
    pub fn of(copy: &Copy) -> Self {
        let told = |key: &str| copy.properties.get(key).cloned().unwrap_or_default();
        let mut parts: Vec<Part> = Vec::new();
        for (at, passage) in copy.passages.iter().enumerate() {
            let Some(key) = &passage.section else { continue };
            let sentences = sentences_of(passage);
            if let Some(part) = parts.iter_mut().find(|part| part.key == *key) {
                part.sentences.extend(sentences);
            } else {
                let heading = heading_above(&copy.passages[..at]);
                let heading = heading.unwrap_or_else(|| named(key));
                parts.push(Part { key: key.clone(), heading, sentences: sentences.collect() });
            }
        }
        let paragraphs = copy.passages.iter().map(|passage| Sentences::of(&passage.words));
        Self { id: told("id"), hash: told("hash"), parts, paragraphs: paragraphs.collect() }
    }

    /// Returns the marks of the parts, in reading order.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        self.parts.iter().map(|part| part.key.clone())
    }

    /// Returns a part's heading.
    pub(super) fn heading(&self, key: &str) -> Option<String> {
        self.part(key).map(|part| part.heading.clone())
    }

    /// Whether the briefing has this sentence, whole.
    pub(super) fn holds(&self, sentence: &str) -> bool {
        let letters = Letters::of(sentence).0;
        letters.is_empty() || self.paragraphs.iter().any(|one| one.hold(&letters))
    }

    /// Returns the place of a sentence in a part.
    pub(super) fn place_in(&self, key: &str, sentence: &str) -> Option<usize> {
        let part = self.part(key)?;
        let letters = Letters::of(sentence);
        let same = part.sentences.iter().position(|one| Letters::of(one) == letters);
        same.or_else(|| {
            let numbers: Vec<String> = (0..part.sentences.len()).map(|at| at.to_string()).collect();
            let sentences =
                numbers.iter().map(String::as_str).zip(part.sentences.iter().map(String::as_str));
            nearest::best(sentence, sentences).and_then(|at| at.parse().ok())
        })
    }

    /// Returns the mark of the part whose sentence is nearest to words.
    pub(super) fn nearest(&self, words: &str) -> Option<String> {
        let sentences = self
            .parts
            .iter()
            .flat_map(|part| part.sentences.iter().map(|one| (part.key.as_str(), one.as_str())));
        nearest::best(words, sentences).map(str::to_owned)
    }

    /// Returns all sentences, with the headings of their parts.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts
            .iter()
            .flat_map(|part| part.sentences.iter().map(|one| (part.heading.as_str(), one.as_str())))
    }

    fn part(&self, key: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.key == key)
    }
}

/// Returns the last heading: one within a part is a heading of its own and names no part.
fn heading_above(passages: &[Passage]) -> Option<String> {
    let found = passages.iter().rev().find(|passage| passage.is_heading);
    found.map(|passage| squeezed(&passage.words))
}

fn sentences_of(passage: &Passage) -> impl Iterator<Item = String> {
    let all = text::sentences(&passage.words).into_iter();
    all.map(|range| squeezed(&passage.words[range])).filter(|one| !one.is_empty())
}
