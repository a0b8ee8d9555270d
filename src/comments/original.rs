//! The briefing that the copies were made of, as parts of sentences.

use crate::comments::nearest::{self, Letters};
use crate::markup::Inline;
use crate::model::{Briefing, Markdown, Scheme, SlotRole};
use crate::text;

/// The briefing that the copies were made of.
#[derive(Debug)]
pub struct Original {
    /// Its id.
    pub(super) id: String,
    /// The hash of its text.
    pub(super) hash: String,
    parts: Vec<Part>,
    /// The letters of all its texts.
    letters: Vec<String>,
}

#[derive(Debug)]
struct Part {
    key: String,
    heading: String,
    sentences: Vec<String>,
    /// How many of them stand in the section's own text.
    own: usize,
    /// Whether it is one of the seven.
    is_section: bool,
}

impl Original {
    /// Reads a briefing; `hash` is that of its text.
    pub fn of(briefing: &Briefing, hash: String) -> Self {
        let id = briefing.id.as_ref().map(|id| id.value.clone()).unwrap_or_default();
        let usual = || Scheme::built_in(Scheme::USUAL);
        let scheme = briefing.scheme.clone().or_else(usual);
        let slots = scheme.iter().flat_map(|scheme| &scheme.slots);
        let front = [
            ("title", "Title"),
            ("summary", "Summary"),
            ("warning", "Content warning"),
            ("voices", "Voices"),
        ];
        let beside = |(key, heading): (&str, &str)| Part {
            key: key.to_owned(),
            heading: heading.to_owned(),
            sentences: Vec::new(),
            own: 0,
            is_section: false,
        };
        let mut parts: Vec<Part> = front.into_iter().map(beside).collect();
        for slot in slots {
            let section = briefing.section(&slot.name);
            let own = section
                .and_then(|section| section.heading.as_ref())
                .map(|heading| heading.value.clone());
            let usual = slot.heading(briefing.language.of_interface()).unwrap_or(&slot.name);
            let mut sentences = sentences_of(section.and_then(|section| section.body.as_ref()));
            let own_sentences = sentences.len();
            match slot.role {
                SlotRole::Change => sentences.extend(actions(briefing)),
                SlotRole::Questions => sentences.extend(questions(briefing)),
                _ => {}
            }
            let heading = own.unwrap_or_else(|| usual.to_owned());
            let key = slot.name.replace('-', "_");
            let below = match slot.role {
                SlotRole::Change => Some("actions"),
                SlotRole::Questions if key != "questions" => Some("questions"),
                _ => None,
            };
            let below = below.map(|key| beside((key, heading.as_str())));
            parts.push(Part { key, heading, sentences, own: own_sentences, is_section: true });
            parts.extend(below);
        }
        let back = [
            ("support", "Support"),
            ("about_review", "About the review"),
            ("resources", "Resources"),
            ("sources", "Sources"),
            ("acronyms", "Short forms"),
            ("about", "About this briefing"),
        ];
        let there = |key: &str| parts.iter().any(|part| part.key == key);
        let back: Vec<Part> = back.into_iter().filter(|(key, _)| !there(key)).map(beside).collect();
        parts.extend(back);
        let texts = briefing.texts();
        let plain = texts.texts.iter().map(|text| Letters::of(&text.words.text().value).0);
        let bodies = parts.iter().map(|part| Letters::of(&part.sentences.concat()).0);
        let letters = plain.chain(bodies).filter(|letters| !letters.is_empty()).collect();
        Self { id, hash, parts, letters }
    }

    /// Returns the marks of the parts, in reading order.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        self.parts.iter().map(|part| part.key.clone())
    }

    /// Returns a part's heading.
    pub(super) fn heading(&self, key: &str) -> Option<String> {
        self.part(key).map(|part| part.heading.clone())
    }

    /// Whether a part is one of the seven sections.
    pub(super) fn is_section(&self, key: &str) -> bool {
        self.part(key).is_some_and(|part| part.is_section)
    }

    /// Whether the briefing has these words.
    pub(super) fn holds(&self, words: &str) -> bool {
        let letters = Letters::of(words).0;
        letters.is_empty() || self.letters.iter().any(|text| text.contains(&letters))
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

    /// Returns the sentences of the sections' own texts, with their headings.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parts.iter().flat_map(|part| {
            part.sentences[..part.own].iter().map(|one| (part.heading.as_str(), one.as_str()))
        })
    }

    fn part(&self, key: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.key == key)
    }
}

/// Returns the sentences of a text, markup aside.
fn sentences_of(markdown: Option<&Markdown>) -> Vec<String> {
    let mut out = Vec::new();
    for block in markdown.iter().flat_map(|markdown| &markdown.tree.blocks) {
        block.paragraphs(&mut |inlines: &[Inline]| {
            let mut words = String::new();
            for inline in inlines {
                inline.add_words(&mut words);
            }
            let all = text::sentences(&words).into_iter();
            out.extend(
                all.map(|range| words[range].split_whitespace().collect::<Vec<&str>>().join(" ")),
            );
        });
    }
    out
}

fn actions(briefing: &Briefing) -> Vec<String> {
    let mut out = Vec::new();
    for action in &briefing.actions {
        out.extend(sentences_of(action.change.as_ref()));
        for text in [&action.owner, &action.evidence, &action.outcome] {
            out.extend(text.as_ref().map(|text| text.value.clone()));
        }
    }
    out
}

fn questions(briefing: &Briefing) -> Vec<String> {
    briefing
        .questions
        .iter()
        .filter_map(|one| one.text.as_ref())
        .map(|text| text.value.clone())
        .collect()
}
