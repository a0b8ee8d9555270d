//! Comments that came back on copies of a briefing: by section and sentence, in its reading order.
//!
//! A [`Returned`] is a copy that was read; [`gather`] puts the comments of many together, places those
//! whose marks were lost by the nearest words, and tells where a copy's text differs from the
//! [`Original`]. Nothing here reads files or writes into a briefing.

mod columns;
mod differences;
mod human;
mod meeting;
mod nearest;
mod notes;
mod order;
mod original;
mod parted;
mod quote;
mod reading;
mod sentences;
mod standing;

pub use columns::COLUMNS;
pub use human::human;
pub use meeting::meeting;
pub use original::Original;
pub use quote::Quote;

use serde::Serialize;

use crate::comments::{order::Order, reading::Reading};
use crate::guard::Protected;
use crate::manuscript::Copy;

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
    pub sentence: Option<Quote>,
    /// The words that were marked.
    pub words: Option<Quote>,
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
    /// Whether the words that were marked were deleted in the copy.
    pub is_deleted: bool,
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
        let reading = Reading::of(returned, original, &order);
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
            row.section.iter_mut().for_each(hide);
            [&mut row.sentence, &mut row.words]
                .into_iter()
                .flatten()
                .for_each(|one| one.change(hide));
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

/// Returns a mark as a heading.
fn named(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}
