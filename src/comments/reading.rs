//! The reading of one copy: its comments, each at its place.

use std::{collections::BTreeMap, ops::Range};

use crate::comments::{
    Original, Place, Reply, Returned, Row, named,
    order::{Order, plain_key},
    squeezed,
};
use crate::manuscript::{Passage, Remark};
use crate::text;

/// The reading of one copy.
pub(super) struct Reading<'a> {
    pub(super) returned: &'a Returned,
    pub(super) original: Option<&'a Original>,
    pub(super) order: &'a Order,
    /// The comments, by their numbers.
    remarks: BTreeMap<&'a str, &'a Remark>,
    /// Where each stands: the passages, and the words in them.
    places: BTreeMap<&'a str, Vec<(usize, &'a Range<usize>)>>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(
        returned: &'a Returned,
        original: Option<&'a Original>,
        order: &'a Order,
    ) -> Self {
        let copy = &returned.copy;
        let remarks = copy.remarks.iter().map(|one| (one.id.as_str(), one)).collect();
        let mut places: BTreeMap<&str, Vec<(usize, &Range<usize>)>> = BTreeMap::new();
        for (at, passage) in copy.passages.iter().enumerate() {
            for (id, range) in &passage.remarks {
                places.entry(id).or_default().push((at, range));
            }
        }
        Self { returned, original, order, remarks, places }
    }

    pub(super) fn rows(&self) -> Vec<Row> {
        let copy = &self.returned.copy;
        let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
        let mut answers = Vec::new();
        for remark in &copy.remarks {
            if let Some(first) = remark.answers.as_deref().map(|id| self.first(id)) {
                answers.push((first, remark));
            } else {
                rows.insert(&remark.id, self.row(remark));
            }
        }
        for (first, remark) in answers {
            let reply = Reply {
                author: remark.author.clone(),
                date: remark.date.clone(),
                comment: remark.words.clone(),
            };
            match rows.get_mut(first) {
                Some(row) => row.replies.push(reply),
                None => {
                    rows.insert(&remark.id, self.row(remark));
                }
            }
        }
        rows.into_values().collect()
    }

    /// Returns the comment that a row of answers begins with.
    fn first(&self, mut id: &'a str) -> &'a str {
        /// Nobody answers answers more often.
        const DEEPEST: usize = 50;
        for _ in 0..DEEPEST {
            match self.remarks.get(id).and_then(|one| one.answers.as_deref()) {
                Some(above) => id = above,
                None => break,
            }
        }
        id
    }

    fn row(&self, remark: &Remark) -> Row {
        let mut row = Row {
            author: remark.author.clone(),
            date: remark.date.clone(),
            comment: remark.words.clone(),
            is_resolved: remark.is_resolved,
            copy: self.returned.name.clone(),
            ..Row::default()
        };
        let places = self.places.get(remark.id.as_str()).map_or(&[][..], Vec::as_slice);
        let Some((at, range)) = places.first().copied() else {
            self.by_words(&remark.words, &mut row);
            return row;
        };
        let passages = &self.returned.copy.passages;
        let passage = &passages[at];
        let marked = places.iter().map(|(at, range)| &passages[*at].words[(*range).clone()]);
        let marked = squeezed(&marked.collect::<Vec<&str>>().join(" "));
        row.words = Some(marked).filter(|words| !words.is_empty());
        row.is_deleted = row.words.is_none() && passage.deleted.contains(&range.start);
        row.sentence = if row.is_deleted {
            sentence_around(&passage.words, range.start)
        } else {
            sentence_at(&passage.words, range.start)
        };
        match self.key_at(at) {
            Some(key) => {
                self.set_section(&key, at, &mut row);
                if passage.section.is_none() && !passage.is_heading {
                    row.place = Place::Nearest;
                }
            }
            None => self.by_words(&passage.words, &mut row),
        }
        let is_there =
            |original: &Original| row.sentence.as_deref().is_none_or(|words| original.holds(words));
        row.is_changed =
            self.original.is_some_and(|original| row.is_deleted || !is_there(original));
        row
    }

    /// Returns the mark of a passage: its own, of a heading that of what it heads, else that of the
    /// nearest words in the briefing.
    fn key_at(&self, at: usize) -> Option<String> {
        let passages = &self.returned.copy.passages;
        let key = |passage: &Passage| {
            passage.section.as_deref().map(|key| plain_key(key, &self.order.keys))
        };
        let passage = &passages[at];
        if let Some(own) = key(passage) {
            return Some(own);
        }
        if passage.is_heading {
            return passages[at..].iter().find_map(key);
        }
        let nearest = self.original.and_then(|original| original.nearest(&passage.words));
        nearest.or_else(|| passages[..at].iter().rev().find_map(key))
    }

    fn set_section(&self, key: &str, at: usize, row: &mut Row) {
        let named = self.original.and_then(|original| original.heading(key));
        row.section = Some(named.unwrap_or_else(|| self.heading_above(key, at)));
        let sentence = row.sentence.as_deref().unwrap_or_default();
        let within = self.original.and_then(|original| original.place_in(key, sentence));
        let within = if self.heads(at) { 0 } else { within.unwrap_or(at) + 1 };
        row.order = (self.order.place(key), within);
    }

    /// Whether a passage is the heading above a part, and not one within it.
    fn heads(&self, at: usize) -> bool {
        let passage = self.returned.copy.passages.get(at);
        passage.is_some_and(|passage| passage.is_heading && passage.section.is_none())
    }

    /// Returns the heading before the first passage of a part, else its mark.
    fn heading_above(&self, key: &str, at: usize) -> String {
        let passages = &self.returned.copy.passages;
        let of_part = |passage: &Passage| {
            passage.section.as_deref().is_some_and(|own| plain_key(own, &self.order.keys) == key)
        };
        let first = passages.iter().position(of_part).unwrap_or(at);
        let above = passages[..first].iter().next_back().into_iter().chain(passages.get(first));
        let heading = above.into_iter().find(|passage| passage.is_heading);
        heading.map_or_else(|| named(key), |passage| squeezed(&passage.words))
    }

    /// Places a comment by the words that are nearest to it.
    fn by_words(&self, words: &str, row: &mut Row) {
        row.place = Place::Lost;
        row.order = (usize::MAX, 0);
        let Some(original) = self.original else { return };
        if let Some(key) = original.nearest(words) {
            row.place = Place::Nearest;
            self.set_section(&key, 0, row);
        }
    }
}

/// Returns the sentence that a place lies in.
fn sentence_at(words: &str, at: usize) -> Option<String> {
    let sentences = text::sentences(words);
    let found = sentences.iter().find(|range| range.end > at).or(sentences.last())?;
    Some(squeezed(&words[found.clone()]))
}

/// Returns the sentence around words that were deleted: nobody quotes those, so that it has a gap.
fn sentence_around(words: &str, at: usize) -> Option<String> {
    let (before, after) = words.split_at(at);
    let is_empty = words.trim().is_empty();
    (!is_empty).then(|| sentence_at(&format!("{before}[…]{after}"), at)).flatten()
}
