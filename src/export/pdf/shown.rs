//! The words that stand on finished pages, counted against those that were given.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use typst::layout::Abs;
use typst_layout::{Page, PagedDocument};

use crate::export::pdf::{
    given::Given,
    lines::{self, Set},
};

/// Words of one part that no page shows.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct LostWords {
    /// The slot of their section, or `voices`; nothing where they belong to neither.
    pub part: Option<String>,
    /// How many there are.
    pub words: usize,
}

/// Returns which of the words that were given no page shows, by part.
pub(super) fn lost(document: &PagedDocument, given: &[Given]) -> Vec<LostWords> {
    let mut shown = Shown::default();
    document.pages().iter().for_each(|page| shown.page(page));
    let words = given.iter().flat_map(|given| pieces(&given.text).map(|word| (word, &given.part)));
    let missing: Vec<(String, &Option<String>)> =
        words.filter(|(word, _)| !shown.take(word)).collect();
    // A word that had to be broken is found in pieces, once all whole ones are taken.
    let missing = missing.into_iter().filter(|(word, _)| !shown.take_broken(word));
    let parts: Vec<Option<String>> = missing.map(|(_, part)| part.clone()).collect();
    match (parts.is_empty(), shown.off_page) {
        (true, 0) => Vec::new(),
        // Words of the program's own, such as a label.
        (true, words) => vec![LostWords { part: None, words }],
        (false, _) => counted(&parts),
    }
}

fn counted(parts: &[Option<String>]) -> Vec<LostWords> {
    let mut lost: Vec<LostWords> = Vec::new();
    for part in parts {
        match lost.iter_mut().find(|one| one.part == *part) {
            Some(one) => one.words += 1,
            None => lost.push(LostWords { part: part.clone(), words: 1 }),
        }
    }
    lost
}
/// Letters and digits that stand together: what neither a line's end nor a hyphen parts.
fn pieces(text: &str) -> impl Iterator<Item = String> {
    let pieces = text.split(|letter: char| !letter.is_alphanumeric());
    pieces.filter(|piece| !piece.is_empty()).map(str::to_lowercase)
}

/// The words on pages, as they are taken one by one.
#[derive(Default)]
struct Shown {
    /// Those of the text in the order in which they were set: what a page's end parts stands together.
    text: Vec<String>,
    /// Those at the head and foot of pages.
    margins: Vec<String>,
    left: HashMap<String, usize>,
    /// How many stand on no page.
    off_page: usize,
}

impl Shown {
    fn page(&mut self, page: &Page) {
        lines::each(page, &mut |set| self.set(set, page));
    }

    fn set(&mut self, set: &Set<'_>, page: &Page) {
        let is_within =
            |around: Abs| lines::is_within(set.least, set.most, page.frame.size(), around);
        // What is read aloud alone may lie where no paper is.
        if !set.is_drawn || is_within(Abs::zero()) {
            for piece in pieces(&set.text.text) {
                *self.left.entry(piece.clone()).or_default() += 1;
                if set.is_marginal { &mut self.margins } else { &mut self.text }.push(piece);
            }
        } else if !is_within(page.bleed.left) {
            self.off_page += pieces(&set.text.text).count();
        }
    }

    /// Takes a word that stands there whole; returns whether it does.
    fn take(&mut self, word: &str) -> bool {
        let left = self.left.get_mut(word).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    }

    /// Takes a word that stands there in pieces, one after the other, to the right or to the left;
    /// returns whether it does.
    fn take_broken(&mut self, word: &str) -> bool {
        let found = self.broken(&self.text, word).or_else(|| self.broken(&self.margins, word));
        found.is_some_and(|pieces| pieces.iter().all(|piece| self.take(piece)))
    }

    /// Returns the pieces that make a word together.
    fn broken(&self, pieces: &[String], word: &str) -> Option<Vec<String>> {
        (0..pieces.len()).find_map(|from| {
            self.run(pieces[from..].iter(), word)
                .or_else(|| self.run(pieces[..=from].iter().rev(), word))
        })
    }

    /// Returns the first pieces of an order that are left and make a word together.
    fn run<'a>(&self, order: impl Iterator<Item = &'a String>, word: &str) -> Option<Vec<String>> {
        let mut rest = word;
        let mut run = Vec::new();
        for piece in order {
            rest = rest.strip_prefix(piece.as_str())?;
            if self.left.get(piece).is_none_or(|left| *left == 0) {
                return None;
            }
            run.push(piece.clone());
            if rest.is_empty() {
                return Some(run);
            }
        }
        None
    }
}
