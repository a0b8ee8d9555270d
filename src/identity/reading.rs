//! A passage, read for whatever could point to a person.
//!
//! What is surest is read first; a word that stands on the sheet once is not read again.

use std::ops::Range;

use crate::english::{self, identity, time};
use crate::identity::{
    Group, Thought,
    known::{self, Known},
    sighting::Sighting,
};
use crate::lint::{
    Passage,
    prose::{Gap, Word},
    recognise::age,
};
use crate::source::Span;

/// A passage, read for whatever could point to a person.
pub(super) struct Reading<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) words: &'a [Word],
    pub(super) known: &'a Known<'a>,
    /// What is thought of a thing unless more is known of it, by the field that it stands in.
    pub(super) usual: Thought,
    /// Where each word is written.
    spans: Vec<Span>,
    /// Which words stand on the sheet.
    taken: Vec<bool>,
    pub(super) out: Vec<Sighting>,
}

impl<'a> Reading<'a> {
    /// Reads a passage; `ages` are the words of ages that are known from whom they are told of.
    pub(super) fn of(
        passage: &'a Passage<'a>,
        known: &'a Known<'a>,
        usual: Thought,
        ages: &[Range<usize>],
    ) -> Vec<Sighting> {
        let words = passage.words();
        let spans = words.iter().map(|word| passage.span(word.range.clone())).collect();
        let (taken, out) = (vec![false; words.len()], Vec::new());
        let mut reading = Self { passage, words, known, usual, spans, taken, out };
        reading.protected();
        reading.findings();
        reading.contacts();
        reading.links();
        reading.dates();
        reading.ages(ages);
        reading.capitals();
        reading.relations();
        reading.traits();
        reading.figures();
        reading.out
    }

    /// What no output may repeat stands on the sheet by itself.
    fn protected(&mut self) {
        for at in 0..self.words.len() {
            self.taken[at] = self.known.protected.touches(self.spans[at]);
        }
    }

    fn findings(&mut self) {
        let (Some(first), Some(last)) = (self.spans.first(), self.spans.last()) else { return };
        for finding in self.known.findings_in(first.to(*last)) {
            let inside = |span: &Span| span.overlaps(finding.span);
            let before = self.spans.partition_point(|span| span.end <= finding.span.start);
            let near = self.spans[before..].iter();
            let mut near = near.take_while(|span| span.start <= finding.span.end);
            let Some(after) = near.position(inside) else { continue };
            let start = before + after;
            let count = self.spans[start..].iter().take_while(|span| inside(span)).count();
            let words = start..start + count;
            if self.is_free(&words) {
                self.see(Group::of_rule(finding.rule), words);
                if let Some(last) = self.out.pop() {
                    self.out.push(last.found(finding.rule));
                }
            }
        }
    }

    fn dates(&mut self) {
        for found in self.passage.dates() {
            self.see(Group::Dates, self.words_in(&found.range));
        }
        for at in 0..self.words.len() {
            if known::is_time(&self.words[at]) {
                let start = at.checked_sub(1).filter(|before| self.names_a_day(*before, at));
                let year =
                    self.words.get(at + 1).filter(|next| is_year(next) && self.follows(at + 1));
                let year = year.map(|_| at + 2);
                self.see(Group::Dates, start.unwrap_or(at)..year.unwrap_or(at + 1));
            }
        }
    }

    /// "Boxing Day", "Good Friday": a capital before a day.
    fn names_a_day(&self, before: usize, day: usize) -> bool {
        let is_day = |word: &str| time::NAMED_DAYS.has(word) || english::is_weekday(word);
        self.words[before].is_capital()
            && is_day(&self.words[day].text)
            && !identity::STARTERS.has(&self.words[before].text)
            && self.words[day].is_capital()
            && self.words[day].before == Gap::None
    }

    fn ages(&mut self, told: &[Range<usize>]) {
        for words in told {
            self.see(Group::Ages, words.clone());
        }
        for found in age::find(self.words) {
            self.see(Group::Ages, found.words);
        }
        for at in 0..self.words.len() {
            if identity::AGES.has(&self.words[at].text) {
                self.see(Group::Ages, at..at + 1);
            }
        }
    }

    /// Puts words on the sheet, unless one of them is there.
    pub(super) fn see(&mut self, group: Group, words: Range<usize>) {
        self.see_as(group, words, self.usual);
    }

    /// Puts words on the sheet with what is thought of them, unless one of them is there.
    pub(super) fn see_as(&mut self, group: Group, words: Range<usize>, thought: Thought) {
        if !self.is_free(&words) {
            return;
        }
        let words = self.glued(words);
        self.taken[words.clone()].fill(true);
        let of = &self.words[words];
        let (first, last) = (&of[0], &of[of.len() - 1]);
        let end = last.range.end
            - if last.possessive { possessive_length(self.passage, last) } else { 0 };
        let text = self.passage.text[first.range.start..end].to_owned();
        let span = self.passage.span_of_words(of);
        self.out.push(Sighting { group, text, span, thought, rule: None });
    }

    /// Words with what is written to them without a space: "CN-22-107745", "Pen-y-waun".
    fn glued(&self, words: Range<usize>) -> Range<usize> {
        let is_glued = |at: usize| {
            let between = self.words[at - 1].range.end..self.words[at].range.start;
            let between = &self.passage.text[between];
            self.is_free(&(at - 1..at + 1))
                && !between.is_empty()
                && between.chars().all(|one| matches!(one, '-' | '_' | '.' | '/' | '+' | '#'))
        };
        let (mut start, mut end) = (words.start, words.end);
        while start > 0 && is_glued(start) {
            start -= 1;
        }
        while end < self.words.len() && is_glued(end) {
            end += 1;
        }
        start..end
    }

    /// Whether words are there and none of them stands on the sheet.
    pub(super) fn is_free(&self, words: &Range<usize>) -> bool {
        !words.is_empty()
            && self.taken.get(words.clone()).is_some_and(|taken| !taken.contains(&true))
    }

    /// Returns the words that a range of the text holds.
    pub(super) fn words_in(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.words.partition_point(|word| word.range.end <= range.start);
        let end = self.words.partition_point(|word| word.range.start < range.end);
        start..end.max(start)
    }

    /// Whether a word follows the one before it with nothing but a space or a hyphen between.
    pub(super) fn follows(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.before == Gap::None)
    }
}

/// How long the "'s" of a word is, which may be written with a curly mark.
fn possessive_length(passage: &Passage<'_>, word: &Word) -> usize {
    let written = &passage.text[word.range.clone()];
    let stem = written.trim_end_matches(['s', 'S']).trim_end_matches(['\'', '\u{2019}']);
    written.len() - stem.len()
}

/// Whether a word is a year of this century or the last.
pub(super) fn is_year(word: &Word) -> bool {
    let text = word.text.as_str();
    text.len() == 4
        && text.bytes().all(|one| one.is_ascii_digit())
        && (text.starts_with("19") || text.starts_with("20"))
}
