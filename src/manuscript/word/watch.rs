//! Where bookmarks and comments begin and end, while a text is read.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
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
}

/// What is open while a text is read: marks of sections, and comments.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    open: Vec<(String, String)>,
    /// The paragraphs that are read: a box lies in one that is not over.
    stack: Vec<Passage>,
    pub(super) passages: Vec<Passage>,
    /// Where comments began that are open, in the paragraph that is read.
    begun: BTreeMap<String, usize>,
    placed: BTreeSet<String>,
}

impl Watch {
    /// A paragraph begins.
    pub(crate) fn paragraph(&mut self) {
        self.stack.push(Passage { section: self.section(), ..Passage::default() });
    }

    /// Words of the paragraph that is read.
    pub(crate) fn words(&mut self, words: &str) {
        if let Some(passage) = self.stack.last_mut() {
            passage.words.push_str(words);
        }
    }

    /// A bookmark or a comment begins or ends here.
    pub(crate) fn mark(&mut self, node: Node<'_, '_>) {
        let id = xml::attribute(node, "id").unwrap_or_default().to_owned();
        let at = self.stack.last().map_or(0, |passage| passage.words.len());
        match xml::word(node) {
            Some("bookmarkStart") => {
                let name = xml::attribute(node, "name").unwrap_or_default();
                if let Some(section) = name.strip_prefix("sm_b_") {
                    self.open.push((id, section.to_owned()));
                    self.settle_section();
                }
            }
            Some("bookmarkEnd") => {
                self.open.retain(|(open, _)| *open != id);
                if at == 0 {
                    self.settle_section();
                }
            }
            Some("commentRangeStart") => {
                self.begun.insert(id, at);
            }
            Some("commentRangeEnd") => {
                if let Some(start) = self.begun.remove(&id) {
                    self.place(id, start..at);
                }
            }
            Some("commentReference") if !self.begun.contains_key(&id) => self.place(id, at..at),
            _ => {}
        }
    }

    fn settle_section(&mut self) {
        let section = self.section();
        if let Some(passage) = self.stack.last_mut() {
            passage.section = section;
        }
    }

    /// The first place of a comment is its place.
    fn place(&mut self, id: String, range: Range<usize>) {
        if let Some(passage) = self.stack.last_mut()
            && self.placed.insert(id.clone())
        {
            passage.remarks.push((id, range));
        }
    }

    /// A paragraph ends; comments that go on belong to where they began.
    pub(crate) fn end(&mut self, is_heading: bool) {
        let length = self.stack.last().map_or(0, |passage| passage.words.len());
        for (id, start) in std::mem::take(&mut self.begun) {
            if start < length {
                self.place(id, start..length);
            } else {
                self.begun.insert(id, 0);
            }
        }
        let Some(mut passage) = self.stack.pop() else { return };
        passage.is_heading = is_heading;
        if !passage.words.trim().is_empty() || !passage.remarks.is_empty() {
            self.passages.push(passage);
        }
    }

    fn section(&self) -> Option<String> {
        self.open.last().map(|(_, section)| section.clone())
    }
}
