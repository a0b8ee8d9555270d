//! Where elements of HTML end in a draft.

use std::collections::HashMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::manuscript::{
    markdown::OPTIONS,
    tags::{Piece, Pieces},
};

/// Where elements of HTML begin and end in a draft, by their names; looked for when somebody asks.
#[derive(Debug, Default)]
pub(super) struct Ends<'t> {
    text: &'t str,
    found: Option<HashMap<String, Tags>>,
}

/// The tags of one name: where each stands, how deep an element lies behind it, and how far out the tags
/// from there on lead.
#[derive(Debug)]
struct Tags {
    places: Vec<usize>,
    depths: Vec<isize>,
    lowest: Vec<isize>,
    last_end: usize,
}

impl<'t> Ends<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, found: None }
    }

    /// Whether an element that is open at a place ends behind it.
    pub(super) fn has(&mut self, name: &str, at: usize) -> bool {
        self.tags(name).is_some_and(|tags| tags.end_behind(at))
    }

    /// Whether an element ends at a place or behind it.
    pub(super) fn any(&mut self, name: &str, at: usize) -> bool {
        self.tags(name).is_some_and(|tags| tags.last_end > at)
    }

    fn tags(&mut self, name: &str) -> Option<&Tags> {
        self.found.get_or_insert_with(|| tags_of(self.text)).get(name)
    }
}

/// Finds the tags of a draft: those in its code are none.
fn tags_of(text: &str) -> HashMap<String, Tags> {
    let mut found = HashMap::new();
    let mut block = String::new();
    for (event, place) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::HtmlBlock) => block.clear(),
            Event::Html(html) => block.push_str(&html),
            Event::End(TagEnd::HtmlBlock) => add(&mut found, &block, place.start),
            Event::InlineHtml(html) => add(&mut found, &html, place.start),
            _ => {}
        }
    }
    found.values_mut().for_each(Tags::measure);
    found
}

fn add(found: &mut HashMap<String, Tags>, html: &str, at: usize) {
    for piece in Pieces::of(html) {
        match piece {
            Piece::Start(tag) => found.entry(tag.name).or_default().add(at, 1),
            Piece::End(name) => found.entry(name).or_default().add(at, -1),
            _ => {}
        }
    }
}

impl Default for Tags {
    fn default() -> Self {
        Self { places: Vec::new(), depths: vec![0], lowest: Vec::new(), last_end: 0 }
    }
}

impl Tags {
    fn add(&mut self, at: usize, step: isize) {
        self.places.push(at);
        self.depths.push(self.depths.last().copied().unwrap_or(0) + step);
        if step < 0 {
            self.last_end = at + 1;
        }
    }

    fn measure(&mut self) {
        self.lowest.clone_from(&self.depths);
        for at in (1..self.lowest.len()).rev() {
            self.lowest[at - 1] = self.lowest[at - 1].min(self.lowest[at]);
        }
    }

    fn end_behind(&self, at: usize) -> bool {
        let before = self.places.partition_point(|place| *place < at);
        self.lowest[before] < self.depths[before]
    }
}
