//! The words of a text in lower case, with their places and sentences.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::text;

/// One word of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Word {
    /// The word in lower case, without a possessive `'s`; the parts of a compound are words.
    pub(crate) text: String,
    /// Where it stands in the text, with a possessive `'s`.
    pub(crate) range: Range<usize>,
    /// What parts it from the word before.
    pub(crate) before: Gap,
    /// How it is written.
    pub(crate) case: Case,
    /// Whether it is a possessive with `'s`.
    pub(crate) possessive: bool,
    /// The number of its sentence in the text.
    pub(crate) sentence: usize,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Gap {
    /// A space or a hyphen.
    None,
    /// A comma, a colon, a bracket, a dash.
    Clause,
    /// The end of a sentence, or the start of the text.
    Sentence,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Case {
    /// In small letters.
    Lower,
    /// With a capital at its start: `Robin`, `O'Neill`, `McDonald`.
    Capital,
    /// In capitals, two at least.
    Upper,
    /// It starts with a digit.
    Number,
}

impl Word {
    /// Whether it starts a sentence.
    pub(crate) fn starts_sentence(&self) -> bool {
        self.before == Gap::Sentence
    }

    /// Whether it ends as more than one of something does.
    pub(crate) fn is_plural(&self) -> bool {
        self.text.ends_with('s') && !self.text.ends_with("ss")
    }

    /// Whether it starts with a capital and goes on in small letters, or is a single capital.
    pub(crate) fn is_capital(&self) -> bool {
        self.case == Case::Capital
    }
}

/// Returns the words of a text.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6 + 1);
    for (sentence, range) in text::sentences(text).into_iter().enumerate() {
        words_of_sentence(text, range, sentence, &mut words);
    }
    words
}

fn words_of_sentence(text: &str, range: Range<usize>, sentence: usize, words: &mut Vec<Word>) {
    let mut before = Gap::Sentence;
    let (from, part) = (range.start, &text[range]);
    let mut rest = part.char_indices().peekable();
    while let Some((start, character)) = rest.next() {
        if !character.is_alphanumeric() {
            before = wider(before, character);
            continue;
        }
        let mut end = start + character.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            let inside = next.is_alphanumeric()
                || (joins(next) && goes_on(part, at, next))
                || is_accent(&part[..at], next);
            if !inside {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let written = &part[start..end];
        let (text, possessive) = folded(written);
        let range = from + start..from + end;
        let case = case_of(written, possessive);
        words.push(Word { text, range, before, case, possessive, sentence });
        before = Gap::None;
    }
}

/// Returns the number of words of a phrase, if the words from `at` on are that phrase within one
/// clause.
pub(crate) fn length_at(words: &[Word], at: usize, phrase: &str) -> Option<usize> {
    let mut count = 0;
    for wanted in phrase.split(' ') {
        let word = words.get(at + count)?;
        if word.text != wanted || (count > 0 && word.before != Gap::None) {
            return None;
        }
        count += 1;
    }
    Some(count)
}

/// Returns the words of the same sentence before a word, the nearest first.
pub(crate) fn before(words: &[Word], at: usize) -> impl Iterator<Item = &str> {
    let sentence = words.get(at).map(|word| word.sentence);
    let near = words[..at].iter().rev();
    near.take_while(move |word| Some(word.sentence) == sentence).map(|word| word.text.as_str())
}

/// Returns the words of the same sentence after the word at `at`, the nearest first.
pub(crate) fn after(words: &[Word], at: usize) -> impl Iterator<Item = &str> {
    let sentence = words.get(at).map(|word| word.sentence);
    let near = words.iter().skip(at + 1);
    near.take_while(move |word| Some(word.sentence) == sentence).map(|word| word.text.as_str())
}

fn wider(gap: Gap, character: char) -> Gap {
    let clause = matches!(
        character,
        ',' | ';'
            | ':'
            | '('
            | ')'
            | '['
            | ']'
            | '/'
            | '\u{2013}'
            | '\u{2014}'
            | '.'
            | '!'
            | '?'
            | '…'
    );
    if clause { gap.max(Gap::Clause) } else { gap }
}

/// Whether a mark stands over the letter before it: `e` and an acute accent, as some systems write an `é`.
fn is_accent(before: &str, mark: char) -> bool {
    !mark.is_ascii() && is_combining_mark(mark) && !before.ends_with(char::is_numeric)
}

/// The word in lower case without its possessive ending, and whether it had one. An accent is one with its
/// letter.
fn folded(written: &str) -> (String, bool) {
    if written.contains(|one: char| !one.is_ascii() && is_combining_mark(one)) {
        let composed: String = written.nfc().collect();
        if composed != written {
            return folded(&composed);
        }
    }
    let mut lower = String::with_capacity(written.len());
    for character in written.chars() {
        match character {
            '\u{2019}' => lower.push('\''),
            one if one.is_ascii() => lower.push(one.to_ascii_lowercase()),
            one => lower.extend(one.to_lowercase()),
        }
    }
    let possessive = lower.ends_with("'s");
    if possessive {
        lower.truncate(lower.len() - 2);
    }
    (lower, possessive)
}

fn case_of(written: &str, possessive: bool) -> Case {
    let ending = if possessive { 2 } else { 0 };
    let letters = || {
        let count = written.chars().count().saturating_sub(ending);
        written.chars().take(count).filter(|one| one.is_alphabetic())
    };
    let first = written.chars().next().unwrap_or_default();
    if first.is_numeric() {
        Case::Number
    } else if first.is_uppercase() {
        // Two capitals at the start are letters of a short form: DNA'd, GPs.
        let second = written.chars().nth(1).is_some_and(char::is_uppercase);
        let more = letters().count() > 1;
        if second || (more && letters().all(char::is_uppercase)) {
            Case::Upper
        } else {
            Case::Capital
        }
    } else {
        Case::Lower
    }
}

/// Apostrophes inside a word, and the dots of `e.g` and `3.5`.
fn joins(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '.')
}

fn goes_on(text: &str, at: usize, mark: char) -> bool {
    text[at + mark.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_words_and_what_parts_them() {
        let words = words("Robin\u{2019}s non-statutory SAR (2026). It didn\u{2019}t");
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["robin", "non", "statutory", "sar", "2026", "it", "didn't"]);
        assert_eq!(words[4].before, Gap::Clause);
        assert_eq!(words[5].before, Gap::Sentence);
        assert_eq!(words[0].case, Case::Capital);
        assert!(words[0].possessive);
        assert_eq!(words[3].case, Case::Upper);
        assert_eq!(length_at(&words, 1, "non statutory sar"), Some(3));
        assert_eq!(length_at(&words, 3, "sar 2026"), None);
    }

    #[test]
    fn an_accent_that_stands_apart_is_of_its_letter() {
        let text = "Sia\u{302}n met O\u{301}RLA\u{2019}s aunt: 1\u{fe0f}\u{20e3}";
        let words = words(text);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["siân", "met", "órla", "aunt", "1"]);
        assert_eq!(&text[words[0].range.clone()], "Sia\u{302}n");
        assert_eq!((words[0].case, words[2].possessive), (Case::Capital, true));
    }

    #[test]
    fn looks_about_within_the_sentence() {
        let words = words("One. Two three four");
        assert_eq!(before(&words, 3).collect::<Vec<_>>(), ["three", "two"]);
        assert_eq!(before(&words, 1).count(), 0);
        assert_eq!(after(&words, 1).collect::<Vec<_>>(), ["three", "four"]);
    }
}
