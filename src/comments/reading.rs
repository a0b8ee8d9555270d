//! The reading of one copy: its comments, each at its place.

use std::{collections::BTreeMap, ops::Range};

use crate::comments::{
    Original, Place, Quote, Reply, Returned, Row, named,
    order::Order,
    squeezed,
    standing::{Spot, Standing},
};
use crate::manuscript::{Passage, Remark};

/// The reading of one copy.
pub(super) struct Reading<'a> {
    pub(super) returned: &'a Returned,
    pub(super) original: Option<&'a Original>,
    pub(super) order: &'a Order,
    /// Where each number stands: the passages, and the words in them.
    places: BTreeMap<&'a str, Vec<(usize, &'a Range<usize>)>>,
    /// The passages that have a mark, in order, each with it.
    marked: Vec<(usize, String)>,
    /// The first passage of each mark.
    firsts: BTreeMap<String, usize>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(
        returned: &'a Returned,
        original: Option<&'a Original>,
        order: &'a Order,
    ) -> Self {
        let copy = &returned.copy;
        let mut places: BTreeMap<&str, Vec<(usize, &Range<usize>)>> = BTreeMap::new();
        let (mut marked, mut firsts) = (Vec::new(), BTreeMap::new());
        for (at, passage) in copy.passages.iter().enumerate() {
            for (id, range) in &passage.remarks {
                places.entry(id).or_default().push((at, range));
            }
            if let Some(key) = passage.section.as_deref().map(|key| order.plain_key(key)) {
                firsts.entry(key.clone()).or_insert(at);
                marked.push((at, key));
            }
        }
        Self { returned, original, order, places, marked, firsts }
    }

    /// Returns a row for each comment, with its answers. Some may share a number, and stand at one place.
    pub(super) fn rows(&self) -> Vec<Row> {
        let mut rows: BTreeMap<(&str, usize), Row> = BTreeMap::new();
        let mut answers = Vec::new();
        let mut spots = BTreeMap::new();
        for (at, remark) in self.remarks().iter().enumerate() {
            if remark.answers.is_some() {
                answers.push((at, remark));
            } else {
                rows.insert((&remark.id, at), self.row(remark, &mut spots));
            }
        }
        for (at, remark) in answers {
            let reply = Reply {
                author: remark.author.clone(),
                date: remark.date.clone(),
                comment: remark.words.clone(),
            };
            let first = self.first(at);
            match rows.get_mut(&(self.remarks()[first].id.as_str(), first)) {
                Some(row) => row.replies.push(reply),
                None => {
                    rows.insert((&remark.id, at), self.row(remark, &mut spots));
                }
            }
        }
        rows.into_values().collect()
    }

    fn remarks(&self) -> &'a [Remark] {
        &self.returned.copy.remarks
    }

    /// Returns the comment that a row of answers begins with.
    fn first(&self, mut at: usize) -> usize {
        /// Nobody answers answers more often.
        const DEEPEST: usize = 50;
        for _ in 0..DEEPEST {
            match self.remarks()[at].answers {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }

    /// Returns the row of a comment. Many may be about one passage, which is looked at once.
    fn row(&self, remark: &Remark, spots: &mut BTreeMap<usize, Spot<'a>>) -> Row {
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
            let standing = self.by_words(&remark.words);
            row.order = self.place_of(&standing, "");
            (row.place, row.section) = (standing.place, standing.section);
            return row;
        };
        let passages = &self.returned.copy.passages;
        let passage = &passages[at];
        row.words =
            Quote::of(places.iter().map(|(at, range)| &passages[*at].words[(*range).clone()]));
        row.is_deleted = row.words.is_none() && passage.deleted.binary_search(&range.start).is_ok();
        let spot = spots.entry(at).or_insert_with(|| Spot::of(passage, self.standing(at)));
        let sentence = spot.sentence(range.start, self);
        row.order = sentence.order;
        row.is_changed = self.original.is_some() && (row.is_deleted || !sentence.is_there);
        let around = if row.is_deleted { spot.around(range.start) } else { None };
        row.sentence = around.or_else(|| sentence.quote.clone());
        (row.place, row.section) = (spot.standing.place, spot.standing.section.clone());
        row
    }

    /// Returns where the comments of a passage stand.
    fn standing(&self, at: usize) -> Standing {
        let passage = &self.returned.copy.passages[at];
        let Some(key) = self.key_at(at) else { return self.by_words(&passage.words) };
        let is_marked = passage.section.is_some() || passage.is_heading;
        let place = if is_marked { Place::Marked } else { Place::Nearest };
        self.standing_in(key, at, place)
    }

    /// Returns the mark of a passage: its own, of a heading that of what it heads, else that of the
    /// nearest words in the briefing.
    fn key_at(&self, at: usize) -> Option<String> {
        let passage = &self.returned.copy.passages[at];
        let next = self.marked.partition_point(|(marked, _)| *marked < at);
        let key = |(_, key): &(usize, String)| key.clone();
        if passage.section.is_some() || passage.is_heading {
            return self.marked.get(next).map(key);
        }
        let nearest = self.original.and_then(|original| original.nearest(&passage.words));
        nearest.or_else(|| self.marked[..next].last().map(key))
    }

    fn standing_in(&self, key: String, at: usize, place: Place) -> Standing {
        let named = self.original.and_then(|original| original.heading(&key)).map(str::to_owned);
        let section = Some(named.unwrap_or_else(|| self.heading_above(&key, at)));
        Standing { section, place, key: Some(key), at }
    }

    /// Returns a place by the words that are nearest to some.
    fn by_words(&self, words: &str) -> Standing {
        match self.original.and_then(|original| original.nearest(words)) {
            Some(key) => self.standing_in(key, 0, Place::Nearest),
            None => Standing { section: None, place: Place::Lost, key: None, at: 0 },
        }
    }

    /// Returns where a sentence stands: the part, the sentence in it.
    pub(super) fn place_of(&self, standing: &Standing, sentence: &str) -> (usize, usize) {
        let Some(key) = &standing.key else { return (usize::MAX, 0) };
        let within = self.original.and_then(|original| original.place_in(key, sentence));
        let heads = self.heads(standing.at);
        (self.order.place(key), if heads { 0 } else { within.unwrap_or(standing.at) + 1 })
    }

    /// Whether a passage is the heading above a part, and not one within it.
    fn heads(&self, at: usize) -> bool {
        let passage = self.returned.copy.passages.get(at);
        passage.is_some_and(|passage| passage.is_heading && passage.section.is_none())
    }

    /// Returns the heading before the first passage of a part, else its mark.
    fn heading_above(&self, key: &str, at: usize) -> String {
        let passages = &self.returned.copy.passages;
        let first = self.firsts.get(key).copied().unwrap_or(at);
        let above = passages[..first].iter().next_back().into_iter().chain(passages.get(first));
        let heading = above.into_iter().find(|passage: &&Passage| passage.is_heading);
        heading.map_or_else(|| named(key), |passage| squeezed(&passage.words))
    }
}
