//! Where bookmarks and comments begin and end, while a text is read.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

use roxmltree::Node;

use crate::manuscript::xml;

/// A paragraph of a copy, and the comments on it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Passage {
    /// The mark of the section that it stands in.
    pub section: Option<String>,
    /// Its words.
    pub words: String,
    /// Whether it is set as a heading.
    pub is_heading: bool,
    /// The comments on it, each with the words that it is about: bytes of the passage.
    pub remarks: Vec<(String, Range<usize>)>,
    /// Where words were deleted with changes tracked: bytes of the passage.
    pub deleted: Vec<usize>,
}

/// The mark of the part that is open while a text is read: a bookmark of ours. Parts do not overlap, so
/// where one begins, others are over: `LibreOffice` begins a bookmark of several paragraphs twice and ends
/// it once.
#[derive(Debug, Default)]
pub(super) struct Marked {
    open: Option<Arc<str>>,
    /// The parts that began, by the ids of their bookmarks.
    begun: BTreeMap<String, Arc<str>>,
}

impl Marked {
    /// A bookmark begins or ends here; returns whether it is one of ours.
    pub(super) fn mark(&mut self, node: Node<'_, '_>) -> bool {
        let id = xml::attribute(node, "id").unwrap_or_default();
        match xml::word(node) {
            Some("bookmarkStart") => {
                let name = xml::attribute(node, "name").unwrap_or_default();
                let Some(part) = name.strip_prefix("sm_b_") else { return false };
                let part: Arc<str> = part.into();
                self.begun.insert(id.to_owned(), Arc::clone(&part));
                self.open = Some(part);
                true
            }
            Some("bookmarkEnd") => {
                let Some(part) = self.begun.remove(id) else { return false };
                if self.open.as_ref() == Some(&part) {
                    self.open = None;
                }
                true
            }
            _ => false,
        }
    }

    /// Returns the mark of the part that is open.
    pub(super) fn part(&self) -> Option<Arc<str>> {
        self.open.clone()
    }
}

/// What is open while a text is read: paragraphs and comments.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    /// The paragraphs that are read: a box lies in one that is not over.
    stack: Vec<Passage>,
    pub(super) passages: Vec<Passage>,
    /// The comments that are open: where their words begin in the paragraph that is read, and how many
    /// paragraphs they have gone on for.
    begun: BTreeMap<String, (usize, usize)>,
    placed: BTreeSet<String>,
}

impl Watch {
    /// A paragraph begins in a part.
    pub(super) fn paragraph(&mut self, part: Option<Arc<str>>) {
        let section = part.map(|part| part.as_ref().to_owned());
        self.stack.push(Passage { section, ..Passage::default() });
    }

    /// Words of the paragraph that is read.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(passage) = self.stack.last_mut() {
            passage.words.push_str(words);
        }
    }

    /// Words were deleted here.
    pub(super) fn deletion(&mut self) {
        if let Some(passage) = self.stack.last_mut() {
            passage.deleted.push(passage.words.len());
        }
    }

    /// A part begins or ends here: it is the paragraph's where the paragraph has no words yet, or where it
    /// begins.
    pub(super) fn part(&mut self, part: Option<Arc<str>>, begins: bool) {
        let section = part.map(|part| part.as_ref().to_owned());
        if let Some(passage) = self.stack.last_mut().filter(|one| begins || one.words.is_empty()) {
            passage.section = section;
        }
    }

    /// A comment begins, ends or is referred to here.
    pub(super) fn comment(&mut self, node: Node<'_, '_>) {
        let id = xml::attribute(node, "id").unwrap_or_default().to_owned();
        let at = self.stack.last().map_or(0, |passage| passage.words.len());
        match xml::word(node) {
            Some("commentRangeStart") => {
                self.begun.insert(id, (at, 0));
            }
            // Where the end was lost, the sign of the comment stands for it.
            Some("commentRangeEnd" | "commentReference") => match self.begun.remove(&id) {
                Some((start, _)) => self.place(id, start.min(at)..at),
                None => self.place(id, at..at),
            },
            _ => {}
        }
    }

    /// A comment is about these words of the paragraph that is read. One of no words is there where nothing
    /// else is.
    fn place(&mut self, id: String, range: Range<usize>) {
        // Between paragraphs, as in a row that was deleted, the one before is the nearest.
        let Some(passage) = self.stack.last_mut().or(self.passages.last_mut()) else { return };
        let is_new = self.placed.insert(id.clone());
        if is_new || !range.is_empty() {
            // A box lies in a paragraph and counts its own letters.
            let [start, end] =
                [range.start, range.end].map(|at| passage.words.floor_char_boundary(at));
            passage.remarks.push((id, start..end));
        }
    }

    /// A paragraph ends; comments that are open go on in the next, for as long as anybody would mark.
    pub(super) fn end(&mut self, is_heading: bool) {
        const LONGEST: usize = 50;
        let length = self.stack.last().map_or(0, |passage| passage.words.len());
        for (id, (start, gone_on)) in std::mem::take(&mut self.begun) {
            if start < length {
                self.place(id.clone(), start..length);
            }
            if gone_on < LONGEST {
                self.begun.insert(id, (0, gone_on + 1));
            }
        }
        let Some(mut passage) = self.stack.pop() else { return };
        passage.is_heading = is_heading;
        if !passage.words.trim().is_empty() || !passage.remarks.is_empty() {
            self.passages.push(passage);
        }
    }
}
