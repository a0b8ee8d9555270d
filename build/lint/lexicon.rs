//! From written lists to tables.

#[path = "../../src/lint/lexicon/compile.rs"]
pub(crate) mod compile;
#[path = "../../src/lint/lexicon/inflect.rs"]
mod inflect;
#[expect(dead_code, reason = "tables are asked when the program runs")]
#[path = "../../src/lint/lexicon/tables.rs"]
pub(crate) mod tables;
#[path = "../../src/lint/lexicon/written.rs"]
pub(crate) mod written;
