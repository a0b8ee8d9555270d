//! What one part of a document tells: the text, the head or the foot, in order.

use std::collections::{BTreeMap, btree_map::Entry};

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
    /// Names of bookmarks, each with the number that its next namesake tries first.
    names: BTreeMap<String, usize>,
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
        let free = self.free(name);
        let id = self.names.len();
        self.open.push(id);
        self.beginning.push((id, free));
    }

    /// Takes a name, with a number behind it where it is taken. No number is tried twice.
    fn free(&mut self, name: String) -> String {
        let mut number = match self.names.entry(name.to_ascii_lowercase()) {
            Entry::Vacant(place) => {
                place.insert(2);
                return name;
            }
            Entry::Occupied(known) => *known.get(),
        };
        loop {
            let ending = format!("_{number}");
            let room = LONGEST_NAME - ending.len();
            let free: String = name.chars().take(room).chain(ending.chars()).collect();
            number += 1;
            if let Entry::Vacant(place) = self.names.entry(free.to_ascii_lowercase()) {
                place.insert(2);
                self.names.insert(name.to_ascii_lowercase(), number);
                return free;
            }
        }
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

    /// To count each from the first number on would take hours.
    #[test]
    fn many_bookmarks_of_one_name_are_counted_on() {
        let mut story = Story::default();
        for _ in 0..100_000 {
            story.begin("sm_b_about_review");
        }
        let (_, last) = story.beginning.last().unwrap();
        assert_eq!(last, "sm_b_about_review_100000");
        assert_eq!(story.names.len(), 100_000);
    }

    #[test]
    fn a_number_that_is_a_name_already_is_passed_over() {
        let mut story = Story::default();
        for name in ["one_2", "one", "ONE", "one"] {
            story.begin(name);
        }
        let names: Vec<&str> = story.beginning.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["one_2", "one", "ONE_3", "one_4"]);
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
