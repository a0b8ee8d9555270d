//! Where elements of HTML end in a draft.

use std::collections::HashMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::manuscript::{
    markdown::{OPTIONS, html::program_of},
    marks::is_mark,
    tags::{Piece, Pieces},
};

/// A tag: where its block or its markup begins, and the how many-th piece of that it is.
pub(super) type Place = (usize, usize);

/// Where elements of HTML end in a draft; looked for when somebody asks.
#[derive(Debug, Default)]
pub(super) struct Ends<'t> {
    text: &'t str,
    found: Option<Found>,
}

/// The elements that end, while they are looked for.
#[derive(Debug, Default)]
struct Found {
    /// Where the block or the markup with the end begins, by the place of the tag that begins the element.
    ends: HashMap<Place, usize>,
    /// The tags of a name that nothing has ended.
    open: HashMap<String, Vec<Place>>,
    /// The program in which no tag is one.
    program: Option<&'static str>,
}

impl<'t> Ends<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, found: None }
    }

    /// Returns where an element ends that begins at a place; nothing where its block or the draft ends it.
    pub(super) fn of_tag(&mut self, tag: Place) -> Option<usize> {
        self.found.get_or_insert_with(|| Found::of(self.text)).ends.get(&tag).copied()
    }
}

impl Found {
    /// Finds the tags of a draft: those in its code are none.
    fn of(text: &str) -> Self {
        let mut found = Self::default();
        let mut block = String::new();
        for (event, place) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
            match event {
                Event::Start(Tag::HtmlBlock) => block.clear(),
                Event::Html(html) => block.push_str(&html),
                Event::End(TagEnd::HtmlBlock) => found.block(&block, place.start),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                    found.program = None;
                }
                Event::InlineHtml(html) => found.markup(&html, place.start),
                _ => {}
            }
        }
        found
    }

    fn block(&mut self, html: &str, at: usize) {
        for (number, piece) in Pieces::of(html).enumerate() {
            self.piece(&piece, (at, number));
        }
    }

    fn markup(&mut self, html: &str, at: usize) {
        for (number, piece) in Pieces::of(html).enumerate() {
            match (self.program, &piece) {
                (Some(program), Piece::End(name)) if program == name => self.program = None,
                (Some(_), _) => {}
                (None, Piece::Code(code)) => self.program = program_of(code),
                (None, piece) => self.piece(piece, (at, number)),
            }
        }
    }

    fn piece(&mut self, piece: &Piece<'_>, place: Place) {
        match piece {
            Piece::Start(tag) => {
                let open = self.open.entry(tag.name.clone()).or_default();
                // Nobody has words bold twice: of two that begin the second was to be an end.
                if is_mark(&tag.name) && !open.is_empty() {
                    open.clear();
                } else {
                    open.push(place);
                }
            }
            Piece::End(name) => {
                if let Some(begun) = self.open.get_mut(name).and_then(Vec::pop) {
                    self.ends.insert(begun, place.0);
                }
            }
            _ => {}
        }
    }
}
