//! Inputs that nobody would write, and what holds of each whatever comes.
//!
//! A [`Target`] takes any bytes and panics where something does not hold: a place outside of the text, a
//! fix that mends nothing, a private term or a facilitator's word where it may not stand. Most bytes are
//! text that a person can read, so that what falls out can be read too:
//!
//! - briefings and settings as TOML, drafts as text, prose alone, which is put into a sound briefing;
//! - fields: lines of `name: words`, which fill the places of a briefing that has every one of them
//!   (`fields`); a private term is written as `@` with a digit for the spelling of each of its letters;
//! - parts: lines of `== path`, each followed by what that part of a zip holds (`parts`).
//!
//! `fuzz -- TARGET --seconds 60` makes inputs by itself; `fuzz/guided TARGET` has libFuzzer make them,
//! which sees what each reaches. `corpus/TARGET/` holds what once fell out and what reaches far; the
//! tests replay it.

mod fields;
mod hold;
mod mutate;
mod office;
mod parts;
mod private;
mod random;
mod seeds;
mod targets;
mod texts;
mod view;
mod words;

#[cfg(feature = "libfuzzer")]
pub mod libfuzzer;

pub use mutate::mutate;
pub use random::Random;
pub use seeds::saved;
pub use targets::{TARGETS, Target, target};
