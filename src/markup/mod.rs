//! The small Markdown of a briefing: a typed tree, with the place of every word in the file.
//!
//! CommonMark is read by `pulldown-cmark`; what the small Markdown leaves out becomes an
//! [`Unsupported`] with what to use in its place. Nothing here draws: `view` turns the tree into
//! what templates see.

mod open_tree;
mod read;
mod tree;
mod unsupported;

pub use read::{Extent, Markup, parse};
pub use tree::{Block, Inline, Run};
pub use unsupported::Unsupported;
