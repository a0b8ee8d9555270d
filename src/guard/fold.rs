//! A text as its words in one spelling, with the place of each.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::guard::{
    decode, escapes,
    gap::{Gap, GapReader},
    letters::{Odd, is_apostrophe, is_unseen, odd, spelled},
};
use crate::source::Span;

/// How the backslashes of a text are read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Escapes {
    /// As marks: prose, a path, a message.
    None,
    /// As TOML has them: between double quotes.
    Toml,
    /// As escapes wherever they stand, for a file whose quotes cannot be trusted.
    Everywhere,
}

/// What an equals sign is where a reader stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Equals {
    /// A mark among others.
    Mark,
    /// What stands between a key and its value.
    Border,
}

/// The words of a text in small letters and without accents.
///
/// Of a possessive the apostrophe is kept: "Robert's" is no "Roberts".
#[derive(Debug, Default)]
pub(super) struct Folded {
    text: String,
    words: Vec<Word>,
}

/// A word, or the digits beside it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Where it stands in the folded text.
    range: Range<usize>,
    /// Where it is written.
    pub(super) span: Span,
    /// Whether its first letter is no small one.
    pub(super) has_capital: bool,
    /// What parts it from the word before.
    pub(super) gap: Gap,
}

impl Folded {
    /// Reads a text.
    pub(super) fn of(text: &str, escapes: Escapes) -> Self {
        Reader::of(text).all(escapes)
    }

    /// Reads a text in every way: as it stands, as though what belongs in no word were not there, as
    /// when a name is broken by a control character, and so that a tab parts words before a capital.
    pub(super) fn readings(text: &str, escapes: Escapes) -> Vec<Self> {
        let mut readings = vec![Self::of(text, escapes)];
        let has_escapes = escapes != Escapes::None && text.contains('\\');
        if has_escapes || text.contains(['%', '&']) || text.contains(|one| odd(one).is_some()) {
            let mut reader = Reader { skips: &[Odd::Tab, Odd::Control], ..Reader::of(text) };
            let read = reader.all(escapes);
            let skipped = reader.skipped;
            if !skipped.is_empty() {
                readings.push(read);
            }
            if skipped.contains(&Odd::Tab) {
                let reader = Reader { keeps_names_apart: true, ..Reader::of(text) };
                let skips = &[Odd::Tab, Odd::Control];
                readings.push(Reader { skips, ..reader }.all(escapes));
            }
        }
        readings
    }

    /// Returns the words in order.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Returns a word's letters.
    pub(super) fn letters(&self, word: usize) -> &str {
        &self.text[self.words[word].range.clone()]
    }

    /// Returns where words from one to another, this one too, are written.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        self.words[first].span.to(self.words[last].span)
    }

    /// Whether what belongs in no word stands alone between two words or within one.
    pub(super) fn is_broken(&self) -> bool {
        self.words.iter().any(|word| word.gap.is_broken)
    }

    /// Whether a word is a single letter.
    pub(super) fn is_initial(&self, word: usize) -> bool {
        let mut letters = self.letters(word).chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    }

    /// Whether a word is all capitals, two at least, in the text that it was read from.
    pub(super) fn is_shouted(&self, word: usize, source: &str) -> bool {
        let written = &source[self.words[word].span.range()];
        written.chars().count() > 1 && !written.contains(char::is_lowercase)
    }
}

/// Where a reader is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    Gap,
    Letters,
    Digits,
}

struct Reader<'a> {
    source: &'a str,
    out: Folded,
    state: State,
    /// What was read since the last word.
    gap: GapReader,
    equals: Equals,
    /// Whether it is in a comment, where an equals sign is a mark.
    in_comment: bool,
    /// What it passes over, and what of it was there.
    skips: &'static [Odd],
    skipped: Vec<Odd>,
    /// Whether a tab before a capital is passed over by no means.
    keeps_names_apart: bool,
    /// Where what stands next in a word begins, and whether it is no small letter.
    ahead: (usize, bool),
    /// Whether it is in a string that is told on one line, where a line's end may stand inside a word.
    is_on_one_line: bool,
}

impl<'a> Reader<'a> {
    /// Reads all of its text.
    fn all(&mut self, escapes: Escapes) -> Folded {
        let text = self.source;
        self.out.text.reserve(text.len());
        match escapes {
            Escapes::None => self.read(0..text.len(), false, Equals::Mark),
            Escapes::Everywhere => {
                self.is_on_one_line = true;
                self.read(0..text.len(), true, Equals::Border);
            }
            Escapes::Toml => {
                let mut at = 0;
                for (string, escapes) in escapes::strings(text) {
                    self.read(at..string.start, false, Equals::Border);
                    at = string.end;
                    self.is_on_one_line = escapes::is_name(text, at);
                    self.read(string, escapes, Equals::Mark);
                }
                self.read(at..text.len(), false, Equals::Border);
            }
        }
        std::mem::take(&mut self.out)
    }

    fn of(source: &'a str) -> Self {
        Self {
            source,
            out: Folded::default(),
            state: State::Gap,
            gap: GapReader::default(),
            equals: Equals::Mark,
            in_comment: false,
            skips: &[],
            skipped: Vec::new(),
            keeps_names_apart: false,
            ahead: (0, false),
            is_on_one_line: false,
        }
    }

