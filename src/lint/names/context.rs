//! What stands about a name: titles, verbs, relatives, works of research.

use std::ops::Range;

use crate::english::{self, doings, grammar, people, places, things};
use crate::lint::{
    names::reader::Reader,
    prose::{self, Case, Gap, Word},
};

pub(super) fn is_title(word: &Word) -> bool {
    word.case != Case::Lower && english::is_title(&word.text)
}

pub(super) fn is_day(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    english::is_weekday(word)
}

/// Whether a word is somebody's relative or friend, or tells of somebody.
fn is_relative(word: &str) -> bool {
    people::NEAR_ONES.has(word) || matches!(word, "called" | "named" | "told" | "asked")
}

pub(super) fn follows_place_word(words: &[Word], at: usize) -> bool {
    words[at].before == Gap::None
        && previous(words, at).is_some_and(|word| places::BEFORE_A_PLACE.has(&word.text))
}

pub(super) fn follows_article(words: &[Word], at: usize) -> bool {
    words[at].before == Gap::None
        && previous(words, at).is_some_and(|word| grammar::ARTICLES.has(&word.text))
}

pub(super) fn is_speech_after(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    let speaks = next.is_some_and(|next| doings::SPEECH.has(&next.text));
    let has = words[end - 1].possessive
        && next
            .is_some_and(|next| is_relative(&next.text) || people::SURE_BELONGINGS.has(&next.text));
    speaks || has
}

/// "The Smith family".
pub(super) fn is_family_after(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| english::is_family_noun(&next.text))
}

impl Reader<'_> {
    /// "The Munro review", "Brandon and colleagues", "a report by Laming": research and public reports.
    pub(super) fn tells_of_research(&self, name: &Range<usize>) -> bool {
        let words = self.words;
        let sentence = words[name.start].sentence;
        let after = words[name.end..].iter().take_while(|word| word.sentence == sentence);
        let after: Vec<&Word> = after.take(3).collect();
        let text = |index: usize| after.get(index).map(|word| word.text.as_str());
        let year = after.first().is_some_and(|word| is_year(word));
        let others = matches!(
            (text(0), text(1)),
            (Some("et"), Some("al")) | (Some("and"), Some("colleagues"))
        );
        let own = words[name.end - 1].possessive
            && after.iter().any(|word| things::RESEARCH.has(&word.text) || is_year(word));
        let about = |word: &Word| word.sentence == sentence && things::RESEARCH.has(&word.text);
        let opens = prose::before(words, name.start).next().is_none();
        let argued = opens
            && !self.is_rank(name.start)
            && things::OF_AUTHORS.has(text(0).unwrap_or_default())
            && words[name.end..].iter().any(about);
        let coined = matches!(text(0), Some("coined" | "devised" | "pioneered" | "theorised"))
            || (matches!(text(0), Some("have" | "has"))
                && doings::OF_THINKERS.has(text(1).unwrap_or_default()));
        let pair = opens
            && text(0) == Some("and")
            && words[name.end..].iter().take(5).any(|word| doings::OF_THINKERS.has(&word.text));
        year || others || own || argued || coined || pair || self.is_author(name.start)
    }

    /// Whether a title is one that authors are seldom called by.
    fn is_rank(&self, start: usize) -> bool {
        let title = self.words[start].text.as_str();
        let learned = people::LEARNED_TITLES.has(title);
        matches!(title, "mr" | "mrs" | "ms" | "miss" | "mx")
            || (people::TITLES_AT_WORK.has(title) && !learned)
    }

    /// "Research by Munro", "drew on the work of Firmin"; what "Mr" or a rank wrote is none.
    fn is_author(&self, start: usize) -> bool {
        /// So far before stands what was written.
        const REACH: usize = 6;
        let before: Vec<&str> = prose::before(self.words, start).take(REACH).collect();
        let by = before.iter().take(3).any(|word| *word == "by")
            && before.iter().any(|word| things::RESEARCH.has(word));
        let work = matches!(
            before.as_slice(),
            ["of", "work" | "writing" | "writings" | "ideas" | "thinking", ..]
        );
        !self.is_rank(start) && (by || work)
    }
}

fn is_year(word: &Word) -> bool {
    word.case == Case::Number
        && word.before != Gap::Sentence
        && word.text.len() == 4
        && (word.text.starts_with("19") || word.text.starts_with("20"))
}

fn previous(words: &[Word], at: usize) -> Option<&Word> {
    words.get(at.checked_sub(1)?)
}
