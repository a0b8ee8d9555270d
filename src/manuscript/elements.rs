//! The elements of HTML that are open, each in the one before it: which of them a tag ends, as on a page, and how
//! far no page shows what stands in them.

use std::collections::HashMap;

use crate::manuscript::{
    hidden,
    marks::{Mark, Marks, is_mark},
    tags::{Piece, Tag},
};

/// Elements that have no end. Names stand with a space between two.
const WITHOUT_END: &str = "area base br col embed hr img input link meta source wbr";

const HEADINGS: &str = "h1 h2 h3 h4 h5 h6";

/// Elements that stand in no paragraph.
const BLOCKS: &str = "address article aside blockquote center dd details dialog dir div dl dt fieldset \
                      figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre \
                      search section summary table ul";

/// What of a table ends where a part of it begins.
const OF_ROWS: &str = "td th tr caption colgroup";
const OF_TABLES: &str = "td th tr tbody thead tfoot caption colgroup";

/// What keeps the elements before it from the tags behind it: for most, for those that belong to a table, and for
/// items where another begins.
const WALLS: &str = "table td th caption template object";
const WALLS_OF_TABLES: &str = "table template";
const WALLS_OF_ITEMS: &str = "ul ol dl menu table td th caption template object blockquote section \
                             article aside details fieldset figure form main";

/// What keeps marks to itself.
const CELLS: &str = "td th caption template object";

/// Elements that end where others begin.
struct Succession {
    /// Those that begin.
    next: &'static str,
    /// Those that end.
    ended: &'static str,
    walls: &'static str,
}

const SUCCESSIONS: &[Succession] = &[
    Succession { next: "li", ended: "li", walls: WALLS_OF_ITEMS },
    Succession { next: "dt dd", ended: "dt dd", walls: WALLS_OF_ITEMS },
    Succession { next: "td th", ended: "td th", walls: WALLS_OF_TABLES },
    Succession { next: "tr", ended: OF_ROWS, walls: WALLS_OF_TABLES },
    Succession {
        next: "tbody thead tfoot caption colgroup",
        ended: OF_TABLES,
        walls: WALLS_OF_TABLES,
    },
    Succession { next: "option", ended: "option", walls: "select datalist" },
    Succession { next: "optgroup", ended: "option optgroup", walls: "select" },
    Succession { next: "rt rp", ended: "rt rp", walls: "ruby" },
    Succession { next: "button", ended: "button", walls: WALLS },
    Succession { next: BLOCKS, ended: "p", walls: "button table td th caption template object" },
];

/// The elements that are open.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// The outermost first; marks are none of them.
    open: Vec<Element>,
    /// Where among them those of a name are.
    places: HashMap<String, Vec<usize>>,
    marks: Marks,
    /// The blocks that were entered: where they are, and their numbers.
    entered: Vec<(usize, usize)>,
    /// How many elements have begun.
    begun: usize,
    /// Where the outermost is that hides what stands in it.
    hidden: Option<usize>,
    /// Whether something to read or to see was hidden since a page last showed something.
    has_passed: bool,
    passed: usize,
}

#[derive(Debug)]
struct Element {
    name: String,
    /// Its number among all that began.
    number: usize,
    /// Whether it is a block of Markdown, which ends where the draft says.
    is_block: bool,
    /// Behind which place of the draft it has ended, or one around it up to the next block; 0 where nothing ends
    /// them.
    until: usize,
    /// The last element up to here, itself included, that is parting and no block of Markdown.
    parting: Option<usize>,
    /// The last one that is either.
    bar: Option<usize>,
}

