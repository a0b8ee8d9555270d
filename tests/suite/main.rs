//! All integration tests, one binary.

mod cli;
mod export;
mod harness;
mod layers;
mod naughty;
mod prose;
mod rule_docs;
mod rules;
mod tidy;
mod toml_suite;
mod tools;
