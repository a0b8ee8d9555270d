//! The prose of a briefing as rules read it: passages, sentences, words, quotations.

mod collect;
mod order;
mod passage;
mod quotation;
mod words;

pub(crate) use collect::{of, of_text};
pub use passage::{Link, Passage};
pub(crate) use words::{Case, Gap, Word, after, before, length_at, words};