    fn read(&mut self, range: Range<usize>, escapes: bool, equals: Equals) {
        self.equals = equals;
        let mut at = range.start;
        while at < range.end {
            let rest = &self.source[at..range.end];
            let first = rest.chars().next().unwrap_or(' ');
            let written = match first {
                '\\' if escapes => decode::escape(rest),
                '%' => decode::percent(rest),
                '&' => decode::entity(rest),
                '<' => decode::tag(rest),
                _ => None,
            };
            let Some((characters, length)) = written else {
                let span = Span::new(at..at + first.len_utf8());
                self.take(first, span);
                at = span.end;
                continue;
            };
            let span = Span::new(at..at + length);
            for character in characters.chars() {
                let is_inside = character == '\n' && self.is_on_one_line;
                self.take(if is_inside { '\t' } else { character }, span);
            }
            at = span.end;
        }
    }

    fn take(&mut self, character: char, span: Span) {
        if is_unseen(character) {
            return;
        }
        if let Some(odd) = odd(character)
            && self.skips.contains(&odd)
            && !(self.keeps_names_apart && odd == Odd::Tab && self.is_before_capital(span.end))
        {
            if !self.skipped.contains(&odd) {
                self.skipped.push(odd);
            }
            return;
        }
        if is_apostrophe(character) && self.joins_letters(character, span) {
            if self.is_possessive(span) {
                self.out.text.push('\'');
            }
            self.stretch(span);
            return;
        }
        let mut is_word = false;
        for base in std::iter::once(character).nfkd().filter(|base| !is_combining_mark(*base)) {
            if base.is_alphanumeric() {
                is_word = true;
                self.letter(character, base, span);
            }
        }
        if !is_word && !is_combining_mark(character) {
            self.state = State::Gap;
            self.mark(character);
        }
    }

    /// Reads what is no part of a word.
    fn mark(&mut self, character: char) {
        if self.equals == Equals::Border {
            self.in_comment = character == '#' || (self.in_comment && character != '\n');
        }
        let is_border = character == '=' && self.equals == Equals::Border && !self.in_comment;
        self.gap.take(character, is_border);
    }

    /// Whether after an apostrophe there is an s and the word is over.
    fn is_possessive(&self, span: Span) -> bool {
        let mut after = self.source[span.end..].chars().filter(|next| !is_unseen(*next));
        matches!(after.next(), Some('s' | 'S'))
            && after.next().is_none_or(|next| !next.is_alphanumeric() && !is_apostrophe(next))
    }

    /// An apostrophe inside a word, or after one that is a plural.
    fn joins_letters(&self, character: char, span: Span) -> bool {
        let next = self.next_seen(span.end);
        let plural = || {
            let ended = !matches!(character, '\'' | '`') || next.is_none_or(char::is_whitespace);
            ended && self.out.text.ends_with('s')
        };
        self.state == State::Letters && (next.is_some_and(char::is_alphabetic) || plural())
    }

    /// Whether what stands next belongs in a word, and begins no part of one.
    fn is_before_capital(&mut self, from: usize) -> bool {
        if from > self.ahead.0 || self.ahead.0 == 0 {
            let next = self.next(from, |one| !is_unseen(one) && odd(one).is_none());
            let at = next.map_or(self.source.len(), |(at, _)| at);
            self.ahead = (at, next.is_none_or(|(_, next)| !next.is_lowercase()));
        }
        self.ahead.1
    }

    /// The next character that can be seen, also one that is written as an escape or by its name.
    fn next_seen(&self, from: usize) -> Option<char> {
        self.next(from, |one| !is_unseen(one)).map(|(_, next)| next)
    }

    /// The next character that is wanted, and where it is written.
    fn next(&self, from: usize, is_wanted: impl Fn(char) -> bool) -> Option<(usize, char)> {
        let mut rest = &self.source[from..];
        loop {
            let first = rest.chars().next()?;
            let written = match first {
                '\\' => decode::escape(rest),
                '&' => decode::entity(rest),
                '<' => decode::tag(rest),
                _ => None,
            };
            let (characters, length) =
                written.unwrap_or_else(|| (first.to_string(), first.len_utf8()));
            if let Some(next) = characters.chars().find(|one| is_wanted(*one)) {
                return Some((self.source.len() - rest.len(), next));
            }
            rest = &rest[length..];
        }
    }

    fn letter(&mut self, written: char, base: char, span: Span) {
        let state = if base.is_numeric() { State::Digits } else { State::Letters };
        if state != self.state {
            self.begin(written, span);
            self.state = state;
        }
        for lower in base.to_lowercase().filter(|lower| !is_combining_mark(*lower)) {
            match spelled(lower) {
                Some(letters) => self.out.text.push_str(letters),
                None => self.out.text.push(lower),
            }
        }
        self.stretch(span);
    }

    fn begin(&mut self, written: char, span: Span) {
        let gap = match self.out.words.last() {
            None => Gap::default(),
            Some(_) => self.gap.gap(),
        };
        let at = self.out.text.len();
        let has_capital = !written.is_lowercase() && !written.is_numeric();
        self.out.words.push(Word { range: at..at, span, has_capital, gap });
    }

    /// Lets the last word end here.
    fn stretch(&mut self, span: Span) {
        let end = self.out.text.len();
        if let Some(word) = self.out.words.last_mut() {
            word.range.end = end;
            word.span = word.span.to(span);
        }
        self.gap = GapReader::default();
    }
}

/// Returns a word as it is, and without the ending of a plural or possessive.
pub(super) fn spellings(letters: &str) -> impl Iterator<Item = &str> + Clone {
    let without = |ending: &'static str| letters.strip_suffix(ending);
    [Some(letters), without("'s"), without("s"), without("es")].into_iter().flatten()
}

#[cfg(test)]
#[path = "fold_tests.rs"]
mod tests;
