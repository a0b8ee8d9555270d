//! Fields: words that Word writes by itself, between an instruction and its result.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::manuscript::{
    address::Shows,
    word::{
        instruction::{Hyperlink, Instruction, Result, Shown, is_number},
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

/// A field that is open, or was until now.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: Instruction,
    has_result: bool,
    /// What stands in it, or in one that it holds and that is over.
    shows: Shows,
    is_unended: bool,
    /// Whether its author hid or deleted some of it, as with words.
    is_hidden: bool,
    /// What words are that stand in the fields around it.
    around: Around,
    /// What words are that stand in it, once somebody asked: an instruction may be long, and the words many.
    within: Option<Result>,
    /// Words that stand in its instruction, where nobody sees them.
    pub(super) unseen: String,
}

/// What fields make of the words that stand in them.
#[derive(Clone, Debug, Default)]
struct Around {
    /// The innermost field in whose instruction they stand.
    instruction: Option<usize>,
    result: Result,
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
    pub(super) fn enter(&mut self) -> Vec<Field> {
        std::mem::take(&mut self.open)
    }

    pub(super) fn leave(&mut self, around: Vec<Field>) {
        self.open = around;
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
        self.instruction().is_some()
    }

    /// Returns the innermost field in whose instruction words stand here.
    fn instruction(&self) -> Option<usize> {
        let last = self.open.last()?;
        if last.is_instruction() { Some(self.open.len() - 1) } else { last.around.instruction }
    }

    /// Returns what the fields are that are open.
    fn here(&mut self) -> Around {
        Around {
            instruction: self.instruction(),
            result: self.open.last_mut().map(Field::within).unwrap_or_default(),
        }
    }

    /// A picture stands here.
    pub(super) fn picture(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.shows.pictures = true;
        }
    }

    /// Words that stand in an instruction as words of a text do: what another field in it comes to is a part of
    /// it, others nobody sees.
    pub(super) fn unseen(&mut self, words: &str) {
        let Some(at) = self.instruction() else { return };
        let is_own = at + 1 == self.open.len();
        match self.open.get_mut(at) {
            Some(field) if is_own => field.unseen.push_str(words),
            Some(field) => field.instruct(words),
            None => {}
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
        self.line_ends()
    }

    /// Returns the same at the end of a paragraph, where it is over.
    pub(super) fn line_ends(&mut self) -> Vec<(String, Marks)> {
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

impl Field {
    fn is_instruction(&self) -> bool {
        !self.has_result && !self.is_unended
    }

    fn instruct(&mut self, words: &str) {
        self.within = None;
        if !self.instruction.push(words) {
            self.unseen.push_str(words);
        }
    }

    /// Takes in what is known of a field that it holds.
    fn hold(&mut self, inner: &Self) {
        self.shows.words |= inner.shows.words;
        self.shows.pictures |= inner.shows.pictures;
        self.is_hidden |= inner.is_hidden;
    }

    /// Returns what words are that stand in it: what the innermost field says that says something, but for a
    /// link in a table of contents.
    fn within(&mut self) -> Result {
        if let Some(within) = &self.within {
            return within.clone();
        }
        let within = match self.result() {
            Result::Words => self.around.result.clone(),
            Result::Link(_) if self.around.result == Result::Contents => Result::Contents,
            result => result,
        };
        self.within.insert(within).clone()
    }

    /// Where nothing ends a field, nobody knows which words are its result: they are the text's.
    fn result(&self) -> Result {
        match self.instruction.result() {
            Result::PageNumber | Result::PageInWords | Result::Contents if self.is_unended => {
                Result::Words
            }
            result => result,
        }
    }

    /// Returns what there is to see of it.
    pub(super) fn shows(&self) -> Shows {
        self.shows
    }

    /// Whether it says nothing at all.
    pub(super) fn is_blank(&self) -> bool {
        self.instruction.is_blank() && self.unseen.trim().is_empty()
    }

    /// Returns the address of a link, and what it says while somebody points at it; nothing where its
    /// author hid all of it.
    pub(super) fn lead(&self) -> Option<(String, String)> {
        let Hyperlink { address, tip } = self.instruction.hyperlink()?;
        (self.shows.something() || !self.is_hidden).then_some((address, tip))
    }

    /// Returns what Word makes of the instruction alone, where no result stands.
    pub(super) fn shown(&self) -> Option<Shown> {
        let has_place = !self.shows.words && !self.is_hidden;
        self.instruction.shown().filter(|_| has_place)
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
