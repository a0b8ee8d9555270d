//! Is it easy to read?

pub(crate) mod block_capitals;
pub(crate) mod emphasis;
pub(crate) mod inconsistent_acronym;
pub(crate) mod long_sentence;
pub(crate) mod reading_age;
pub(crate) mod unexpanded_acronym;
pub(crate) mod unused_acronym;
