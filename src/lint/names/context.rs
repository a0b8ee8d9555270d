//! What stands about a name: titles, verbs, relatives, works of research.

use std::ops::Range;

use crate::english::{self, doings, grammar, people, places, things};
use crate::lint::{
    names::reader::Reader,
    prose::{self, Case, Gap, Word},
};

/// So many people are told of as those who wrote one thing.
const MOST_AUTHORS: usize = 4;

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
        /// So many words may stand after the first of two before what they did.
        const PAIR: usize = 7;
        let words = self.words;
        let sentence = words[name.start].sentence;
        let after = words[name.end..].iter().take_while(|word| word.sentence == sentence);
        let after: Vec<&Word> = after.take(3).collect();
        let text = |index: usize| after.get(index).map(|word| word.text.as_str());
        let year = after.first().is_some_and(|word| is_year(word)) || self.is_cited(name);
        let others = matches!(
            (text(0), text(1)),
            (Some("et"), Some("al")) | (Some("and"), Some("colleagues"))
        );
        let own = words[name.end - 1].possessive
            && after.iter().any(|word| is_research(word) || is_year(word));
        let about = |word: &Word| word.sentence == sentence && is_research(word);
        let opens = prose::before(words, name.start).next().is_none();
        let argued = opens
            && !self.is_rank(name.start)
            && things::OF_AUTHORS.has(text(0).unwrap_or_default())
            && words[name.end..].iter().any(about);
        let coined = matches!(text(0), Some("coined" | "devised" | "pioneered" | "theorised"))
            || (matches!(text(0), Some("have" | "has"))
                && (doings::OF_THINKERS.has(text(1).unwrap_or_default())
                    || (text(1) == Some("written")
                        && matches!(text(2), Some("on" | "about" | "widely" | "of")))));
        let pair = opens
            && text(0) == Some("and")
            && words[name.end..].iter().take(PAIR).any(|word| doings::OF_THINKERS.has(&word.text));
        let artist = name.len() > 1
            && (self.is_known_for(name)
                || self.is_founder(name.end)
                || (self.is_maker(name.start) && !self.is_rank(name.start)));
        year || others || own || argued || coined || pair || artist || self.is_author(name.start)
    }

    /// "Research has said so since Hale and Orme in 2000": a year shortly after, and research told of.
    fn is_cited(&self, name: &Range<usize>) -> bool {
        /// So far after may the year stand.
        const REACH: usize = 4;
        let sentence = self.words[name.start].sentence;
        let first = self.words.partition_point(|word| word.sentence < sentence);
        let end = self.words.len().min(name.end + REACH);
        let dated = (name.end + 1..end).any(|at| {
            self.words[at].sentence == sentence
                && is_year(&self.words[at])
                && matches!(self.words[at - 1].text.as_str(), "in" | "from")
        });
        let joined = self
            .right_after(name.end)
            .is_some_and(|word| matches!(word.text.as_str(), "and" | "in" | "from"));
        dated && joined && self.words[first..name.start].iter().any(is_research)
    }

    /// "Professor Hale at the University of Bristol": somebody whose studies are told of.
    pub(super) fn is_scholar(&self, title: usize, end: usize) -> bool {
        /// So many words may lead from the name to where they work.
        const REACH: usize = 6;
        let title = &self.words[title];
        let professor = matches!(title.text.as_str(), "professor" | "prof");
        let hospital = |at: usize| {
            self.words[at + 1..]
                .iter()
                .take(3)
                .any(|word| matches!(word.text.as_str(), "hospital" | "hospitals"))
        };
        let learned = |at: usize| {
            let word = &self.words[at];
            word.sentence == title.sentence && things::OF_SCHOLARS.has(&word.text) && !hospital(at)
        };
        let argues = self.right_after(self.after_adverbs(end)).is_some_and(|verb| {
            things::OF_AUTHORS.has(&verb.text) || doings::OF_THINKERS.has(&verb.text)
        });
        let first = self.words.partition_point(|word| word.sentence < title.sentence);
        let last = self.words.partition_point(|word| word.sentence <= title.sentence);
        let beside = self
            .right_after(end)
            .is_some_and(|word| matches!(word.text.as_str(), "at" | "of" | "from" | "and"))
            && (end..last.min(end + REACH)).any(learned);
        let meets = || {
            self.words[first..last].iter().any(|word| {
                matches!(
                    word.text.as_str(),
                    "examined" | "clinic" | "ward" | "referred" | "prescribed"
                )
            })
        };
        people::LEARNED_TITLES.has(&title.text)
            && (beside
                || self.sets_out(end)
                || (professor && (argues || (first..last).any(learned))))
            && !meets()
    }

    /// "writes that", "and Dr Hale set out how", "of the Rights Centre, has set out": what authors do,
    /// in the words of those who read them.
    fn sets_out(&self, end: usize) -> bool {
        /// So many words may stand between a name and what its bearer writes.
        const REACH: usize = 8;
        let after = self.after_adverbs(end);
        let writes = self.right_after(after).is_some_and(|verb| {
            matches!(verb.text.as_str(), "writes" | "argues" | "calls" | "describes" | "finds")
        });
        let sets = (end..self.words.len().min(end + REACH)).any(|at| {
            self.words[at].text == "set"
                && self.words.get(at + 1).is_some_and(|next| next.text == "out")
                && self.words[at].sentence == self.words[end - 1].sentence
        });
        writes || sets
    }

    /// Whether a title is one that authors are seldom called by.
    fn is_rank(&self, start: usize) -> bool {
        let title = self.words[start].text.as_str();
        let learned = people::LEARNED_TITLES.has(title);
        matches!(title, "mr" | "mrs" | "ms" | "miss" | "mx")
            || (people::TITLES_AT_WORK.has(title) && !learned)
    }

    /// "a poem by Waldo Williams", "the broadcaster Ann Hale", "a campaign which Ann Hale led": a
    /// full name, and the work or the profession by which the public knows it.
    fn is_known_for(&self, name: &Range<usize>) -> bool {
        /// So far before the work may stand.
        const REACH: usize = 5;
        let before: Vec<&str> = prose::before(self.words, name.start).take(REACH).collect();
        let text = |at: usize| before.get(at).copied().unwrap_or_default();
        let by = text(0) == "by" && before[1..].iter().any(|word| things::WORKS.has(word));
        let of = matches!(text(0), "of" | "which" | "that") && things::WORKS.has(text(1));
        let profession = self
            .right_before(name.start)
            .is_some_and(|word| people::PUBLIC_PROFESSIONS.has(&word.text) && !word.possessive);
        let idea_of = self.right_after(name.end).is_some_and(|word| word.text.starts_with("idea"))
            && self.right_after(name.end + 1).is_some_and(|word| word.text == "of");
        let own = self.words[name.end - 1].possessive
            && (idea_of
                || self.right_after(name.end).is_some_and(|word| things::WORKS.has(&word.text)));
        !self.is_rank(name.start) && (by || of || profession || own)
    }

    /// "Research by Munro", "drew on the work of Firmin"; what "Mr" or a rank wrote is none.
    fn is_author(&self, start: usize) -> bool {
        self.is_author_of(start, MOST_AUTHORS)
    }

    fn is_author_of(&self, start: usize, most: usize) -> bool {
        /// So far before stands what was written.
        const REACH: usize = 9;
        let before: Vec<&str> = prose::before(self.words, start).take(REACH).collect();
        let by = before.iter().take(3).any(|word| *word == "by")
            && before.iter().any(|word| {
                things::RESEARCH.has(word)
                    || things::RESEARCH.has(word.trim_end_matches('s'))
                    || things::GUIDES.has(word)
            });
        let work = matches!(
            before.as_slice(),
            ["of", "work" | "writing" | "writings" | "ideas" | "thinking", ..]
        );
        !self.is_rank(start) && (by || work || self.is_next_author(start, most))
    }

    /// "Professor Hale and Ann Orme of the university": the next of a few of whom the first writes.
    fn is_next_author(&self, start: usize, most: usize) -> bool {
        let Some(most) = most.checked_sub(1) else { return false };
        let Some(end) = start.checked_sub(1).filter(|and| self.words[*and].text == "and") else {
            return false;
        };
        let capitals = (0..end).rev().take_while(|at| {
            self.words[*at].is_capital()
                && self.words.get(at + 1).is_some_and(|next| next.before == Gap::None)
        });
        let Some(first) = capitals.last().filter(|first| end - first > 1) else { return false };
        let title = is_title(&self.words[first]);
        self.is_author_of(first, most) || title && self.is_scholar(first, end)
    }

    /// "Ann Hale, who founded the charity".
    fn is_founder(&self, end: usize) -> bool {
        let text = |at: usize| self.words.get(at).map_or("", |word| word.text.as_str());
        let capital = |at: usize| self.right_after(at).is_some_and(Word::is_capital);
        let is_first_of_two = text(end) == "and" && capital(end + 1) && capital(end + 2);
        let end = if is_first_of_two { end + 3 } else { end };
        text(end) == "who"
            && matches!(text(end + 1), "founded" | "devised" | "coined" | "pioneered" | "invented")
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

/// Whether a word is a work of research, or several.
fn is_research(word: &Word) -> bool {
    things::RESEARCH.has(&word.text) || things::RESEARCH.has(word.text.trim_end_matches('s'))
}
