//! The fields that are open while a part is read.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::manuscript::{
    word::{
        field::{Around, Field},
        instruction::{Result, is_number},
        styles::Marks,
    },
    xml,
};

/// What is known of the fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// The fields of the part that nothing ends, by the elements that begin them.
    unended: BTreeSet<usize>,
    /// What stands where the number of a page should, until all of it is known.
    number: Vec<(String, Marks)>,
}

impl Fields {
    /// Knows which fields of a part nothing ends.
    pub(super) fn of(part: Node<'_, '_>) -> Self {
        let mut fields = Self::default();
        unended(part, &mut Vec::new(), &mut fields.unended);
        fields
    }

    /// A field begins at an element.
    pub(super) fn begin(&mut self, at: usize) {
        let is_unended = self.unended.contains(&at);
        let around = self.here();
        self.open.push(Field { is_unended, around, ..Field::default() });
    }

    /// A field turns to its result.
    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.has_result = true;
        }
    }

    /// A field ends.
    pub(super) fn end(&mut self) -> Option<Field> {
        let field = self.open.pop()?;
        if let Some(around) = self.open.last_mut() {
            around.hold(&field);
        }
        Some(field)
    }

    /// Passes by what is not read: fields that begin in it are no matter, those that end in it are over.
    pub(super) fn pass(&mut self, node: Node<'_, '_>) {
        let mut inner = 0_usize;
        for mark in xml::below(node, "fldChar") {
            match xml::attribute(mark, "fldCharType") {
                Some("begin") => inner += 1,
                Some("end") if inner > 0 => inner -= 1,
                Some("end") => self.open.truncate(self.open.len().saturating_sub(1)),
                _ => {}
            }
        }
    }

    /// Returns how many fields are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Ends the fields that nothing else ends, but for those that were open before.
    pub(super) fn end_unended(&mut self, depth: usize) -> Vec<Field> {
        let mut begun = self.open.split_off(depth.min(self.open.len()));
        for at in (1..begun.len()).rev() {
            let (outer, inner) = begun.split_at_mut(at);
            outer[at - 1].hold(&inner[0]);
        }
        let (ended, open): (Vec<Field>, Vec<Field>) =
            begun.into_iter().partition(|field| field.is_unended);
        for field in open {
            let around = self.here();
            self.open.push(Field { around, within: None, ..field });
        }
        ended
    }

    /// A text of its own begins, such as that of a box: it stands in no field. Returns those of the text
    /// around it, which come back by [`Self::leave`].
    pub(super) fn enter(&mut self) -> Self {
        let unended = std::mem::take(&mut self.unended);
        std::mem::replace(self, Self { unended, ..Self::default() })
    }

    pub(super) fn leave(&mut self, around: Self) {
        let unended = std::mem::take(&mut self.unended);
        *self = Self { unended, ..around };
    }

    /// Words of an instruction; of one that is longer than any, the rest is words that nobody sees.
    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.has_result) {
            field.instruct(words);
        }
    }

    /// Something that stands here is hidden or deleted.
    pub(super) fn hide(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.is_hidden = true;
        }
    }

    /// Whether words that stand here are an instruction.
    pub(super) fn is_instruction(&self) -> bool {
        self.place_of_instruction().is_some()
    }

    /// Returns the innermost field in whose instruction words stand here.
    fn place_of_instruction(&self) -> Option<usize> {
        let last = self.open.last()?;
        if last.is_instruction() { Some(self.open.len() - 1) } else { last.around.instruction }
    }

    /// Returns what the fields are that are open.
    fn here(&mut self) -> Around {
        Around {
            instruction: self.place_of_instruction(),
            result: self.open.last_mut().map(Field::within).unwrap_or_default(),
        }
    }

    /// A picture stands here.
    pub(super) fn picture(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.shows.pictures = true;
        }
    }

    /// Words that stand in an instruction as words of a text do. Its own nobody sees; what another field in it comes
    /// to is a part of it, unless that tells who wrote the draft or where it lies. Returns whether it does so.
    pub(super) fn instructs(&mut self, words: &str) -> bool {
        let Some(last) = self.open.last_mut() else { return false };
        if last.is_instruction() {
            last.unseen.push_str(words);
            return false;
        }
        last.shows.words |= !words.trim().is_empty();
        let is_metadata = last.within() == Result::Metadata;
        if !is_metadata {
            self.amount(words);
        }
        is_metadata
    }

    /// Adds what a field comes to to the instruction in which it stands.
    pub(super) fn amount(&mut self, words: &str) {
        if let Some(field) = self.place_of_instruction().and_then(|at| self.open.get_mut(at)) {
            field.instruct(words);
        }
    }

    /// Words stand where the number of a page should.
    pub(super) fn number(&mut self, words: &str, marks: Marks) {
        self.number.push((words.to_owned(), marks));
    }

    /// Returns what stood where the number of a page should and is none, once all of it is known.
    pub(super) fn no_number(&mut self) -> Vec<(String, Marks)> {
        if self.number.is_empty() || self.here().result == Result::PageNumber {
            return Vec::new();
        }
        self.no_number_so_far()
    }

    /// Returns the same at the end of a paragraph: what follows is judged by itself.
    pub(super) fn no_number_so_far(&mut self) -> Vec<(String, Marks)> {
        let number = std::mem::take(&mut self.number);
        let words: String = number.iter().map(|(words, _)| words.as_str()).collect();
        if is_number(&words) { Vec::new() } else { number }
    }

    /// Returns what words are that stand here.
    pub(super) fn result(&mut self, words: &str) -> Result {
        let Some(field) = self.open.last_mut() else { return Result::Words };
        field.shows.words |= !words.trim().is_empty();
        field.within()
    }
}

/// Finds the fields that nothing ends. Boxes, notes and ways of saying one thing are texts of their own,
/// and what was deleted ends nothing.
fn unended(node: Node<'_, '_>, open: &mut Vec<usize>, found: &mut BTreeSet<usize>) {
    for child in node.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "del" | "moveFrom" => {}
            "fldChar" => match xml::attribute(child, "fldCharType") {
                Some("begin") => open.push(child.id().get_usize()),
                Some("end") => {
                    open.pop();
                }
                _ => {}
            },
            "txbxContent" | "Choice" | "Fallback" | "footnote" | "endnote" | "comment" => {
                let mut inner = Vec::new();
                unended(child, &mut inner, found);
                found.extend(inner);
            }
            _ => unended(child, open, found),
        }
    }
    if node.parent_element().is_none() {
        found.extend(open.drain(..));
    }
}
