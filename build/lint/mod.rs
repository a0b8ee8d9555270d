//! The rules' lexicon, as far as it is compiled.

pub(crate) mod lexicon;
