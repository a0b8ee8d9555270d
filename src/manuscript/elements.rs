//! The elements of HTML that are open, each in the one before it: which of them a tag ends, as on a page, and how
//! far no page shows what stands in them.

use std::collections::HashMap;

use crate::manuscript::{
    hidden,
    tags::{Piece, Tag},
};

/// Elements that have no end. Names stand with a space between two.
const WITHOUT_END: &str = "area base br col embed hr img input link meta source wbr";

const HEADINGS: &str = "h1 h2 h3 h4 h5 h6";

/// What of a table ends where a part of it begins.
const OF_ROWS: &str = "td th tr caption colgroup";
const OF_TABLES: &str = "td th tr tbody thead tfoot caption colgroup";

/// Elements behind which a tag reaches none that stand before them.
const WALLS: &str = "table td th caption template object button";
const WALLS_OF_TABLES: &str = "table template";
const WALLS_OF_ITEMS: &str = "ul ol dl menu table td th caption template object blockquote \
                             section article aside details fieldset figure form main";

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
    Succession { next: "a", ended: "a", walls: WALLS },
    Succession { next: "button", ended: "button", walls: WALLS_OF_TABLES },
    Succession {
        next: "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption \
               figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section \
               summary table ul",
        ended: "p",
        walls: WALLS,
    },
];

/// The elements that are open.
#[derive(Debug, Default)]
pub(super) struct Elements {
    /// Their names, the outermost first.
    open: Vec<String>,
    /// Where among them those of a name are.
    places: HashMap<String, Vec<usize>>,
    /// Where those begin that are no tags of HTML, but end where the draft says.
    fixed: Vec<usize>,
    hidden: Option<Hidden>,
    /// How many hidden elements with something to read or to see were passed.
    passed: usize,
}

/// The outermost element that a page hides.
#[derive(Debug)]
struct Hidden {
    /// Where it is among those that are open.
    at: usize,
    /// Whether there is something in it to read or to see.
    has_words: bool,
}

impl Elements {
    /// Whether no page shows what stands here.
    pub(super) fn is_hidden(&self) -> bool {
        self.hidden.is_some()
    }

    /// How many hidden elements with something to read or to see have ended.
    pub(super) fn hidden(&self) -> usize {
        self.passed
    }

    /// Whether an element of one of these names is open.
    pub(super) fn has(&self, names: &str) -> bool {
        self.last(names).is_some()
    }

    /// Passes a piece, and returns whether a page shows it.
    pub(super) fn shows(&mut self, piece: &Piece<'_>) -> bool {
        match piece {
            Piece::Words(words) => self.shows_words(words),
            Piece::Start(tag) => self.start(tag),
            Piece::End(name) => self.end(name),
            Piece::Comment(_) | Piece::Code(_) => !self.is_hidden(),
        }
    }

    /// Passes words, and returns whether a page shows them.
    pub(super) fn shows_words(&mut self, words: &str) -> bool {
        let Some(hidden) = &mut self.hidden else { return true };
        hidden.has_words |= !words.trim().is_empty();
        false
    }

    /// A block begins that is no tag of HTML, but what it would be as one; it ends with [`Self::leave`].
    pub(super) fn enter(&mut self, name: &str) {
        self.make_room(name);
        self.fixed.push(self.open.len());
        self.push(name);
    }

    /// The block ends that was entered last.
    pub(super) fn leave(&mut self) {
        if let Some(at) = self.fixed.pop() {
            self.cut(at);
        }
    }

    /// Ends what stands before an element that begins.
    pub(super) fn make_room(&mut self, next: &str) {
        for one in SUCCESSIONS.iter().filter(|one| is_one(next, one.next)) {
            while let Some(at) = self.within_reach(one.ended, one.walls) {
                self.cut(at);
            }
        }
        // A heading ends one only where nothing stands between them.
        let is_in_heading = self.open.last().is_some_and(|last| is_one(last, HEADINGS));
        if is_in_heading && is_one(next, HEADINGS) {
            self.cut(self.open.len() - 1);
        }
    }

    /// Ends the elements that lie innermost for which nothing ahead does so.
    pub(super) fn end_unless(&mut self, mut ends_ahead: impl FnMut(&str) -> bool) {
        let fixed = self.fixed.last().map_or(0, |at| at + 1);
        while let Some(name) = self.open.get(fixed..).and_then(<[String]>::last) {
            if ends_ahead(name) {
                return;
            }
            self.cut(self.open.len() - 1);
        }
    }

    fn start(&mut self, tag: &Tag<'_>) -> bool {
        self.make_room(&tag.name);
        if !self.is_hidden() && hidden::hides(tag) {
            self.hidden = Some(Hidden { at: self.open.len(), has_words: false });
        }
        let is_shown = !self.is_hidden();
        if let Some(hidden) = &mut self.hidden {
            hidden.has_words |= tag.name == "img";
        }
        if is_one(&tag.name, WITHOUT_END) {
            self.cut(self.open.len());
        } else {
            self.push(&tag.name);
        }
        is_shown
    }

    /// Ends what is open of a name, with all that stands in it. What ends nothing may be a slip: better too
    /// much is hidden.
    fn end(&mut self, name: &str) -> bool {
        let names = if is_one(name, HEADINGS) { HEADINGS } else { name };
        let walls = match name {
            "li" | "dt" | "dd" => WALLS_OF_ITEMS,
            "table" => "template",
            name if is_one(name, OF_TABLES) || is_one(name, WALLS) => WALLS_OF_TABLES,
            _ => WALLS,
        };
        let hidden = self.hidden.as_ref().map(|hidden| hidden.at);
        let ended = self.within_reach(names, walls);
        if let Some(at) = ended {
            self.cut(at);
        }
        hidden.is_none_or(|hidden| ended.is_some_and(|ended| ended < hidden))
    }

    fn push(&mut self, name: &str) {
        self.places.entry(name.to_owned()).or_default().push(self.open.len());
        self.open.push(name.to_owned());
    }

    /// Ends the elements from a place on.
    fn cut(&mut self, at: usize) {
        for name in self.open.drain(at.min(self.open.len())..) {
            self.places.get_mut(&name).and_then(Vec::pop);
        }
        let hidden = self.hidden.take_if(|hidden| hidden.at >= at);
        self.passed += usize::from(hidden.is_some_and(|hidden| hidden.has_words));
    }

    /// Returns where the last of some names is, unless a wall stands behind it.
    fn within_reach(&self, names: &str, walls: &str) -> Option<usize> {
        self.last(names).filter(|at| self.last(walls).is_none_or(|wall| wall <= *at))
    }

    fn last(&self, names: &str) -> Option<usize> {
        names.split(' ').filter_map(|name| self.places.get(name)?.last().copied()).max()
    }
}

fn is_one(name: &str, names: &str) -> bool {
    names.split(' ').any(|one| one == name)
}
