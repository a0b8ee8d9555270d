//! A text as its words in one spelling, with the place of each.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::guard::{decode, escapes};
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

/// The words of a text in small letters and without accents.
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

/// What stands between two words.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Gap {
    pub(super) kind: GapKind,
    /// The first and the last mark in it that is no white space.
    pub(super) first: Option<char>,
    pub(super) last: Option<char>,
}

/// How far a gap parts two words.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum GapKind {
    /// Marks without white space, or nothing between a letter and a digit.
    Joined,
    /// White space, with marks or without.
    Space,
    /// The end of a sentence.
    Sentence,
    /// What makes two things of them: the start of the text, an equals sign, a long way.
    #[default]
    Border,
}

impl Gap {
    /// Whether it is a space or a comma, as between a last name and an initial.
    pub(super) fn is_name_like(self) -> bool {
        self.kind <= GapKind::Space && self.last.is_none_or(|mark| mark == ',')
    }

    /// Whether there is white space in it.
    pub(super) fn is_spaced(self) -> bool {
        matches!(self.kind, GapKind::Space | GapKind::Sentence)
    }
}

impl Folded {
    /// Reads a text.
    pub(super) fn of(text: &str, escapes: Escapes) -> Self {
        let mut reader =
            Reader { source: text, out: Self::default(), state: State::Gap, gap_start: 0 };
        reader.out.text.reserve(text.len());
        match escapes {
            Escapes::None => reader.read(0..text.len(), false),
            Escapes::Everywhere => reader.read(0..text.len(), true),
            Escapes::Toml => {
                let mut at = 0;
                for part in escapes::parts(text) {
                    reader.read(at..part.start, false);
                    at = part.end;
                    reader.read(part, true);
                }
                reader.read(at..text.len(), false);
            }
        }
        reader.out
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
    /// Where the gap before the next word starts.
    gap_start: usize,
}

impl Reader<'_> {
    fn read(&mut self, range: Range<usize>, escapes: bool) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.source[at..range.end];
            let first = rest.chars().next().unwrap_or(' ');
            let written = match first {
                '\\' if escapes => decode::escape(rest),
                '%' => decode::percent(rest),
                '&' => decode::entity(rest),
                _ => None,
            };
            let Some((characters, length)) = written else {
                let span = Span::new(at..at + first.len_utf8());
                self.take(first, span);
                at = span.end;
                continue;
            };
            let span = Span::new(at..at + length);
            characters.chars().for_each(|character| self.take(character, span));
            at = span.end;
        }
    }

    fn take(&mut self, character: char, span: Span) {
        if is_unseen(character) {
            return;
        }
        if is_apostrophe(character) && self.joins_letters(character, span) {
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
        }
    }

    /// An apostrophe inside a word, or after one that is a plural.
    fn joins_letters(&self, character: char, span: Span) -> bool {
        let next = self.source[span.end..].chars().next();
        let plural = || {
            let ended = !matches!(character, '\'' | '`') || next.is_none_or(char::is_whitespace);
            ended && self.out.text.ends_with('s')
        };
        self.state == State::Letters && (next.is_some_and(char::is_alphabetic) || plural())
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
            Some(_) => gap(&self.source[self.gap_start.min(span.start)..span.start]),
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
        self.gap_start = span.end;
    }
}

/// What a gap is, by its marks.
fn gap(between: &str) -> Gap {
    /// The longest gap over which words still belong together.
    const FAR: usize = 40;
    let mark = |character: &char| !character.is_whitespace() && !is_unseen(*character);
    let (first, last) = (between.chars().find(mark), between.chars().rev().find(mark));
    let spaced = between.contains(char::is_whitespace) || between.contains("\\n");
    let ends = between.trim_end().ends_with(['.', '?', '!']) && spaced;
    let kind = if between.contains('=') || between.len() > FAR {
        GapKind::Border
    } else if ends {
        GapKind::Sentence
    } else if spaced {
        GapKind::Space
    } else {
        GapKind::Joined
    };
    Gap { kind, first, last }
}

/// What nobody sees, and the marks of emphasis, which may stand inside a word.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '*' | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′' | '＇')
}

/// Letters that are no letter with an accent, as people write them without.
fn spelled(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => return None,
    })
}

#[cfg(test)]
#[path = "fold_tests.rs"]
mod tests;
