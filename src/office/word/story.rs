//! What one part of a document tells: the text, the head or the foot, in order.

use std::collections::BTreeSet;

use crate::office::{
    Piece, drawing,
    package::{Relations, role},
    word::{Paragraph, Table, paragraph},
    xml::Element,
};

/// The longest name of a bookmark.
const LONGEST_NAME: usize = 40;

/// What one part of a document tells.
#[derive(Clone, Debug, Default)]
pub struct Story {
    pub(super) relations: Relations,
    pub(super) elements: Vec<Element>,
    names: BTreeSet<String>,
    /// Bookmarks that begin in the next paragraph.
    beginning: Vec<(usize, String)>,
    open: Vec<usize>,
    drawn: u32,
}

impl Story {
    /// Adds a paragraph.
    pub fn paragraph(&mut self, paragraph: &Paragraph) {
        let element = self.paragraph_element(paragraph);
        self.elements.push(element);
    }

    /// Adds a table.
    pub fn table(&mut self, table: &Table) {
        let element = table.element(self);
        self.elements.push(element);
    }

    /// Begins a bookmark. Its name is made of letters, digits and `_`, is no longer than the format
    /// takes, and unique.
    pub fn begin(&mut self, name: &str) {
        let plain = |one: char| if one.is_ascii_alphanumeric() { one } else { '_' };
        let name: String = name.chars().map(plain).take(LONGEST_NAME).collect();
        let mut free = name.clone();
        let mut number = 2;
        while !self.names.insert(free.to_ascii_lowercase()) {
            let ending = format!("_{number}");
            free = name.chars().take(LONGEST_NAME - ending.len()).chain(ending.chars()).collect();
            number += 1;
        }
        let id = self.names.len();
        self.open.push(id);
        self.beginning.push((id, free));
    }

    /// Ends the bookmark that was begun last. It begins and ends inside paragraphs, where every program
    /// keeps it; one of nothing is none.
    pub fn end(&mut self) {
        let Some(id) = self.open.pop() else { return };
        if self.beginning.last().is_some_and(|(begun, _)| *begun == id) {
            self.beginning.pop();
            return;
        }
        let last = self.elements.last_mut().and_then(|element| element.last_of("w:p"));
        if let Some(paragraph) = last {
            paragraph.push(Element::new("w:bookmarkEnd").with("w:id", id));
        }
    }

    pub(super) fn paragraph_element(&mut self, paragraph: &Paragraph) -> Element {
        let begun: Vec<Element> = std::mem::take(&mut self.beginning)
            .into_iter()
            .map(|(id, name)| Element::new("w:bookmarkStart").with("w:id", id).with("w:name", name))
            .collect();
        let pieces: Vec<Element> =
            paragraph.pieces.iter().map(|piece| self.piece(piece, paragraph)).collect();
        Element::new("w:p").holding(paragraph.looks()).holding_all(begun).holding_all(pieces)
    }

    fn piece(&mut self, piece: &Piece, paragraph: &Paragraph) -> Element {
        let in_run = |element| Element::new("w:r").holding(element);
        match piece {
            Piece::Words(run) => {
                let words = paragraph::words(run, paragraph.color.as_ref());
                match &run.link {
                    Some(url) => {
                        let relation = self.relations.outside(url);
                        Element::new("w:hyperlink").with("r:id", relation).holding(words)
                    }
                    None => words,
                }
            }
            Piece::Break => in_run(Element::new("w:br")),
            Piece::Tab => in_run(Element::new("w:tab")),
            Piece::PageNumber(run) => paragraph::field("PAGE", run),
            Piece::PageCount(run) => paragraph::field("NUMPAGES", run),
            Piece::Picture(picture) | Piece::Beside(picture) => {
                self.drawn += 1;
                let file = format!("word/media/{}", picture.file);
                let relation = self.relations.to(role!("image"), &file);
                let side = matches!(piece, Piece::Beside(_))
                    .then_some(if paragraph.right_to_left { "left" } else { "right" });
                in_run(drawing::in_document(picture, self.drawn, &relation, side))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_have_names_that_the_format_takes() {
        let mut story = Story::default();
        let long = "sm_b_a-step-that-has-a-very-long-name-of-its-own";
        for name in ["sm_b_background", "SM_B_background", "sm_b_what-happened", long, long] {
            story.begin(name);
            story.paragraph(&Paragraph::default());
            story.end();
        }
        let told = format!("{:?}", story.elements);
        for name in [
            "\"sm_b_background\"",
            "\"SM_B_background_2\"",
            "\"sm_b_what_happened\"",
            "\"sm_b_a_step_that_has_a_very_long_name_of\"",
            "\"sm_b_a_step_that_has_a_very_long_name__2\"",
        ] {
            assert_eq!(told.matches(name).count(), 1, "{name}");
        }
        assert_eq!(told.matches("w:bookmarkEnd").count(), 5);
    }

    #[test]
    fn a_bookmark_of_nothing_is_none() {
        let mut story = Story::default();
        story.paragraph(&Paragraph::default());
        story.begin("sm_b_change");
        story.end();
        story.paragraph(&Paragraph::default());
        assert!(!format!("{:?}", story.elements).contains("bookmark"));
    }
}
