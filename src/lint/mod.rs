//! The rules: what `check` looks for beyond the format itself.
//!
//! Rules are pure. Each says by its [`Asks`] what it looks at (most at a [`Context`]), puts what it
//! finds into a [`Sink`], and knows nothing of levels, waivers or formats: [`lint`] sees to those.
//!
//! # What rules of prose share
//!
//! [`Passage`]s are the prose in reading order; `prose` splits them into sentences and words.
//! `english` has the words that rules ask for; `lexicon` compiles its phrases and finds them all in
//! one pass over the words; `meant` decides which are meant, not quoted, denied or spoken about,
//! and `wording` reports them.
//! `recognise` knows numbers, postcodes, contacts, addresses, dates and ages; `names` and `place`
//! know names; `mention`, `subject` and `told` know who is spoken of, who acts and whose a detail is;
//! `dated` knows what a date is the date of, `dying` what is told beside a suicide, `area` and
//! `siblings` where somebody lives and with how many; `pasted` and `unfinished` what an office program
//! and a draft left.
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
mod cover;
mod dated;
mod docs;
mod dying;
mod exposed;
mod finished;
mod fixed;
mod group;
mod harm;
mod house_fonts;
pub(crate) mod lexicon;
mod library;
mod meant;
pub(crate) mod mention;
mod names;
mod nearest_terms;
mod pasted;
mod picture_file;
mod place;
mod printed;
pub(crate) mod prose;
mod quote;
mod read_hash;
mod readability;
pub(crate) mod recognise;
mod rule;
pub mod rules;
mod run;
mod siblings;
mod sink;
mod subject;
pub(crate) mod told;
mod unfinished;
mod waivers;
mod wording;

pub use asks::Asks;
pub use catalogue::{groups, is_rule};
pub(crate) use config::sink_of;
pub use config::{adjustable_rules, check_collection, private_terms_in, severity_of};
pub use context::{Context, Occasion};
pub use exposed::Exposed;
pub use finished::{Choice, Cuts, Finished, LaidOut, Lost, Pages, Print, Room};
pub use group::Group;
pub use house_fonts::read_fonts;
pub use library::{check_documents, exposed_in_library, strange_entries};
pub use picture_file::PictureFile;
pub use prose::{Link, Passage};
pub use read_hash::{read_hash, shared_hash};
pub use rule::Rule;
pub(crate) use rules::anonymity::identifying_file_name::found as exposed_in_name;
pub(crate) use rules::publication::{
    overdue_action::is_overdue, report_over_a_year::is_over_a_year,
    review_date_passed::is_review_due,
};
pub use run::{Findings, exposed_in, exposed_in_quotation, exposed_in_quotations, guard, lint};
pub use sink::Sink;
pub use waivers::{Waived, apply as apply_waivers, can_be_waived, name_tables};
