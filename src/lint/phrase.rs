//! The words of a text in lower case, with their places, for rules that look for phrases.

use std::ops::Range;

/// One word of a text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Word {
    /// The word in lower case, without a possessive `'s`; the parts of a compound are words.
    pub(super) text: String,
    /// Where it stands in the text.
    pub(super) range: Range<usize>,
    /// What parts it from the word before.
    pub(super) before: Gap,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Gap {
    /// A space or a hyphen.
    None,
    /// A comma, a bracket or a dash.
    Clause,
    /// The end of a sentence, or the start of the text.
    Sentence,
}

/// Returns the words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut before = Gap::Sentence;
    let mut rest = text.char_indices().peekable();
    while let Some((start, character)) = rest.next() {
        if !character.is_alphanumeric() {
            before = wider(before, character);
            continue;
        }
        let mut end = start + character.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            let inside = next.is_alphanumeric() || (is_apostrophe(next) && goes_on(text, at, next));
            if !inside {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let word = text[start..end].to_lowercase().replace('\u{2019}', "'");
        let word = word.strip_suffix("'s").unwrap_or(&word).to_owned();
        words.push(Word { text: word, range: start..end, before });
        before = Gap::None;
    }
    words
}

/// Returns the number of words of a phrase, if the words from `at` on are that phrase within one
/// clause.
pub(super) fn length_at(words: &[Word], at: usize, phrase: &str) -> Option<usize> {
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
pub(super) fn before(words: &[Word], at: usize) -> impl Iterator<Item = &str> {
    let open = words.get(at).is_some_and(|word| word.before != Gap::Sentence);
    let mut ended = !open;
    words[..at].iter().rev().map_while(move |word| {
        if ended {
            return None;
        }
        ended = word.before == Gap::Sentence;
        Some(word.text.as_str())
    })
}

fn wider(gap: Gap, character: char) -> Gap {
    match (gap, character) {
        (Gap::Sentence, _) | (_, '.' | '!' | '?' | ':' | ';' | '\n') => Gap::Sentence,
        (_, ',' | '(' | ')' | '\u{2013}' | '\u{2014}') => Gap::Clause,
        (gap, _) => gap,
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}')
}

fn goes_on(text: &str, at: usize, apostrophe: char) -> bool {
    text[at + apostrophe.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric)
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
        assert_eq!(length_at(&words, 1, "non statutory sar"), Some(3));
        assert_eq!(length_at(&words, 3, "sar 2026"), None);
    }

    #[test]
    fn looks_back_to_the_start_of_the_sentence() {
        let words = words("One. Two three four");
        assert_eq!(before(&words, 3).collect::<Vec<_>>(), ["three", "two"]);
        assert_eq!(before(&words, 1).count(), 0);
    }
}
