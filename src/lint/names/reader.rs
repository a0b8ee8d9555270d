//! What is asked about the names of one passage.

use std::{borrow::Cow, collections::HashSet, ops::Range};

use crate::english::{self, Public, doings, places};
use crate::lint::{
    Passage,
    mention::People,
    names::{cover, known::Known},
    prose::{Case, Gap, Word},
    recognise::address,
};

/// A passage, and what its briefing makes known.
pub(super) struct Reader<'c> {
    /// The declared persons.
    pub(super) people: &'c People,
    /// Names that need no declaring.
    pub(super) known: &'c Known,
    /// The text of the passage.
    pub(super) text: &'c str,
    /// Its words.
    pub(super) words: &'c [Word],
    /// The words without accents.
    pub(super) plain: Vec<Cow<'c, str>>,
    /// What the animals of the briefing are called.
    pub(super) animals: &'c HashSet<&'c str>,
    /// Words of which a narrower rule speaks: addresses.
    pub(super) blocked: Vec<Range<usize>>,
    /// Words of names that the public knows.
    pub(super) public: Vec<(Range<usize>, Public)>,
}

impl<'c> Reader<'c> {
    /// Reads a passage, and what it says that is no secret.
    pub(super) fn new(
        passage: &'c Passage<'_>,
        people: &'c People,
        known: &'c Known,
        animals: &'c HashSet<&'c str>,
    ) -> Self {
        let words = passage.words();
        let plain: Vec<Cow<'_, str>> =
            words.iter().map(|word| english::without_accents(&word.text)).collect();
        let public = cover::find(words, &plain);
        let blocked = address::find(words);
        let mut reader = Self {
            people,
            known,
            text: &passage.text,
            words,
            plain,
            animals,
            blocked,
            public: Vec::new(),
        };
        reader.public = public.into_iter().filter(|name| !reader.is_namesake(name)).collect();
        reader
    }

    /// "Shona was holding the baby", "asked India": somebody who is called as a place or a language.
    fn is_namesake(&self, (words, kind): &(Range<usize>, Public)) -> bool {
        let word = self.plain[words.start].as_ref();
        *kind == Public::Place
            && words.len() == 1
            && english::is_first_name(word)
            && (self.is_told_of_a_person(words.end)
                || (!places::LANDS.has(word) && self.has_what_people_have(words.end))
                || self
                    .right_before(words.start)
                    .is_some_and(|before| doings::SPEECH.has(&before.text)))
    }

    /// Whether a word belongs to a name that the public knows.
    pub(super) fn is_public(&self, at: usize) -> bool {
        let next = self.public.partition_point(|(range, _)| range.end <= at);
        self.public.get(next).is_some_and(|(range, _)| range.start <= at)
    }

    /// The word before in the same sentence, whatever stands between.
    pub(super) fn before(&self, at: usize) -> Option<&'c Word> {
        let before = self.words.get(at.checked_sub(1)?)?;
        (self.words[at].before != Gap::Sentence).then_some(before)
    }

    /// The word right before, with nothing but a space or a hyphen between.
    pub(super) fn right_before(&self, at: usize) -> Option<&'c Word> {
        self.before(at).filter(|_| self.words[at].before == Gap::None)
    }

    /// The word right after, with nothing but a space or a hyphen between.
    pub(super) fn right_after(&self, end: usize) -> Option<&'c Word> {
        self.words.get(end).filter(|next| next.before == Gap::None)
    }

    /// What is written between a word and the one before it.
    pub(super) fn between(&self, at: usize) -> &'c str {
        let start = at.checked_sub(1).map_or(0, |before| self.words[before].range.end);
        self.text.get(start..self.words[at].range.start).unwrap_or_default()
    }

    /// Whether a capital tells nothing here: at the start of a sentence, a quotation, a line.
    pub(super) fn opens(&self, at: usize) -> bool {
        const OPENS: [char; 8] = ['\u{201c}', '\u{2018}', '"', ':', '\n', '\u{2022}', '>', '*'];
        self.words[at].starts_sentence() || self.between(at).contains(OPENS)
    }

    /// Whether a sentence has no small words but short ones: a heading in capitals.
    pub(super) fn is_heading(&self, at: usize) -> bool {
        /// What is longer shows by so many words what it is.
        const MOST: usize = 60;
        let sentence = self.words[at].sentence;
        let first = self.words.partition_point(|word| word.sentence < sentence);
        let words = self.words[first..].iter().take(MOST);
        let words = words.take_while(|word| word.sentence == sentence);
        let mut long = words.filter(|word| word.text.len() > 3).peekable();
        long.peek().is_some() && long.all(|word| word.case != Case::Lower)
    }
}
