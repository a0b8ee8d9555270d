//! All integration tests, one binary.
#![expect(
    clippy::unwrap_used,
    clippy::case_sensitive_file_extension_comparisons,
    unreachable_pub,
    reason = "a test may fall over what it did not expect, and names files that it made itself"
)]

mod advice;
mod bad_drafts;
mod cases;
mod check;
mod cli;
mod corpus;
mod crowds;
mod dialects;
mod differences;
mod drafts;
mod edit;
mod english;
mod export;
mod faults;
mod fonts;
mod format;
mod growth;
mod harness;
mod headings;
mod identity;
mod kept_hidden;
mod layers;
mod library_words;
mod limits;
mod list;
mod mending;
mod naughty;
mod nothing_lost;
mod office;
mod preview;
mod print;
mod properties;
mod prose;
mod readme;
mod remembered;
mod returned;
mod round_trip;
mod rule_docs;
mod rules;
mod scan;
mod search;
mod secrecy;
mod sentences;
mod shapes;
mod shelf;
mod site;
mod slides;
mod stock;
mod supply;
mod themes;
mod tidy;
mod told;
mod toml_suite;
mod tools;
mod view_docs;
mod word;
mod word_elements;
mod zips;
