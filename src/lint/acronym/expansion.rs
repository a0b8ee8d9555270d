//! What a short form is written out as where it stands.

use crate::english::acronyms;
use crate::lint::{
    acronym::same::is_same_long,
    prose::{self, Word},
};

/// Where a short form stands.
pub(super) struct Site<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: &'a [Word],
    /// Which of them the short form is.
    pub(super) at: usize,
}

impl Site<'_> {
    /// What a short form is written out as where it stands: "child protection plan (CPP)", or
    /// "CPP (child protection plan)", or in a sentence that says what it stands for.
    pub(super) fn expansion(&self, short: &str, declared: &[&str]) -> Option<String> {
        let letters: Vec<char> = short.to_lowercase().chars().collect();
        self.expansion_before(&letters, declared)
            .or_else(|| self.expansion_after(&letters, declared))
    }

    /// "Child protection plan (CPP)", "a plan called CPP".
    fn expansion_before(&self, letters: &[char], declared: &[&str]) -> Option<String> {
        let Self { text, words, at } = *self;
        let opened = self.is_opened();
        let linked = at.checked_sub(1).is_some_and(|before| {
            matches!(words[before].text.as_str(), "or" | "called" | "as" | "the" | "a")
        });
        if !opened && !linked {
            return None;
        }
        let mut end = at;
        while end > 0 && acronyms::LEADS_TO.has(&words[end - 1].text) && !opened {
            end -= 1;
        }
        let declared = declared.iter().find_map(|long| ends_with(text, words, end, long));
        declared.or_else(|| before(text, words, end, letters))
    }

    /// Whether a bracket, a dash, a comma or a quotation mark stands before it.
    fn is_opened(&self) -> bool {
        let before = &self.text[..self.words[self.at].range.start];
        let unquoted = before.trim_end_matches(['“', '‘', '"', '\'']);
        before.trim_end().ends_with(['(', '[', '–', '—', ',', '“', '‘', '"'])
            || unquoted.trim_end().ends_with('(')
    }

    /// "CPP (child protection plan)", "CPP stands for child protection plan".
    fn expansion_after(&self, letters: &[char], declared: &[&str]) -> Option<String> {
        let Self { text, words, at } = *self;
        let rest = &text[words[at].range.end..];
        let rest = rest.trim_start_matches(['”', '’', '"', '\'', '*']).trim_start();
        let opens = rest.starts_with(['(', '[', ',', '–', '—', ':']);
        let says = words
            .get(at + 1)
            .is_some_and(|next| matches!(next.text.as_str(), "stands" | "means" | "is" | "or"));
        if !opens && !says {
            return None;
        }
        let mut from = at + 1;
        while words.get(from).is_some_and(|word| acronyms::STANDS_FOR.has(&word.text)) {
            from += 1;
        }
        let declared = declared.iter().find_map(|long| starts_with(text, words, from, long));
        declared.or_else(|| after(text, words, from, letters))
    }
}

/// The words of an expansion where they end before a place.
pub(super) fn ends_with(text: &str, words: &[Word], end: usize, long: &str) -> Option<String> {
    let count = prose::words(long).len();
    let start = end.checked_sub(count).filter(|_| count > 0)?;
    let range = words.get(start)?.range.start..words.get(end - 1)?.range.end;
    is_same_long(&text[range.clone()], long).then(|| text[range].to_owned())
}

fn starts_with(text: &str, words: &[Word], start: usize, long: &str) -> Option<String> {
    let count = prose::words(long).len();
    let range = words.get(start)?.range.start..words.get(start + count.checked_sub(1)?)?.range.end;
    is_same_long(&text[range.clone()], long).then(|| text[range].to_owned())
}

/// The words that end before a place and begin with the letters, small ones passed over.
fn before(text: &str, words: &[Word], end: usize, letters: &[char]) -> Option<String> {
    let longest = letters.len() * 2 + 3;
    let sentence = words.get(end.checked_sub(1)?)?.sentence;
    let first =
        (end.saturating_sub(longest)..end).rev().filter(|start| words[*start].sentence == sentence);
    let mut fits = first.filter(|start| spells(&words[*start..end], letters));
    let start = fits.next()?;
    Some(text[words[start].range.start..words[end - 1].range.end].to_owned())
}

/// The words that start at a place and begin with the letters.
fn after(text: &str, words: &[Word], start: usize, letters: &[char]) -> Option<String> {
    let longest = letters.len() * 2 + 3;
    let sentence = words.get(start)?.sentence;
    let ends = (start + 1..=(start + longest).min(words.len()))
        .filter(|end| words[end - 1].sentence == sentence);
    let mut fits = ends.filter(|end| spells(&words[start..*end], letters));
    let end = fits.next()?;
    Some(text[words[start].range.start..words[end - 1].range.end].to_owned())
}

/// Whether the first letters of words are the letters, in order; small words may be passed over, and
/// a word may give two of its letters.
fn spells(words: &[Word], letters: &[char]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if words.len() < 2
        || acronyms::PASSED_OVER.has(&last.text)
        || first.text.chars().next() != letters.first().copied()
    {
        return false;
    }
    fits(words, letters)
}

fn fits(words: &[Word], letters: &[char]) -> bool {
    let Some((word, rest)) = words.split_first() else { return letters.is_empty() };
    if acronyms::PASSED_OVER.has(&word.text) && fits(rest, letters) {
        return true;
    }
    let Some((letter, more)) = letters.split_first() else { return false };
    if !word.text.starts_with(*letter) {
        return false;
    }
    let second = more.first().is_some_and(|next| word.text.chars().skip(1).any(|one| one == *next));
    fits(rest, more) || (second && fits(rest, &more[1..]))
}
