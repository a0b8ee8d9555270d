//! What a short form is written out as where it stands.

use crate::english::acronyms;
use crate::lint::{
    acronym::same::is_same_long,
    prose::{self, Gap, Word},
};

/// Marks that may stand between a bracket and a short form.
const QUOTES: [char; 4] = ['“', '‘', '"', '\''];

/// Where a short form stands.
pub(super) struct Site<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its words.
    pub(super) words: &'a [Word],
    /// Which of them the short form is, or begins with.
    pub(super) at: usize,
    /// The word after it.
    pub(super) end: usize,
}

impl Site<'_> {
    /// What a short form is written out as where it stands: "child protection plan (CPP)", or
    /// "CPP (child protection plan)", or in a sentence that says what it stands for.
    pub(super) fn expansion(&self, short: &str, declared: &[&str]) -> Option<String> {
        let lower = short.to_lowercase();
        let letters: Vec<char> = lower.chars().filter(|one| one.is_alphanumeric()).collect();
        self.expansion_before(&lower, &letters, declared)
            .or_else(|| self.expansion_after(&letters, declared))
    }

    /// "Child protection plan (CPP)", "a plan called CPP".
    fn expansion_before(&self, short: &str, letters: &[char], declared: &[&str]) -> Option<String> {
        let Self { text, words, at, .. } = *self;
        let opened = self.is_opened();
        let end = if opened { at } else { self.before_link()? };
        if end == 0 || words[end - 1].sentence != words[at].sentence {
            return None;
        }
        let declared = declared.iter().find_map(|long| ends_with(text, words, end, long));
        let bracket = text[..words[at].range.start].trim_end_matches(QUOTES).ends_with(['(', '[']);
        declared
            .or_else(|| before(text, words, end, |part| spells(part, letters)))
            .or_else(|| official(text, words, end, short))
            .or_else(|| before(text, words, end, |part| bracket && spells_loosely(part, letters)))
    }

    /// The word after what a link says is shortened: "known as the CPP", "notice – a PPN".
    fn before_link(&self) -> Option<usize> {
        let Self { words, at, .. } = *self;
        let passed =
            (1..=at).rev().take_while(|index| acronyms::LEADS_TO.has(&words[*index - 1].text));
        let end = passed.last()? - 1;
        let linked = words[end..at].iter().any(|word| acronyms::LINK_WORDS.has(&word.text));
        (linked || words[end].before == Gap::Clause).then_some(end)
    }

    /// Whether a bracket, a dash, a comma or a quotation mark stands before it.
    fn is_opened(&self) -> bool {
        let before = &self.text[..self.words[self.at].range.start];
        let unquoted = before.trim_end_matches(QUOTES);
        before.trim_end().ends_with(['(', '[', '–', '—', ',', '“', '‘', '"'])
            || unquoted.trim_end().ends_with('(')
    }

    /// "CPP (child protection plan)", "CPP stands for child protection plan".
    fn expansion_after(&self, letters: &[char], declared: &[&str]) -> Option<String> {
        let Self { text, words, at, end } = *self;
        let rest = &text[words[end - 1].range.end..];
        let rest = rest.trim_start_matches(['”', '’', '"', '\'', '*']).trim_start();
        let opens = rest.starts_with(['(', '[', ',', '–', '—', ':']);
        let says = words
            .get(end)
            .is_some_and(|next| matches!(next.text.as_str(), "stands" | "means" | "is" | "or"));
        if !opens && !says {
            return None;
        }
        let mut from = end;
        while words.get(from).is_some_and(|word| acronyms::STANDS_FOR.has(&word.text)) {
            from += 1;
        }
        words.get(from).filter(|word| word.sentence == words[at].sentence)?;
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

/// The words of a sentence that end before a place and fit, no bracket among them.
fn before(
    text: &str,
    words: &[Word],
    end: usize,
    fits: impl Fn(&[Word]) -> bool,
) -> Option<String> {
    const LONGEST: usize = 18;
    let last = words.get(end.checked_sub(1)?)?;
    let starts = (end.saturating_sub(LONGEST)..end).rev();
    let starts = starts.take_while(|start| {
        let word = &words[*start];
        word.sentence == last.sentence
            && !text[word.range.end..last.range.end].contains(['(', ')', '[', ']'])
    });
    let start = starts.into_iter().find(|start| fits(&words[*start..end]))?;
    Some(text[words[start].range.start..last.range.end].to_owned())
}

/// The long form of a short one whose letters differ: it has all the words that the list gives.
fn official(text: &str, words: &[Word], end: usize, short: &str) -> Option<String> {
    acronyms::OFFICIAL.starting_with(short).find_map(|line| {
        let keys: Vec<&str> = line.split(' ').skip(1).collect();
        let has_all = |part: &[Word]| {
            let mut rest = part.iter();
            part.first().is_some_and(|first| keys.first() == Some(&first.text.as_str()))
                && keys.iter().all(|key| rest.any(|word| word.text == *key))
        };
        before(text, words, end, has_all)
    })
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

/// Whether the letters are the first ones of words in order, where names of bodies and a last word
/// such as "process" or "NHS Trust" give none.
fn spells_loosely(words: &[Word], letters: &[char]) -> bool {
    const PASSED: usize = 2;
    if letters.len() < 3
        || words.first().and_then(|word| word.text.chars().next()) != letters.first().copied()
    {
        return false;
    }
    let mut rest = letters.iter().peekable();
    let mut passed = 0;
    for word in words {
        if rest.next_if(|letter| word.text.starts_with(**letter)).is_none() {
            passed += usize::from(!acronyms::PASSED_OVER.has(&word.text));
        }
    }
    rest.peek().is_none() && passed <= PASSED
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
