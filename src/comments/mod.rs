//! Comments that came back on copies of a briefing: by section and sentence, in its reading order.
//!
//! A [`Returned`] is a copy that was read; [`gather`] puts the comments of many together, places those
//! whose marks were lost by the nearest words, and tells where a copy's text differs from the
//! [`Original`]. Nothing here reads files or writes into a briefing.

mod columns;
mod human;
mod nearest;
mod original;

pub use columns::COLUMNS;
pub use human::human;
pub use original::Original;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::comments::nearest::Letters;
use crate::guard::Protected;
use crate::manuscript::{Copy, Passage, Remark};
use crate::text;

/// A copy that came back.
#[derive(Debug)]
pub struct Returned {
    /// What it is called.
    pub name: String,
    /// What was read of it.
    pub copy: Copy,
}

/// A comment with its answers.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The section that it is about, by its heading.
    pub section: Option<String>,
    /// The sentence that it is about.
    pub sentence: Option<String>,
    /// The words that were marked.
    pub words: Option<String>,
    /// Who made it, as Word shows.
    pub author: String,
    /// When, as Word writes it.
    pub date: String,
    /// What it says.
    pub comment: String,
    /// What others answered.
    pub replies: Vec<Reply>,
    /// Whether it is marked as done.
    pub is_resolved: bool,
    /// The copy that it came in.
    pub copy: String,
    /// How its place was found.
    pub place: Place,
    /// Whether the sentence is no longer in the briefing.
    pub is_changed: bool,
    /// Where it stands: the part, the sentence in it.
    order: (usize, usize),
}

/// An answer to a comment.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Reply {
    /// Who gave it.
    pub author: String,
    /// When.
    pub date: String,
    /// What it says.
    pub comment: String,
}

/// How the place of a comment was found.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Place {
    /// By the mark of its section.
    #[default]
    Marked,
    /// By the nearest words, since the mark is gone.
    Nearest,
    /// Not at all.
    Lost,
}

/// What came back in all copies.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The comments, in reading order.
    pub rows: Vec<Row>,
    /// What else is to be told: of other versions, changed texts, strangers.
    pub notes: Vec<String>,
}

/// Gathers the comments of all copies.
pub fn gather(copies: &[Returned], original: Option<&Original>) -> Gathered {
    let mut out = Gathered::default();
    let order = Order::of(copies, original);
    for returned in copies {
        let reading = Reading { returned, original, order: &order };
        out.rows.extend(reading.rows());
        out.notes.extend(reading.notes());
    }
    let key = |row: &Row| (row.order, row.copy.clone(), row.date.clone());
    out.rows.sort_by_key(key);
    out
}

impl Gathered {
    /// Hides what may not be told.
    pub fn hide(&mut self, hidden: &Protected) {
        let hide = |text: &mut String| *text = hidden.text(text).into_owned();
        for row in &mut self.rows {
            let some = [&mut row.section, &mut row.sentence, &mut row.words];
            some.into_iter().flatten().for_each(hide);
            [&mut row.author, &mut row.comment].into_iter().for_each(hide);
            row.copy = hidden.name(&row.copy).into_owned();
            for reply in &mut row.replies {
                hide(&mut reply.author);
                hide(&mut reply.comment);
            }
        }
        for note in &mut self.notes {
            *note = hidden.message(note).into_owned();
        }
    }
}

/// The parts in reading order, by the marks of their sections.
struct Order {
    keys: Vec<String>,
}

impl Order {
    fn of(copies: &[Returned], original: Option<&Original>) -> Self {
        let mut keys: Vec<String> = Vec::new();
        if let Some(original) = original {
            keys.extend(original.keys());
        }
        for passage in copies.iter().flat_map(|one| &one.copy.passages) {
            let key = passage.section.as_deref().map(|key| plain_key(key, &keys));
            keys.extend(key.filter(|key| !keys.contains(key)));
        }
        Self { keys }
    }

    fn place(&self, key: &str) -> usize {
        self.keys.iter().position(|known| known == key).unwrap_or(self.keys.len())
    }
}

/// A mark may have a number behind it, where two parts have one name.
fn plain_key(key: &str, known: &[String]) -> String {
    if known.iter().any(|one| one == key) {
        return key.to_owned();
    }
    let stem = key.trim_end_matches(|one: char| one.is_ascii_digit()).strip_suffix('_');
    stem.filter(|stem| known.iter().any(|one| one == stem)).unwrap_or(key).to_owned()
}

/// The reading of one copy.
struct Reading<'a> {
    returned: &'a Returned,
    original: Option<&'a Original>,
    order: &'a Order,
}

