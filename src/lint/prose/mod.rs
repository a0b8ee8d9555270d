//! The prose of a briefing as rules read it: passages, sentences, words, quotations.

mod collect;
mod order;
mod passage;
mod quotation;
mod words;

pub(crate) use collect::of;
pub use passage::Link;
pub use passage::Passage;
pub(crate) use words::Case;
pub(crate) use words::Gap;
pub(crate) use words::Word;
pub(crate) use words::after;
pub(crate) use words::before;
pub(crate) use words::length_at;
pub(crate) use words::words;