impl Elements {
    /// Whether no page shows what stands here.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden.is_some() || self.marks.hide()
    }

    /// Returns how many pieces with something to read or to see were hidden.
    pub(super) fn passed(&self) -> usize {
        self.passed
    }

    /// Whether an element of one of these names is open.
    pub(super) fn has(&self, names: &str) -> bool {
        self.last(names).is_some() || names.split(' ').any(|name| self.marks.has(name))
    }

    /// Passes a piece; an element that begins has ended behind a place of the draft. Returns whether a page shows
    /// it.
    pub(super) fn pass(&mut self, piece: &Piece<'_>, until: usize) -> bool {
        let is_shown = match piece {
            Piece::Words(words) => self.pass_words(words),
            Piece::Start(tag) => self.start(tag, until),
            Piece::End(name) => self.end(name),
            Piece::Comment(_) | Piece::Code(_) => !self.is_hidden(),
        };
        self.settle();
        is_shown
    }

    /// Passes words, and returns whether a page shows them.
    pub(super) fn pass_words(&mut self, words: &str) -> bool {
        let is_hidden = self.is_hidden();
        self.has_passed |= is_hidden && !words.trim().is_empty();
        !is_hidden
    }

    /// A block of Markdown begins, which would be an element of this name; it ends with [`Self::leave`].
    pub(super) fn enter(&mut self, name: &str) {
        self.make_room(name);
        self.entered.push((self.open.len(), self.begun));
        self.push(name, 0, true);
        self.settle();
    }

    /// The block ends that was entered last, unless a tag has ended it.
    pub(super) fn leave(&mut self) {
        let Some((at, number)) = self.entered.pop() else { return };
        if self.open.get(at).is_some_and(|element| element.number == number) {
            self.cut(at);
        }
        self.settle();
    }

    /// A block of the draft ends at a place, and with it what began in it, but for what ends behind it.
    pub(super) fn end_block(&mut self, at: usize) {
        while self.open.last().is_some_and(|last| !last.is_block && last.until <= at) {
            self.cut(self.open.len() - 1);
        }
        self.marks.end_block(at, self.cell());
        self.settle();
    }

    /// All ends.
    pub(super) fn close(&mut self) {
        self.cut(0);
        self.marks.leave(0);
        self.settle();
    }

    /// Ends what stands before an element that begins.
    fn make_room(&mut self, next: &str) {
        for one in SUCCESSIONS.iter().filter(|one| is_one(next, one.next)) {
            while let Some(at) = self.within_reach(one.ended, one.walls) {
                self.cut(at);
            }
        }
        // A heading ends one only where nothing stands between them.
        let is_in_heading = self.open.last().is_some_and(|last| is_one(&last.name, HEADINGS));
        if is_in_heading && is_one(next, HEADINGS) {
            self.cut(self.open.len() - 1);
        }
    }

    fn start(&mut self, tag: &Tag<'_>, until: usize) -> bool {
        self.make_room(&tag.name);
        if tag.name == "a" {
            self.end_mark("a");
        }
        let hides = hidden::hides(tag);
        let is_shown = !self.is_hidden() && !hides;
        if tag.name == "img" {
            self.has_passed |= !is_shown;
        }
        if is_mark(&tag.name) {
            let (name, at, cell) = (tag.name.clone(), self.open.len(), self.cell());
            self.marks.begin(Mark { name, at, cell, is_hidden: hides, until });
        } else if !is_one(&tag.name, WITHOUT_END) {
            if hides && self.hidden.is_none() {
                self.hidden = Some(self.open.len());
            }
            self.push(&tag.name, until, false);
        }
        is_shown
    }

    fn end(&mut self, name: &str) -> bool {
        let was_hidden = self.is_hidden();
        if is_mark(name) {
            self.end_mark(name);
            return !was_hidden;
        }
        let hidden = self.hidden;
        let ended = self.ended_by(name);
        if let Some(at) = ended {
            self.cut(at);
        }
        // The end of what hides is hidden with it; that of what is around it is not.
        let is_around = hidden.is_none_or(|hidden| ended.is_some_and(|ended| ended < hidden));
        !was_hidden || !self.is_hidden() && is_around
    }

    /// Ends a mark, and what else began in it unless that parts lines.
    fn end_mark(&mut self, name: &str) {
        let Some(mark) = self.marks.end(name, self.cell()) else { return };
        let bar = self.open.last().and_then(|last| last.bar);
        if mark.at < self.open.len() && bar.is_none_or(|bar| bar < mark.at) {
            self.cut(mark.at);
        }
    }

    /// Returns the element that a tag ends, with all that stands in it. One in a line ends nothing beyond what
    /// parts words, and no tag ends what stands behind a wall.
    fn ended_by(&self, name: &str) -> Option<usize> {
        let names = if is_one(name, HEADINGS) { HEADINGS } else { name };
        let walls = match name {
            "li" => "ul ol table td th caption template object",
            "p" => "button table td th caption template object",
            "table" => "template",
            name if is_one(name, OF_TABLES) => WALLS_OF_TABLES,
            name if is_one(name, WALLS) => "template",
            _ => WALLS,
        };
        let at = self.within_reach(names, walls)?;
        let parting = self.open.last().and_then(|last| last.parting);
        (is_parting(name) || parting.is_none_or(|parting| parting < at)).then_some(at)
    }

    fn push(&mut self, name: &str, until: usize, is_block: bool) {
        let place = self.open.len();
        let around = self.open.last();
        let reach = around.filter(|around| !around.is_block && !is_block);
        let until = reach.map_or(until, |around| around.until.max(until));
        let parts = !is_block && is_parting(name);
        let parting = if parts { Some(place) } else { around.and_then(|around| around.parting) };
        let bars = is_block || parts;
        let bar = if bars { Some(place) } else { around.and_then(|around| around.bar) };
        let (name, number) = (name.to_owned(), self.begun);
        self.places.entry(name.clone()).or_default().push(place);
        self.open.push(Element { name, number, is_block, until, parting, bar });
        self.begun += 1;
    }

    /// Ends the elements from a place on.
    fn cut(&mut self, at: usize) {
        for element in self.open.drain(at..) {
            self.places.get_mut(&element.name).and_then(Vec::pop);
        }
        self.marks.leave(at + 1);
        self.hidden.take_if(|hidden| *hidden >= at);
    }

    /// Counts what was hidden, once a page shows something again.
    fn settle(&mut self) {
        if !self.is_hidden() {
            self.passed += usize::from(std::mem::take(&mut self.has_passed));
        }
    }

    /// Returns the number of the cell that is open, or the like; 0 where none is.
    fn cell(&self) -> usize {
        self.last(CELLS).map_or(0, |at| at + 1)
    }

    /// Returns where the last of some names is, unless a wall stands behind it.
    fn within_reach(&self, names: &str, walls: &str) -> Option<usize> {
        self.last(names).filter(|at| self.last(walls).is_none_or(|wall| wall <= *at))
    }

    fn last(&self, names: &str) -> Option<usize> {
        names.split(' ').filter_map(|name| self.places.get(name)?.last().copied()).max()
    }
}

/// Whether an element parts what stands in it from the lines around it.
pub(super) fn is_parting(name: &str) -> bool {
    is_one(name, BLOCKS) || is_one(name, OF_TABLES)
}

/// Whether a name is one of several with a space between two.
pub(super) fn is_one(name: &str, names: &str) -> bool {
    names.split(' ').any(|one| one == name)
}
