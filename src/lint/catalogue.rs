//! Every rule's name, also of those that are not written yet.

use crate::lint::Group;
use crate::lint::rules::RULES;
use crate::text;

/// Rules whose names `[rules]` and `[[waiver]]` know although this version does not have them.
static ANNOUNCED: &[(Group, &[&str])] = &[
    (Group::Accessibility, &["low-contrast"]),
    (Group::Layout, &["poster-overflow", "small-image"]),
];

/// Returns the names of rules that are known but not written yet, with their group.
pub fn announced() -> impl Iterator<Item = (Group, &'static str)> {
    ANNOUNCED
        .iter()
        .flat_map(|(group, names)| names.iter().map(|name| (*group, *name)))
        .filter(|(_, name)| !RULES.iter().any(|rule| rule.name == *name))
}

/// Whether there is a rule of this name, written or announced.
pub fn is_rule(name: &str) -> bool {
    names().any(|known| known == name)
}

/// Whether there is a group of this name.
pub fn is_group(name: &str) -> bool {
    Group::ALL.iter().any(|group| group.name() == name)
}

/// Returns the rule whose name is nearest.
pub fn nearest_rule(name: &str) -> Option<&'static str> {
    text::nearest(name, names())
}

fn names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name).chain(announced().map(|(_, name)| name))
}
