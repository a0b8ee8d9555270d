//! All rules, alphabetical; a folder a group, a file a rule.

pub mod accessibility;
pub mod care;
pub mod layout;
pub mod marking;
pub mod publication;
pub mod session;
pub mod structure;

use crate::lint::Rule;

/// All rules, by name.
pub static RULES: &[&Rule] = &[
    &structure::empty_section::RULE,
    &structure::unused_waiver::RULE,
];
