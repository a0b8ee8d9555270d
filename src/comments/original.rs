//! The copy that would be made of the briefing today, as parts of sentences.

use std::{collections::BTreeMap, ops::Range};

use crate::comments::{
    named,
    nearest::{Letters, Nearest},
    parted::{Front, Said, front_of, said},
    sentences::Sentences,
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
    /// The parts by their marks.
    by_key: BTreeMap<String, usize>,
    /// All sentences, part by part.
    lines: Vec<String>,
    nearest: Nearest,
    pub(super) sentences: Sentences,
    /// What stands before all parts.
    pub(super) front: Front,
    /// What else it says, headings too.
    pub(super) said: Vec<Said>,
}

#[derive(Debug)]
struct Part {
    key: String,
    heading: String,
    /// Its sentences among all.
    lines: Range<usize>,
    /// The first place of a sentence in the part, by its letters.
    places: BTreeMap<Letters, usize>,
}

impl Part {
    fn of(key: String, heading: String, own: &[String], before: usize) -> Self {
        let mut places = BTreeMap::new();
        for (at, line) in own.iter().enumerate() {
            places.entry(Letters::of(line)).or_insert(at);
        }
        Self { key, heading, lines: before..before + own.len(), places }
    }
}

impl Original {
    /// Takes a copy that was just made.
    pub fn of(copy: &Copy) -> Self {
        let told = |key: &str| copy.properties.get(key).cloned().unwrap_or_default();
        let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
        let mut read: Vec<(String, String, Vec<String>)> = Vec::new();
        let mut above = None;
        for passage in &copy.passages {
            if let Some(key) = &passage.section {
                let at = *by_key.entry(key.clone()).or_insert_with(|| {
                    let heading = above.map_or_else(|| named(key), squeezed);
                    read.push((key.clone(), heading, Vec::new()));
                    read.len() - 1
                });
                read[at].2.extend(sentences_of(passage));
            }
            // What heads a part stands before its first words.
            above = passage.is_heading.then_some(passage.words.as_str()).or(above);
        }
        let (mut parts, mut lines) = (Vec::new(), Vec::new());
        for (key, heading, own) in read {
            parts.push(Part::of(key, heading, &own, lines.len()));
            lines.extend(own);
        }
        let heading = |key: &str| by_key.get(key).map(|at: &usize| parts[*at].heading.as_str());
        let key = |mark: &str| Some(mark.to_owned());
        let front = front_of(&copy.passages, &key);
        let said = said(&copy.passages[front..], &key, heading);
        Self {
            id: told("id"),
            hash: told("hash"),
            front: Front::of(&copy.passages[..front]),
            said: said.into_iter().map(|(_, one)| one).collect(),
            parts,
            by_key,
            nearest: Nearest::of(lines.iter().map(String::as_str)),
            lines,
            sentences: Sentences::of(copy.passages.iter().map(|passage| passage.words.as_str())),
        }
    }

    /// Returns the marks of the parts, in reading order.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        self.parts.iter().map(|part| part.key.clone())
    }

    /// Returns a part's heading.
    pub(super) fn heading(&self, key: &str) -> Option<&str> {
        self.part(key).map(|part| part.heading.as_str())
    }

    /// Whether the briefing has this sentence, whole.
    pub(super) fn holds(&self, sentence: &str) -> bool {
        self.sentences.hold(&Letters::of(sentence))
    }

    /// Returns the place of a sentence in a part.
    pub(super) fn place_in(&self, key: &str, sentence: &str) -> Option<usize> {
        let part = self.part(key)?;
        let same = part.places.get(&Letters::of(sentence)).copied();
        same.or_else(|| Some(self.nearest.best(sentence, &part.lines)? - part.lines.start))
    }

    /// Returns the mark of the part whose sentence is nearest to words.
    pub(super) fn nearest(&self, words: &str) -> Option<String> {
        let line = self.nearest.best(words, &(0..self.lines.len()))?;
        let part = self.parts.partition_point(|part| part.lines.end <= line);
        Some(self.parts[part].key.clone())
    }

    fn part(&self, key: &str) -> Option<&Part> {
        self.by_key.get(key).map(|at| &self.parts[*at])
    }
}

fn sentences_of(passage: &Passage) -> impl Iterator<Item = String> {
    let all = text::sentences(&passage.words).into_iter();
    all.map(|range| squeezed(&passage.words[range])).filter(|one| !one.is_empty())
}
