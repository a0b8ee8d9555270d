//! Capitals: names, places, bodies, and whatever nobody knows.

use std::ops::Range;

use crate::english::{
    self, identity, places,
    public::{self, Public},
    things,
};
use crate::identity::{Group, Thought, reading::Reading};
use crate::lint::prose::{Case, Gap, Word};

impl Reading<'_> {
    /// Puts every capital on the sheet that is not an ordinary word at the start of a sentence.
    pub(super) fn capitals(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            if !self.is_capital(at) {
                at += 1;
                continue;
            }
            let end = self.end_of_name(at);
            for words in self.parts_of_name(at..end) {
                let (group, thought) = self.sort(&words);
                self.see_as(group, words, thought);
            }
            at = end;
        }
    }

    fn is_capital(&self, at: usize) -> bool {
        let word = &self.words[at];
        let has_capital = match word.case {
            Case::Capital | Case::Upper => true,
            // "xXreaperXx".
            Case::Lower => self.passage.text[word.range.clone()].contains(char::is_uppercase),
            Case::Number => false,
        };
        has_capital && self.is_free(&(at..at + 1))
    }

    /// The end of capitals with nothing but a space, a hyphen or a small word between them.
    fn end_of_name(&self, start: usize) -> usize {
        let mut end = start + 1;
        loop {
            let after_title = english::is_title(&self.words[end - 1].text);
            if end < self.words.len()
                && self.is_capital(end)
                && (self.follows(end) || after_title && self.words[end].before == Gap::Clause)
            {
                end += 1;
                continue;
            }
            let small = (end..self.words.len()).take_while(|at| {
                self.follows(*at) && identity::INSIDE_NAMES.has(&self.words[*at].text)
            });
            let next = end + small.take(2).count();
            let goes_on = next > end
                && next < self.words.len()
                && self.follows(next)
                && self.is_capital(next)
                && !self.words[end - 1].possessive;
            if !goes_on {
                return end;
            }
            end = next + 1;
        }
    }

    /// Parts a run where a declared name starts or ends, and leaves off the ordinary word that starts
    /// a sentence.
    fn parts_of_name(&self, run: Range<usize>) -> Vec<Range<usize>> {
        let start = if self.is_ordinary_start(&run) { run.start + 1 } else { run.start };
        let mut out: Vec<Range<usize>> = Vec::new();
        for at in start..run.end {
            let declared = self.is_declared(at);
            match out.last_mut() {
                Some(last) if last.end == at && self.is_declared(at - 1) == declared => {
                    last.end = at + 1;
                }
                _ => out.push(at..at + 1),
            }
        }
        out.retain(|words| words.clone().any(|at| self.is_capital(at)));
        out
    }

    fn is_declared(&self, at: usize) -> bool {
        self.known.people.names_word(&self.words[at].text)
    }

    /// Whether the first word of a run is one that has its capital from the start of a sentence, or of
    /// a quotation.
    fn is_ordinary_start(&self, run: &Range<usize>) -> bool {
        let word = &self.words[run.start];
        if !self.passage.is_english() || self.is_declared(run.start) || word.case == Case::Upper {
            return false;
        }
        if word.text == "i" || word.text.starts_with("i'") {
            return true;
        }
        if self.starts_something(run.start) && identity::STARTERS.has(&word.text) {
            return true;
        }
        let plain = english::without_accents(&word.text);
        let is_ordinary = english::is_ordinary_word(&plain) && !english::is_first_name(&plain);
        word.starts_sentence() && is_ordinary && (run.len() == 1 || plain.ends_with("ly"))
    }

    /// Whether a word has a capital from where it stands: a sentence or a quotation starts with it.
    fn starts_something(&self, at: usize) -> bool {
        let word = &self.words[at];
        let mark = self.passage.text[..word.range.start].chars().next_back();
        word.before != Gap::None || mark.is_some_and(|mark| matches!(mark, '“' | '‘' | '"' | '\''))
    }

    /// What capitals are, as far as lists know; a name unless one says otherwise.
    fn sort(&self, words: &Range<usize>) -> (Group, Thought) {
        let of = &self.words[words.clone()];
        let plain: Vec<String> =
            of.iter().map(|word| english::without_accents(&word.text).into_owned()).collect();
        let phrase = plain.join(" ");
        if of.iter().any(|word| self.known.people.names_word(&word.text)) {
            return (Group::People, Thought::Declared);
        }
        if self.known.is_own(&phrase) {
            return (Group::Organisations, Thought::Own);
        }
        let has_title = of.iter().any(|word| english::is_title(&word.text));
        let is_first_name =
            |word: &String| english::is_first_name(word) && !things::BODIES.has(word);
        if self.usual != Thought::Unknown || has_title {
            let is_person = has_title || is_first_name(&plain[0]);
            return (if is_person { Group::People } else { Group::Organisations }, self.usual);
        }
        if places::COUNTRIES.has(&phrase) {
            return (Group::Places, Thought::Public);
        }
        if let Some(kind) = public::kind_of(&phrase) {
            return sort_of_public(kind);
        }
        if plain.iter().any(|word| places::KINDS.has(word)) {
            return (Group::Places, Thought::Unknown);
        }
        self.sort_of_others(of, &plain)
    }

    fn sort_of_others(&self, of: &[Word], plain: &[String]) -> (Group, Thought) {
        if of.iter().all(|word| word.case == Case::Upper) {
            return (Group::Organisations, self.known.thought_of_short(&of[0].text));
        }
        let is_body = of.iter().any(|word| things::BODIES.has(&word.text));
        let is_common =
            |word: &String| english::is_ordinary_word(word) && !english::is_first_name(word);
        let is_thing = is_body || plain.iter().all(is_common);
        (if is_thing { Group::Organisations } else { Group::People }, Thought::Unknown)
    }
}

/// Where a name stands that the public knows. A town is known to everybody, and tells where.
fn sort_of_public(kind: Public) -> (Group, Thought) {
    match kind {
        Public::Person => (Group::People, Thought::Public),
        Public::Method | Public::Law | Public::Brand | Public::Institution | Public::Role => {
            (Group::Organisations, Thought::Public)
        }
        Public::Medicine | Public::Condition => (Group::Events, Thought::Unknown),
        Public::Place => (Group::Places, Thought::Unknown),
        Public::Day => (Group::Dates, Thought::Unknown),
        Public::Kin => (Group::Relations, Thought::Unknown),
    }
}
