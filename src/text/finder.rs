//! Many texts, found in a longer one in one pass.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// Many texts that are looked for together.
#[derive(Debug)]
pub struct Finder {
    texts: Vec<String>,
    /// Nothing where they are more than it can hold.
    automaton: Option<AhoCorasick>,
}

impl Finder {
    /// Gets ready to find these texts. Of those that are alike the first is enough.
    pub fn of(texts: Vec<String>) -> Self {
        let automaton = automaton(&texts);
        Self { texts, automaton }
    }

    /// Returns the numbers of those that a text holds.
    pub fn within(&self, text: &str) -> BTreeSet<usize> {
        if let Some(automaton) = &self.automaton {
            automaton.find_overlapping_iter(text).map(|found| found.pattern().as_usize()).collect()
        } else {
            let held = self.texts.iter().enumerate().filter(|(_, one)| text.contains(one.as_str()));
            held.map(|(at, _)| at).collect()
        }
    }
}

/// Returns what finds texts, unless they are more than it can hold. It is made in as much time as they are
/// long; a table of all that could follow takes the square where a text repeats itself.
pub fn automaton<T: AsRef<[u8]>>(texts: impl IntoIterator<Item = T>) -> Option<AhoCorasick> {
    AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(texts).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_that_lie_in_one_another() {
        let texts = ["the nurse", "nurse", "a nurse", "", "urse ca"].map(str::to_owned).to_vec();
        let mut finder = Finder::of(texts);
        let wanted = BTreeSet::from([0, 1, 3, 4]);
        assert_eq!(finder.within("the nurse came"), wanted);
        finder.automaton = None;
        assert_eq!(finder.within("the nurse came"), wanted);
    }
}
