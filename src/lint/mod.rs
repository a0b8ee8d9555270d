//! The rules: what `check` looks for beyond the format itself.
//!
//! Rules are pure. Each says by its [`Asks`] what it looks at (most at a [`Context`]), puts what it
//! finds into a [`Sink`], and knows nothing of levels, waivers or formats: [`lint`] sees to those.
//!
//! # What rules of prose share
//!
//! [`Passage`]s are the prose in reading order; `prose` splits them into sentences and words.
//! `english` has the words that rules ask for; `lexicon` compiles its phrases and finds them all in
//! one pass over the words; `wording` decides which are meant, not quoted, denied or spoken about.
//! `recognise` knows numbers, postcodes, contacts, addresses, dates and ages; `names` and `place`
//! know names; `mention` and `told` know who is spoken of and whose a detail is; `dated` knows what a
//! date is the date of; `area` and `siblings` know where somebody lives and with how many.
//!
//! # How to add a rule
//!
//! 1. Write `rules/<group>/<rule_name>.rs`: the documentation and `declare_rule!`, `check`, then
//!    helpers. The documentation is for the author of a briefing and has five headings; its bad
//!    example must raise the rule once and its good one nothing.
//! 2. Add a `mod` line to the group's `mod.rs` and a line to [`rules::RULES`], in order.
//!
//! Tests prove that the two agree, that the docs are whole and that the examples hold.

mod acronym;
mod area;
mod asks;
mod catalogue;
mod config;
mod context;
mod contrast;
mod dated;
mod docs;
mod exposed;
mod finished;
mod group;
mod harm;
mod house_fonts;
mod lexicon;
mod mention;
mod names;
mod place;
mod printed;
mod prose;
mod readability;
mod recognise;
mod rule;
pub mod rules;
mod run;
mod siblings;
mod sink;
mod told;
mod waivers;
mod wording;

pub use asks::Asks;
pub use catalogue::{groups, is_rule};
pub(crate) use config::sink_of;
pub use config::{adjustable_rules, check_collection, private_terms_in, severity_of};
pub use context::{Context, Occasion};
pub use exposed::Exposed;
pub use finished::{Cuts, Finished, LaidOut, Pages, Print, Room};
pub use group::Group;
pub use house_fonts::check_fonts;
pub use prose::{Link, Passage};
pub use rule::Rule;
pub(crate) use rules::anonymity::identifying_file_name::found as exposed_in_name;
pub use run::{Findings, exposed_in, lint};
pub use sink::Sink;
pub use waivers::{Waived, apply as apply_waivers, name_tables};
