//! Which paragraphs are heads: by style, by look, by number and name.

use std::collections::BTreeMap;

use crate::intake::{
    fold, lists,
    names::{Beside, Names},
    typed, when,
};
use crate::manuscript::{Block, Paragraph, Run};

/// By what a paragraph is a head.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Rank {
    /// It is set as the title.
    Title,
    /// It is set as a heading of a level.
    Level(u8),
    /// Its letters are larger than those of the text.
    Large,
    /// It is bold and stands alone.
    Bold,
    /// It is in capitals.
    Capitals,
    /// It is called as a section is.
    Named,
    /// It stands in a table beside its text.
    Cell,
    /// It is a number from 1 to 7.
    Numeral,
}

/// A head.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Head {
    /// Its words as they are written.
    pub(super) text: String,
    pub(super) rank: Rank,
}

/// How the text of a draft looks, from which heads differ.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual<'n> {
    pub(super) names: &'n Names,
    size: u16,
    is_strong: bool,
    /// Whether lines are underlined so often that it means nothing.
    is_underlined: bool,
    /// Its heads that are known.
    known: Known,
}

/// How the heads look that are known by name.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// Whether more than one asks.
    ask: bool,
    /// Whether some are set as headings.
    are_set: bool,
    /// The numbers, from 1 to 7, that they have: a bit each.
    counted: u8,
}

impl<'n> Usual<'n> {
    /// Measures a draft: its usual size is that of most letters.
    pub(super) fn of(blocks: &[Block], names: &'n Names) -> Self {
        let mut sizes: BTreeMap<u16, usize> = BTreeMap::new();
        let (mut strong, mut underlined, mut all, mut asking) = (0, 0, 0, 0);
        let (mut counted, mut are_set) = (0, false);
        each(blocks, &mut |paragraph| {
            let words = paragraph.words();
            are_set |= paragraph.look.level.is_some() && names.knows(&words);
            let letters = words.len();
            underlined += if paragraph.look.is_underlined { letters } else { 0 };
            asking += usize::from(asks_as_head(paragraph, names));
            if let Some(number) = fold::number_of(&words).filter(|_| names.knows(&words)) {
                counted |= 1 << number;
            }
            *sizes.entry(paragraph.look.size).or_default() += letters;
            all += letters;
            let bold = paragraph.runs.iter().filter(|run| run.is_strong);
            strong += bold.map(|run| run.text.len()).sum::<usize>();
        });
        let most = sizes.iter().max_by_key(|(_, letters)| **letters);
        Self {
            names,
            size: most.map_or(0, |(size, _)| *size),
            is_strong: strong * 2 > all,
            is_underlined: underlined * 3 > all,
            known: Known { ask: asking > 1, are_set, counted },
        }
    }

    /// Whether bold words mean nothing, since most are.
    pub(super) fn is_strong(&self) -> bool {
        self.is_strong
    }

    /// Returns the head that a paragraph is. Questions that nobody knows as heads may be heads where
    /// `may_ask` says so: not among questions.
    pub(super) fn head(&self, paragraph: &Paragraph, may_ask: bool) -> Option<Head> {
        let text = paragraph.words();
        let rank = self.rank(paragraph, &text, may_ask)?;
        Some(Head { text, rank })
    }

    fn rank(&self, paragraph: &Paragraph, text: &str, may_ask: bool) -> Option<Rank> {
        let words = text.split(' ').count();
        if text.is_empty() || paragraph.is_quotation || &*paragraph.style == "caption" {
            return None;
        }
        if paragraph.look.is_title {
            return Some(Rank::Title);
        }
        if let Some(level) = paragraph.look.level.filter(|_| words <= 25) {
            return Some(Rank::Level(level));
        }
        let is_bullet =
            paragraph.list.is_some_and(|place| !place.is_numbered) || typed::is_bullet(paragraph);
        if is_bullet
            || words > 12
            || text.ends_with(['.', ',', ';', '!']) && fold::bare_number(text).is_none()
        {
            return None;
        }
        if fold::bare_number(text).is_some() {
            return Some(Rank::Numeral);
        }
        let is_item = paragraph.list.is_some();
        let is_counted = is_item || fold::without_number(text).len() < text.len();
        // Items of a list may join names by chance.
        let is_known = self.names.knows(text) && !(is_counted && self.names.joins(text));
        let asks = self.known.ask && may_ask && paragraph.is_strong() && !is_item;
        if text.ends_with('?') && !asks && (!is_known || (is_counted && !paragraph.is_strong())) {
            return None;
        }
        let is_bold = paragraph.is_strong() && !self.is_strong && (!is_item || is_known);
        let is_underlined = paragraph.look.is_underlined && !self.is_underlined && !is_item;
        if self.size > 0 && paragraph.look.size >= self.size + 4 && !is_item {
            Some(Rank::Large)
        } else if is_bold || is_underlined {
            Some(Rank::Bold)
        } else if is_capitals(text) && (!is_item || is_known) {
            Some(Rank::Capitals)
        } else {
            (is_known || (!is_item && self.is_missing(text))).then_some(Rank::Named)
        }
    }

