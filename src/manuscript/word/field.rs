//! Fields: words that Word writes by itself, between an instruction and its result.

use std::collections::BTreeSet;

use roxmltree::Node;

use crate::manuscript::{AsideKind, xml};

/// What is known of the fields that are open.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// The fields of the part that nothing ends, by the elements that begin them.
    unended: BTreeSet<usize>,
}

/// A field that is open, or was until now.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a field can be all of this at once")]
pub(super) struct Field {
    instruction: String,
    has_result: bool,
    has_words: bool,
    is_unended: bool,
    /// Whether its author hid or deleted some of it.
    is_hidden: bool,
    /// Words that stand in its instruction, where nobody sees them.
    pub(super) unseen: String,
}

/// What a field's result is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Result {
    /// Words of the text.
    Words,
    /// Words that lead to an address.
    Link(String),
    /// Numbers of pages, which have no meaning elsewhere.
    PageNumber,
    /// A table of contents.
    Contents,
    /// Who wrote it, where it lies: not for readers.
    Metadata,
}

/// What a field shows that has no result.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Shown {
    Words(String),
    Beside(AsideKind, String),
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
        self.open.push(Field { is_unended, ..Field::default() });
    }

    /// A field turns to its result.
    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.has_result = true;
        }
    }

    /// A field ends.
    pub(super) fn end(&mut self) -> Option<Field> {
        self.open.pop()
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
        let begun = self.open.split_off(depth.min(self.open.len()));
        let (ended, open) = begun.into_iter().partition(|field| field.is_unended);
        self.open.extend::<Vec<Field>>(open);
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

    /// Words of an instruction.
    pub(super) fn instruct(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.has_result) {
            field.instruction.push_str(words);
        }
    }

    /// Something that stands here is hidden or deleted.
    pub(super) fn hide(&mut self) {
        self.open.iter_mut().for_each(|field| field.is_hidden = true);
    }

    /// Whether words that stand here are an instruction.
    pub(super) fn is_instruction(&self) -> bool {
        self.open.iter().any(Field::is_instruction)
    }

    /// Words that stand in an instruction as words of a text do.
    pub(super) fn unseen(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| field.is_instruction()) {
            field.unseen.push_str(words);
        }
    }

    /// Returns what words are that stand here.
    pub(super) fn result(&mut self, words: &str) -> Result {
        let is_blank = words.trim().is_empty();
        let mut found = Result::Words;
        for field in &mut self.open {
            field.has_words |= !is_blank;
            match field.result() {
                Result::Words => {}
                Result::Link(_) if found == Result::Contents => {}
                other => found = other,
            }
        }
        found
    }
}

impl Field {
    fn is_instruction(&self) -> bool {
        !self.has_result && !self.is_unended
    }

    /// Where nothing ends a field, nobody knows which words are its result: they are the text's.
    fn result(&self) -> Result {
        match result_of(&self.instruction) {
            Result::PageNumber | Result::Contents if self.is_unended => Result::Words,
            result => result,
        }
    }

    /// Returns the address of a link, and what it says while somebody points at it.
    pub(super) fn hover(&self) -> Option<(&str, &str)> {
        let (before, behind) = self.instruction.split_once("\\o ")?;
        let is_link = before.trim_start().to_ascii_uppercase().starts_with("HYPERLINK");
        let address = before.split('"').nth(1).unwrap_or_default();
        let is_told = is_link && !self.is_hidden;
        behind.split('"').nth(1).filter(|_| is_told).map(|tip| (address, tip))
    }

    /// Returns what Word makes of the instruction alone, where no result stands.
    pub(super) fn shown(&self) -> Option<Shown> {
        let instruction = self.instruction.trim();
        let (name, rest) = instruction.split_once(char::is_whitespace).unwrap_or((instruction, ""));
        let rest = rest.trim();
        let shown = match name.to_ascii_uppercase().as_str() {
            _ if self.has_words || self.is_hidden => return None,
            "MACROBUTTON" | "GOTOBUTTON" => {
                let words = rest.split_once(char::is_whitespace).map_or("", |(_, words)| words);
                Shown::Words(words.trim().to_owned())
            }
            "QUOTE" => {
                let bare = || rest.split("\\*").next().unwrap_or_default().trim();
                Shown::Words(rest.split('"').nth(1).unwrap_or_else(bare).to_owned())
            }
            "EQ" => Shown::Beside(AsideKind::Equation, rest.to_owned()),
            "SYMBOL" => Shown::Beside(AsideKind::Sign, String::new()),
            _ => return None,
        };
        Some(shown)
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

/// Returns what the result of an instruction is.
pub(super) fn result_of(instruction: &str) -> Result {
    let mut words = instruction.split_whitespace();
    match words.next().unwrap_or_default().to_ascii_uppercase().as_str() {
        "HYPERLINK" => {
            let is_place = instruction.contains("\\l") && !instruction.contains("://");
            let address = instruction.split('"').nth(1).map(str::to_owned);
            let bare = || words.next().map(str::to_owned);
            address.or_else(bare).filter(|_| !is_place).map_or(Result::Words, Result::Link)
        }
        "PAGE" | "NUMPAGES" | "SECTIONPAGES" | "PAGEREF" => Result::PageNumber,
        "TOC" | "INDEX" | "TOA" => Result::Contents,
        "AUTHOR" | "LASTSAVEDBY" | "USERNAME" | "USERINITIALS" | "USERADDRESS" | "FILENAME"
        | "TEMPLATE" | "COMMENTS" | "DOCPROPERTY" | "INFO" | "KEYWORDS" | "SUBJECT" => {
            Result::Metadata
        }
        _ => Result::Words,
    }
}
