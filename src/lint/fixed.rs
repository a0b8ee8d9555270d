//! The rules that always count: their level cannot be changed, and nothing that they find is waived.

use crate::lint::{Rule, rules};

/// A rule that always counts.
pub(super) struct Fixed {
    rule: &'static Rule,
    /// Why, as the start of a sentence.
    pub(super) why: &'static str,
    /// What to do about a finding in place of a waiver.
    pub(super) instead: &'static str,
}

static FIXED: [Fixed; 2] = [
    Fixed {
        rule: &rules::anonymity::private_term::RULE,
        why: "it guards real names",
        instead: "take the name out of the text",
    },
    Fixed {
        rule: &rules::layout::lost_words::RULE,
        why: "it guards what was written",
        instead: "shorten the text until its pages hold it",
    },
];

impl Fixed {
    /// Returns the rule of a name, where it is one of them.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        FIXED.iter().find(|fixed| fixed.rule.name == name)
    }
}