    /// Whether a line has the number that is missing among heads that are known: 6 between 5 and 7.
    fn is_missing(&self, text: &str) -> bool {
        let has = |number: usize| self.known.counted & (1 << number) != 0;
        fold::number_of(text).is_some_and(|number| {
            self.known.counted.count_ones() >= 3 && !has(number) && (has(number - 1) || number == 1)
        })
    }

    /// Returns the paragraphs that a writer made one by soft returns, where heads stand on lines of their
    /// own below its first.
    pub(super) fn parted(&self, paragraph: &Paragraph) -> Option<Vec<Paragraph>> {
        let lines = paragraph.lines();
        let is_head = |line: &Paragraph| {
            self.head(line, false).is_some_and(|head| {
                (head.rank == Rank::Bold || head.rank == Rank::Large) && paragraph.list.is_none()
                    || self.names.knows(&head.text) && head.rank != Rank::Numeral
            })
        };
        let heads: Vec<bool> = lines.iter().map(is_head).collect();
        if heads.iter().skip(1).all(|is_head| !is_head) || paragraph.is_strong() {
            return None;
        }
        let mut parts: Vec<Paragraph> = Vec::new();
        let mut is_open = false;
        for (line, is_head) in lines.into_iter().zip(heads) {
            match parts.last_mut() {
                Some(part) if is_open && !is_head => {
                    part.push(Run { text: "\n".to_owned(), ..Run::default() });
                    line.runs.into_iter().for_each(|run| part.push(run));
                }
                _ => parts.push(line),
            }
            is_open = !is_head;
        }
        Some(parts)
    }

    /// Returns the head that a paragraph begins with, and the rest of it: "Background: she lived …", or a
    /// first line of its own.
    pub(super) fn run_in(&self, paragraph: &Paragraph, may_ask: bool) -> Option<(Head, Paragraph)> {
        if paragraph.list.is_some_and(|place| !place.is_numbered) {
            return None;
        }
        self.first_line(paragraph, may_ask)
            .or_else(|| self.before_colon(paragraph))
            .or_else(|| self.strong_start(paragraph))
    }

    fn first_line(&self, paragraph: &Paragraph, may_ask: bool) -> Option<(Head, Paragraph)> {
        let lines = paragraph.lines();
        let first = lines.first().filter(|_| lines.len() > 1)?;
        let head = self.head(first, may_ask).filter(|head| head.rank != Rank::Numeral)?;
        let rest = lines.get(1).is_some_and(|line| !line.is_strong());
        if !rest && !self.names.knows(&head.text) {
            return None;
        }
        let whole: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        let blank = whole.len() - whole.trim_start().len();
        let end = whole[blank..].find('\n')? + blank + 1;
        let mut rest = paragraph.clone();
        rest.drop_start(end);
        Some((head, rest))
    }

    fn before_colon(&self, paragraph: &Paragraph) -> Option<(Head, Paragraph)> {
        let whole: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        let end = whole.find(':').filter(|end| *end < 60)?;
        let text = whole[..end].trim();
        let after = whole[end + 1..].trim();
        let is_fact = lists::LABELS.row_of(text).is_some() || when::is_when(after);
        let is_around = matches!(Names::beside(text), Some(Beside::Contact | Beside::Publisher));
        if after.is_empty()
            || is_fact
            || is_around
            || !self.names.knows(text)
            || text.contains('\n')
        {
            return None;
        }
        let mut rest = paragraph.clone();
        rest.drop_start(end + 1);
        Some((Head { text: text.to_owned(), rank: Rank::Named }, rest))
    }

    fn strong_start(&self, paragraph: &Paragraph) -> Option<(Head, Paragraph)> {
        let first =
            paragraph.runs.first().filter(|run| run.is_strong && paragraph.runs.len() > 1)?;
        let text = first.text.trim();
        // A name of one word may begin a sentence; before one it is a head where none is set.
        let behind: String = paragraph.runs[1..].iter().map(|run| run.text.as_str()).collect();
        let is_apart = !self.known.are_set
            && !paragraph.is_quotation
            && behind.starts_with(char::is_whitespace)
            && behind.trim_start().starts_with(char::is_uppercase);
        let is_sure = fold::plain(text).contains(' ') || is_apart;
        if self.is_strong || !self.names.knows(text) || !is_sure {
            return None;
        }
        let mut rest = paragraph.clone();
        rest.drop_start(first.text.len());
        Some((Head { text: text.to_owned(), rank: Rank::Named }, rest))
    }
}

/// Whether a paragraph is a bold question that is known as a head.
fn asks_as_head(paragraph: &Paragraph, names: &Names) -> bool {
    if !paragraph.is_strong() && !paragraph.runs.first().is_some_and(|run| run.is_strong) {
        return false;
    }
    let first = paragraph.lines().into_iter().next().map(|line| line.words()).unwrap_or_default();
    first.ends_with('?') && first.len() < 80 && names.knows(&first)
}

/// Calls a function with every paragraph, those of tables too.
pub(super) fn each(blocks: &[Block], visit: &mut dyn FnMut(&Paragraph)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => visit(paragraph),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| each(cell, visit)),
            Block::Picture(_) => {}
        }
    }
}

fn is_capitals(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|one| one.is_alphabetic()).collect();
    letters.len() > 4 && letters.iter().all(|one| one.is_uppercase())
}
