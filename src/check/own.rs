//! The format's own words: what a message may quote whoever is on a private list.

use std::{collections::HashSet, sync::LazyLock};

use crate::lint::{Group, rules::RULES};
use crate::model::{
    Briefing, Collection, Scheme, Table,
    spec::{self, Kind},
    vocabulary,
};

static OWN: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let mut own = HashSet::new();
    let mut add = |name: &'static str| own.extend(words(name));
    ["sevenmin toml", "true false"].into_iter().for_each(&mut add);
    RULES.iter().map(|rule| rule.name).for_each(&mut add);
    Group::ALL.iter().map(|group| group.name()).for_each(&mut add);
    Scheme::built_in_names().for_each(&mut add);
    let lists = [vocabulary::REVIEW_TYPES, vocabulary::THEMES, vocabulary::AUDIENCE];
    lists.into_iter().flatten().map(|(slug, _)| *slug).for_each(&mut add);
    add_keys(Briefing::SPEC, &mut add);
    add_keys(Collection::SPEC, &mut add);
    own
});

/// Whether a quotation is made of the format's own words alone, such as `section.findings`.
pub(super) fn is_own(quotation: &str) -> bool {
    words(quotation).all(|word| OWN.contains(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn add_keys(table: &'static spec::Table, add: &mut impl FnMut(&'static str)) {
    add(table.name);
    for key in table.keys {
        add(key.name);
        match key.kind {
            Kind::Choice(words) => words.iter().copied().for_each(&mut *add),
            Kind::Table(inner) | Kind::Tables(inner) | Kind::OneOrMore(inner) => {
                add_keys(inner, add);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_rules_and_words_of_lists_are_our_own() {
        for quotation in ["owner", "[[sign-off]]", "section.findings", "long-sentence", "withheld"]
        {
            assert!(is_own(quotation), "{quotation}");
        }
        for quotation in ["Quimby", "owner quimby", "[privat]"] {
            assert!(!is_own(quotation), "{quotation}");
        }
    }
}
