//! Elements of HTML that mark words: a page goes on with them behind the end of what they stand in, until they end
//! themselves.

use std::collections::HashMap;

use crate::manuscript::elements::is_one;

/// Their names, with a space between two. On a page what is deleted does not go on; who deletes words over several
/// paragraphs means so.
const NAMES: &str = "a b big code del em font i nobr s small strike strong tt u";

/// The marks that are open.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// In the order in which they began; nothing where one has ended.
    all: Vec<Option<Open>>,
    /// Where among them those of a name are.
    places: HashMap<String, Vec<usize>>,
    /// How many of them hide what stands in them.
    hidden: usize,
}

#[derive(Debug)]
pub(super) struct Mark {
    pub(super) name: String,
    /// Where it stands among the elements that are open.
    pub(super) at: usize,
    /// The cell in which it stands, or the like: it goes on nowhere else.
    pub(super) cell: usize,
    pub(super) is_hidden: bool,
    /// Behind which place of the draft it has ended; 0 where nothing ends it.
    pub(super) until: usize,
}

/// A mark among those that are open.
#[derive(Debug)]
struct Open {
    mark: Mark,
    /// The first place behind which it has ended, or one of its cell that began before it.
    first: usize,
}

/// Whether an element marks words.
pub(super) fn is_mark(name: &str) -> bool {
    is_one(name, NAMES)
}

impl Marks {
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.get(name).is_some_and(|places| !places.is_empty())
    }

    /// Whether one of them hides what stands in it.
    pub(super) fn hide(&self) -> bool {
        self.hidden > 0
    }

    pub(super) fn begin(&mut self, mark: Mark) {
        while self.all.pop_if(|one| one.is_none()).is_some() {}
        let around = self.all.last().and_then(Option::as_ref);
        let around = around.filter(|around| around.mark.cell == mark.cell);
        let first = around.map_or(mark.until, |around| around.first.min(mark.until));
        self.hidden += usize::from(mark.is_hidden);
        self.places.entry(mark.name.clone()).or_default().push(self.all.len());
        self.all.push(Some(Open { mark, first }));
    }

    /// Ends the last of a name that stands in a cell, and returns it.
    pub(super) fn end(&mut self, name: &str, cell: usize) -> Option<Mark> {
        let at = self.places.get(name)?.last().copied()?;
        let Open { mark, .. } = self.all.get_mut(at)?.take_if(|one| one.mark.cell == cell)?;
        self.forget(&mark);
        Some(mark)
    }

    /// Ends those that stand in cells from a number on.
    pub(super) fn leave(&mut self, cell: usize) {
        let is_left = |one: &Open| one.mark.cell >= cell;
        while self.all.last().is_some_and(|one| one.as_ref().is_none_or(is_left)) {
            if let Some(Open { mark, .. }) = self.all.pop().flatten() {
                self.forget(&mark);
            }
        }
    }

    /// A block ends at a place: those of its cell end that nothing ends behind it.
    pub(super) fn end_block(&mut self, at: usize, cell: usize) {
        let mut kept = Vec::new();
        // Below one before which all go on, none ends.
        let may_end = |one: &Open| one.mark.cell == cell && one.first <= at;
        while self.all.last().is_some_and(|one| one.as_ref().is_none_or(may_end)) {
            if let Some(Open { mark, .. }) = self.all.pop().flatten() {
                self.forget(&mark);
                kept.extend(Some(mark).filter(|mark| mark.until > at));
            }
        }
        kept.into_iter().rev().for_each(|mark| self.begin(mark));
    }

    fn forget(&mut self, mark: &Mark) {
        self.places.get_mut(&mark.name).and_then(Vec::pop);
        self.hidden -= usize::from(mark.is_hidden);
    }
}
