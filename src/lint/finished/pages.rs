//! The pages of one output.

use crate::lint::finished::Cuts;

/// The pages of one output, and what can be asked about them.
pub struct Pages<'a> {
    /// The paper, as people write it: `A4`.
    pub paper: &'static str,
    /// How many pages the content takes, writing room aside.
    pub count: usize,
    /// Whether a region of a page has no room for its parts even in the smallest type.
    pub is_overfull: bool,
    /// Finds what has to go for the content to have room. It lays one shorter text out, which takes time.
    pub cuts: &'a dyn Fn(Room) -> Cuts,
}

/// Where content has room.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Room {
    /// On so many pages.
    Pages(usize),
    /// In the regions of the page that their parts share.
    Regions,
}
