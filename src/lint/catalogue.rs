//! The names of rules and groups, and the one nearest to a mistyped name.

use crate::lint::{Group, rules::RULES};
use crate::text;

/// Whether there is a rule of this name.
pub fn is_rule(name: &str) -> bool {
    names().any(|known| known == name)
}

/// Whether there is a group of this name.
pub(super) fn is_group(name: &str) -> bool {
    Group::ALL.iter().any(|group| group.name() == name)
}

/// Returns the names of the groups.
pub fn groups() -> Vec<&'static str> {
    Group::ALL.iter().map(|group| group.name()).collect()
}

/// Returns the rule whose name is nearest.
pub(super) fn nearest_rule(name: &str) -> Option<&'static str> {
    text::nearest(name, names())
}

fn names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}
