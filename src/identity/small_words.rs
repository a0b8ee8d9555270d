//! What points to a person without a capital: kin, traits, kinds of places, figures, contacts, links.

use std::ops::Range;

use crate::english::{identity, numbers};
use crate::identity::{
    Group, known,
    reading::{Reading, is_year},
    sighting::Sighting,
};
use crate::lint::{
    prose::{Case, Word},
    recognise::numeral,
};

/// A number in words from which on it is a figure; "one" is most often none.
const FEWEST: u32 = 2;

impl Reading<'_> {
    /// "Her two older half sisters".
    pub(super) fn relations(&mut self) {
        for at in 0..self.words.len() {
            if identity::RELATIONS.has(&self.words[at].text) {
                let start = self.start_of_relation(at);
                self.see(Group::Relations, start..at + 1);
            }
        }
    }

    fn start_of_relation(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && self.follows(start) && self.is_free(&(start - 1..start)) {
            let before = self.words[start - 1].text.as_str();
            let belongs = identity::BEFORE_A_RELATION.has(before)
                || identity::RELATIONS.has(before)
                || numeral::cardinal(before).is_some();
            if !belongs {
                break;
            }
            start -= 1;
        }
        start
    }

    /// What somebody is, has or went through, and the kinds of places where they did.
    pub(super) fn traits(&mut self) {
        for words in known::traits(self.words) {
            self.see(Group::Events, words);
        }
        for at in 0..self.words.len() {
            let word = self.words[at].text.as_str();
            let single = word.strip_suffix('s').unwrap_or(word);
            if is_handle(word) {
                self.see(Group::Numbers, at..at + 1);
            } else if identity::TRAITS.has(word) || identity::TRAITS.has(single) {
                self.see(Group::Events, at..at + 1);
            } else if identity::PLACES.has(word) || identity::PLACES.has(single) {
                self.see(Group::Places, at..at + 1);
            }
        }
    }

    /// Every figure, with what it counts.
    pub(super) fn figures(&mut self) {
        let mut at = 0;
        while at < self.words.len() {
            let count = self.figure_at(at);
            if count == 0 {
                at += 1;
                continue;
            }
            let mut end = at + count;
            let counts = self.words.get(end).is_some_and(|next| {
                next.case == Case::Lower && !identity::AFTER_A_FIGURE.has(&next.text)
            });
            if counts
                && !is_year(&self.words[at])
                && self.follows(end)
                && self.is_free(&(at..end + 1))
            {
                end += 1;
            }
            self.see(Group::Numbers, at..end);
            at = end;
        }
    }

    /// Returns how many words a figure takes that stands at a place; none where there is no figure.
    fn figure_at(&self, at: usize) -> usize {
        let is_figure =
            |at: usize| self.words.get(at).is_some_and(has_digit) && self.is_free(&(at..at + 1));
        if is_figure(at) {
            return 1
                + (at + 1..self.words.len())
                    .take_while(|next| self.follows(*next) && is_figure(*next))
                    .count();
        }
        let words = self.words[at..].iter().map(|word| word.text.as_str());
        match numeral::cardinal_at(words) {
            Some((value, count)) if value >= FEWEST && self.is_free(&(at..at + count)) => count,
            _ if self.is_ordinal(at) && self.is_free(&(at..at + 1)) => 1,
            _ => 0,
        }
    }

    /// "Third" and more; "first" and "second" seldom count.
    fn is_ordinal(&self, at: usize) -> bool {
        numbers::ORDINALS.number_of(&self.words[at].text).is_some_and(|number| number > FEWEST)
    }

    /// Words of links and of addresses that are written out.
    pub(super) fn links(&mut self) {
        for link in &self.passage.links {
            let (text, span, thought) = (link.url.clone(), link.span, self.usual);
            self.out.push(Sighting { group: Group::Links, text, span, thought, rule: None });
        }
        self.tokens(Group::Links, |token| {
            token.contains("://") || token.starts_with("www.") || is_domain(token)
        });
    }

    /// E-mail addresses and handles.
    pub(super) fn contacts(&mut self) {
        self.tokens(Group::Numbers, |token| token.contains('@'));
    }

    /// Stretches of the text between spaces that are something, as words of the sheet.
    fn tokens(&mut self, group: Group, is_one: impl Fn(&str) -> bool) {
        let text = &self.passage.text;
        let tokens: Vec<Range<usize>> = text
            .split_whitespace()
            .filter(|token| is_one(token.trim_matches(is_mark)))
            .map(|token| {
                let start = token.as_ptr() as usize - text.as_ptr() as usize;
                start..start + token.len()
            })
            .collect();
        for range in tokens {
            let words = self.words_in(&range);
            self.see(group, words);
        }
    }
}

fn is_mark(one: char) -> bool {
    matches!(
        one,
        '(' | ')' | ',' | '.' | ';' | ':' | '“' | '”' | '"' | '‘' | '’' | '<' | '>' | '?' | '!'
    )
}

/// "kez.smith.x", not "e.g" or "3.5".
fn is_handle(word: &str) -> bool {
    word.contains('.') && word.chars().filter(|one| one.is_alphabetic()).count() > 4
}

/// "example.org", not "e.g." or "3.5".
fn is_domain(token: &str) -> bool {
    token.rsplit_once('.').is_some_and(|(name, end)| {
        name.chars().any(char::is_alphabetic)
            && name.chars().count() > 2
            && (2..=10).contains(&end.len())
            && end.chars().all(|one| one.is_ascii_lowercase() || one == '/')
    })
}

fn has_digit(word: &Word) -> bool {
    word.case == Case::Number || word.text.chars().any(char::is_numeric)
}
