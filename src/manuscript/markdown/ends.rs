//! Where elements of HTML end in a draft.

use std::collections::{BTreeMap, HashMap};

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::manuscript::{
    hidden::hides,
    markdown::{OPTIONS, blocks::ends_block, html::program_of},
    tags::{Piece, Pieces},
};

/// A tag: where its block or its markup begins, and the how many-th piece of that it is.
pub(super) type Place = (usize, usize);

/// Elements of which a second one in the first is a slip, for its end, in a draft that lacks ends: nobody has words
/// bold twice.
const MAY_SLIP: &[&str] = &["b", "strong", "i", "em"];

/// Where elements of HTML end in a draft; looked for when somebody asks.
#[derive(Debug, Default)]
pub(super) struct Ends<'t> {
    text: &'t str,
    /// Where the block or the markup with the end begins, by the place of the tag that begins the element.
    found: Option<HashMap<Place, usize>>,
}

/// The tags of a draft, by the names of their elements.
#[derive(Debug, Default)]
struct Found {
    tags: BTreeMap<String, Vec<(Place, Step)>>,
    /// The program in which no tag is one.
    program: Option<&'static str>,
}

/// What a tag does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Step {
    Begins,
    Hides,
    Ends,
}

impl<'t> Ends<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, found: None }
    }

    /// Returns where an element ends that begins at a place; nothing where its block or the draft ends it.
    pub(super) fn of_tag(&mut self, tag: Place) -> Option<usize> {
        self.found.get_or_insert_with(|| Found::of(self.text).ends()).get(&tag).copied()
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
                Event::End(tag) if ends_block(tag) => found.program = None,
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
        let (name, step) = match piece {
            Piece::Start(tag) if hides(tag) => (&tag.name, Step::Hides),
            Piece::Start(tag) => (&tag.name, Step::Begins),
            Piece::End(name) => (name, Step::Ends),
            _ => return,
        };
        self.tags.entry(name.clone()).or_default().push((place, step));
    }

    /// Returns where elements end, by where they begin.
    fn ends(self) -> HashMap<Place, usize> {
        let mut ends = HashMap::new();
        for (name, tags) in self.tags {
            let count = |is: fn(Step) -> bool| tags.iter().filter(|tag| is(tag.1)).count();
            let lacks_ends = count(|step| step != Step::Ends) > count(|step| step == Step::Ends);
            let may_slip = MAY_SLIP.contains(&name.as_str()) && lacks_ends;
            let mut open: Vec<(Place, Step)> = Vec::new();
            for (place, step) in tags {
                let is_in_own = open.last().is_some_and(|(_, around)| *around == Step::Begins);
                match step {
                    Step::Ends => ends.extend(open.pop().map(|(begun, _)| (begun, place.0))),
                    Step::Begins if may_slip && is_in_own => drop(open.pop()),
                    _ => open.push((place, step)),
                }
            }
        }
        ends
    }
}