impl Reading<'_> {
    fn rows(&self) -> Vec<Row> {
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
    fn first<'r>(&'r self, mut id: &'r str) -> &'r str {
        let remarks = &self.returned.copy.remarks;
        for _ in 0..remarks.len() {
            let above =
                remarks.iter().find(|one| one.id == id).and_then(|one| one.answers.as_deref());
            match above {
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
        let passages = &self.returned.copy.passages;
        let found = passages.iter().enumerate().find_map(|(at, passage)| {
            let (_, range) = passage.remarks.iter().find(|(id, _)| *id == remark.id)?;
            Some((at, passage, range.clone()))
        });
        let Some((at, passage, range)) = found else {
            self.by_words(&remark.words, &mut row);
            return row;
        };
        row.words = Some(squeezed(&passage.words[range.clone()])).filter(|words| !words.is_empty());
        row.sentence = sentence_at(&passage.words, range.start);
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
        let is_section = |original: &Original| {
            self.key_at(at).is_some_and(|key| original.is_section(&key)) && !passage.is_heading
        };
        row.is_changed =
            self.original.is_some_and(|original| is_section(original) && !is_there(original));
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
        let is_heading = passages_heading(&self.returned.copy.passages, at);
        let within = if is_heading { 0 } else { within.unwrap_or(at) + 1 };
        row.order = (self.order.place(key), within);
    }

    /// Returns the heading before the first passage of a part, else its mark.
    fn heading_above(&self, key: &str, at: usize) -> String {
        let passages = &self.returned.copy.passages;
        let of_part = |passage: &Passage| {
            passage.section.as_deref().is_some_and(|own| plain_key(own, &self.order.keys) == key)
        };
        let first = passages.iter().position(of_part).unwrap_or(at);
        let above = passages[..=first.min(passages.len() - 1)].iter().rev();
        let heading = above.take(2).find(|passage| passage.is_heading);
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

    fn notes(&self) -> Vec<String> {
        let (name, copy) = (&self.returned.name, &self.returned.copy);
        let told = |key: &str| copy.properties.get(key).map(String::as_str).unwrap_or_default();
        let mut notes = Vec::new();
        if copy.changes > 0 {
            let changes = text::Count::of("change", copy.changes);
            notes.push(format!(
                "{name}: {changes} tracked in the copy; they were not made, and are not listed"
            ));
        }
        let Some(original) = self.original else { return notes };
        if told("id").is_empty() {
            notes.push(format!("{name}: no copy that sevenmin made, or its marks are gone; comments are placed by the nearest words"));
        } else if told("id") != original.id {
            notes.push(format!("{name}: a copy of another briefing, `{}`", told("id")));
        } else if told("hash") != original.hash {
            let version = told("version");
            let of =
                if version.is_empty() { String::new() } else { format!(", version {version}") };
            notes.push(format!(
                "{name}: a copy of an earlier text{of}; words that have changed since are told"
            ));
        } else {
            notes.extend(
                self.differences(original).into_iter().map(|note| format!("{name}: {note}")),
            );
        }
        notes
    }

    /// Tells where the text of a copy is another than that of the briefing that it was made of.
    fn differences(&self, original: &Original) -> Vec<String> {
        let passages = &self.returned.copy.passages;
        let mut notes = Vec::new();
        for passage in passages.iter().filter(|one| one.section.is_some() && !one.is_heading) {
            let key = plain_key(passage.section.as_deref().unwrap_or_default(), &self.order.keys);
            let heading = original.heading(&key).filter(|_| original.is_section(&key));
            let Some(heading) = heading else { continue };
            for range in text::sentences(&passage.words) {
                let sentence = squeezed(&passage.words[range]);
                if sentence.split(' ').count() >= 4 && !original.holds(&sentence) {
                    notes.push(format!(
                        "“{heading}” was changed in the copy, which now says: “{sentence}”"
                    ));
                }
            }
        }
        let all: String = passages.iter().map(|passage| Letters::of(&passage.words).0).collect();
        for (heading, sentence) in original.sentences() {
            let letters = Letters::of(sentence);
            if !all.contains(&letters.0) {
                notes.push(format!(
                    "“{heading}” was changed in the copy, which no longer says: “{sentence}”"
                ));
            }
        }
        notes
    }
}

/// Returns the sentence that a place lies in.
fn sentence_at(words: &str, at: usize) -> Option<String> {
    let sentences = text::sentences(words);
    let found = sentences.iter().find(|range| range.end > at).or(sentences.last())?;
    Some(squeezed(&words[found.clone()]))
}

/// Whether the passage at a place is a heading.
fn passages_heading(passages: &[Passage], at: usize) -> bool {
    passages.get(at).is_some_and(|passage| passage.is_heading)
}

/// Returns a mark as a heading.
fn named(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}
